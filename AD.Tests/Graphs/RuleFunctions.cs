using System.Numerics;

namespace AD.Tests.Graphs;

/// <summary>f(x) by a unary rule.</summary>
internal readonly struct OfUnary<TRule> : IScalarFunction
    where TRule : struct, IUnaryRule
{
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<TRule, T>(x[0]);
}

/// <summary>f(x, y) by a binary rule.</summary>
internal readonly struct OfBinary<TRule> : IScalarFunction
    where TRule : struct, IBinaryRule
{
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<TRule, T>(x[0], x[1]);
}

/// <summary>f(x, c) by a binary rule.</summary>
internal readonly struct WithRight<TRule>(double c) : IScalarFunction
    where TRule : struct, IBinaryRule
{
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<TRule, T>(x[0], T.CreateSaturating(c));
}

/// <summary>f(c, x) by a binary rule.</summary>
internal readonly struct WithLeft<TRule>(double c) : IScalarFunction
    where TRule : struct, IBinaryRule
{
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<TRule, T>(T.CreateSaturating(c), x[0]);
}

/// <summary>f(x, x) by a binary rule.</summary>
internal readonly struct OfItself<TRule> : IScalarFunction
    where TRule : struct, IBinaryRule
{
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<TRule, T>(x[0], x[0]);
}
