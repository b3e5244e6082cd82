namespace AD;

/// <summary>A node of a <see cref="Graph"/>: an operation and the nodes of its operands, all of them earlier in the graph.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="A">The first operand; the position of an input, of a block's call, or the node of the block that an output belongs to.</param>
/// <param name="B">The second operand; which output of a block.</param>
/// <param name="C">The third operand.</param>
/// <param name="Value">The value of a constant; 0 otherwise.</param>
public readonly record struct Node(GraphOperation Operation, int A, int B, int C, double Value)
{
    /// <summary>What the node computes.</summary>
    public OperationKind Kind => Operation.Kind;

    /// <summary>The number of operands that are nodes.</summary>
    public int Arity => Operation.Arity;
}

/// <summary>A statement that held when a function was traced: the graph is the function only where it holds.</summary>
/// <param name="Mask">The node of the truth value.</param>
/// <param name="Expected">What it was.</param>
public readonly record struct Guard(int Mask, bool Expected);
