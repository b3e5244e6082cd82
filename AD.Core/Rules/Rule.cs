using System.Numerics;

namespace AD;

/// <summary>Applies a rule inside a function that knows its number T by the BCL's constraint only, and makes rules of whole functions.</summary>
public static partial class Rule
{
    /// <summary>y = f(x) by the unary rule <typeparamref name="TRule"/>; every backend honours its derivative.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>f(x).</returns>
    public static T Apply<TRule, T>(T x)
        where TRule : struct, IUnaryRule
        where T : IFloatingPointIeee754<T>
        => RuleDispatch<T>.Instance.Apply<TRule>(x);

    /// <summary>z = f(x, y) by the binary rule <typeparamref name="TRule"/>; every backend honours its derivatives.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>f(x, y).</returns>
    public static T Apply<TRule, T>(T x, T y)
        where TRule : struct, IBinaryRule
        where T : IFloatingPointIeee754<T>
        => RuleDispatch<T>.Instance.Apply<TRule>(x, y);

    /// <summary>y = F(x) by the block rule <paramref name="block"/>; every backend honours its pushforward and pullback.</summary>
    /// <typeparam name="TBlock">The block.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="x">The argument, length n.</param>
    /// <param name="y">Receives F(x), length m.</param>
    public static void Apply<TBlock, T>(in TBlock block, ReadOnlySpan<T> x, Span<T> y)
        where TBlock : struct, IBlockRule
        where T : IFloatingPointIeee754<T>
        => RuleDispatch<T>.Instance.ApplyBlock(in block, x, y);
}
