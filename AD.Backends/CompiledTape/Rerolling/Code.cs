namespace AD.Backends;

/// <summary>What an <see cref="Item"/> computes.</summary>
internal enum Code : byte
{
    /// <summary>Entry A of the inputs.</summary>
    Input,

    /// <summary>A literal.</summary>
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
    MultiplyAdd,

    /// <summary>c - a b, rounded once.</summary>
    MultiplyNegateAdd,

    /// <summary>a b - c, rounded once.</summary>
    MultiplySubtract,

    /// <summary>a &lt; b.</summary>
    Less,

    /// <summary>a ≤ b.</summary>
    LessOrEqual,

    /// <summary>a = b.</summary>
    Equal,

    /// <summary>A statement about a.</summary>
    Predicate,

    /// <summary>b where a holds, else c.</summary>
    Select,

    /// <summary>A function of a.</summary>
    Unary,

    /// <summary>A function of a and b.</summary>
    Binary,

    /// <summary>A block's call.</summary>
    Block,

    /// <summary>Output B of the block A.</summary>
    BlockOutput,

    /// <summary>The terms one after the other: ((t₀ + t₁) + t₂) + ...</summary>
    Sum,
}
