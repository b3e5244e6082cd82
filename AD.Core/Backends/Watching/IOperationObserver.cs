using System.Numerics;

namespace AD;

/// <summary>The arithmetic operators, which have no rule.</summary>
internal enum Arithmetic
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
}

/// <summary>Sees each operation of a function, does it on the number inside, and may look at operands and result.</summary>
internal interface IOperationObserver
{
    static abstract T Apply<TRule, T>(T x)
        where TRule : struct, IUnaryRule
        where T : IFloatingPointIeee754<T>;

    static abstract T Apply<TRule, T>(T x, T y)
        where TRule : struct, IBinaryRule
        where T : IFloatingPointIeee754<T>;

    static abstract void Apply<TBlock, T>(in TBlock block, ReadOnlySpan<T> x, Span<T> y)
        where TBlock : struct, IBlockRule
        where T : IFloatingPointIeee754<T>;

    static abstract T Apply<T>(Arithmetic operation, T x, T y)
        where T : IFloatingPointIeee754<T>;
}

/// <summary>What the observers share.</summary>
internal static class Operation
{
    public static T Do<T>(Arithmetic operation, T x, T y)
        where T : IFloatingPointIeee754<T>
        => operation switch
        {
            Arithmetic.Add => x + y,
            Arithmetic.Subtract => x - y,
            Arithmetic.Multiply => x * y,
            Arithmetic.Divide => x / y,
            _ => -x,
        };

    public static string NameOf(Arithmetic operation) => operation switch
    {
        Arithmetic.Add => "+",
        Arithmetic.Subtract => "-",
        Arithmetic.Multiply => "*",
        Arithmetic.Divide => "/",
        _ => "negation",
    };

    /// <summary>SqrtRule is sqrt; a rule that is not called so keeps its name.</summary>
    public static string NameOf(Type rule)
    {
        string name = TypeText.Of(rule);
        return name.EndsWith("Rule", StringComparison.Ordinal) && name.Length > 4 ? char.ToLowerInvariant(name[0]) + name[1..^4] : name;
    }
}
