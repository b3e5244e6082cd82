using System.Numerics;

namespace AD;

/// <summary>A number that carries derivatives. All of <see cref="IFloatingPointIeee754{TSelf}"/> is written once here; a number type adds the members below, its arithmetic operators and how it compares.</summary>
/// <typeparam name="TSelf">The number type itself.</typeparam>
public partial interface IActiveNumber<TSelf> : IFloatingPointIeee754<TSelf>, IRuleDispatching<TSelf>
    where TSelf : IActiveNumber<TSelf>
{
    /// <summary>A number whose derivative is zero.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The constant.</returns>
    static abstract TSelf Constant(double value);

    /// <summary>The chain rule for y = f(x).</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>f(x) with its derivative.</returns>
    static abstract TSelf Apply<TRule>(TSelf x) where TRule : struct, IUnaryRule;

    /// <summary>The chain rule for z = f(x, y).</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>f(x, y) with its derivatives.</returns>
    static abstract TSelf Apply<TRule>(TSelf x, TSelf y) where TRule : struct, IBinaryRule;

    /// <summary>The chain rule for a block y = F(x).</summary>
    /// <typeparam name="TBlock">The block.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="x">The argument, length n.</param>
    /// <param name="y">Receives F(x) with its derivatives, length m.</param>
    static abstract void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<TSelf> x, Span<TSelf> y) where TBlock : struct, IBlockRule;

    RuleDispatcher<TSelf> IRuleDispatching<TSelf>.Dispatcher => ActiveDispatcher<TSelf>.Shared;
}
