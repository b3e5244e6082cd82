namespace AD.Backends;

/// <summary>A node as the compiler sees it.</summary>
internal struct Item
{
    /// <summary>What it computes.</summary>
    public Code Code;

    /// <summary>The first operand, or a position.</summary>
    public int A;

    /// <summary>The second operand.</summary>
    public int B;

    /// <summary>The third operand.</summary>
    public int C;

    /// <summary>The value of a constant.</summary>
    public double Value;

    /// <summary>The operation of the graph, for functions and predicates.</summary>
    public GraphOperation Operation;

    /// <summary>The terms of a sum.</summary>
    public int[]? Terms;

    /// <summary>How many items, outputs and guards use it; 0: it is not computed.</summary>
    public int Uses;

    /// <summary>The number of operands A, B, C.</summary>
    public readonly int Arity => Code switch
    {
        Code.Input or Code.Constant or Code.Block or Code.BlockOutput or Code.Sum => 0,
        Code.Negate or Code.Predicate or Code.Unary => 1,
        Code.MultiplyAdd or Code.MultiplyNegateAdd or Code.MultiplySubtract or Code.Select => 3,
        _ => 2,
    };

    /// <summary>Whether the result is a truth.</summary>
    public readonly bool IsTruth => Code is Code.Less or Code.LessOrEqual or Code.Equal or Code.Predicate;

    /// <summary>An operand.</summary>
    public readonly int Operand(int position) => position == 0 ? A : position == 1 ? B : C;
}
