namespace AD;

/// <summary>What a node of a <see cref="Graph"/> computes from its operands.</summary>
public enum OperationKind
{
    /// <summary>An entry of the function's input; <see cref="Node.A"/> is its position.</summary>
    Input,

    /// <summary>A literal; <see cref="Node.Value"/>.</summary>
    Constant,

    /// <summary>a + b.</summary>
    Add,

    /// <summary>a - b.</summary>
    Subtract,

    /// <summary>a b.</summary>
    Multiply,

    /// <summary>a / b.</summary>
    Divide,

    /// <summary>-a.</summary>
    Negate,

    /// <summary>a b + c, rounded once.</summary>
    FusedMultiplyAdd,

    /// <summary>a, a number whose derivative is dropped.</summary>
    StopGradient,

    /// <summary>The truth of a &lt; b.</summary>
    Less,

    /// <summary>The truth of a ≤ b.</summary>
    LessOrEqual,

    /// <summary>The truth of a = b.</summary>
    Equal,

    /// <summary>The truth of a statement about a, such as that it is an even number; <see cref="GraphOperation.Method"/> tells it.</summary>
    Predicate,

    /// <summary>b where the truth a holds, c where it does not.</summary>
    Select,

    /// <summary>A unary rule of a; <see cref="GraphOperation.RuleType"/>.</summary>
    Unary,

    /// <summary>A binary rule of a and b; <see cref="GraphOperation.RuleType"/>.</summary>
    Binary,

    /// <summary>A block rule; <see cref="Node.A"/> is the position of its call in <see cref="Graph.Blocks"/>.</summary>
    Block,

    /// <summary>Output <see cref="Node.B"/> of the block that is node <see cref="Node.A"/>.</summary>
    BlockOutput,
}
