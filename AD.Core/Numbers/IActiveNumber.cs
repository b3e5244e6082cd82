using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <summary>A number that carries derivatives. All of <see cref="IFloatingPointIeee754{TSelf}"/> is written once here; a number type adds the members below, its arithmetic operators and how it compares.</summary>
/// <remarks>
/// To add a number type, write a <c>readonly struct</c> with <see cref="Constant"/>, the two <c>Apply</c> (value and chain rule: <see cref="ChainRule"/> has the steps), <c>ApplyBlock</c>,
/// <see cref="PrimalOf"/>, <see cref="IsPassive"/> and the operators <c>+ - * /</c> and unary <c>-</c>. Every elementary function is then <c>Apply</c> of its rule; predicates, comparisons, conversions and formatting act on the
/// primal. What the type can do better (comparisons it sees more of, a fused operation, a pair of functions at once) it implements itself, and that wins over what is written here.
/// Let <c>Equals</c> and <c>GetHashCode</c> go by the primal as <c>==</c> does (with NaN equal to NaN), so that a search or a dictionary in the user's function takes the branch that it takes at
/// <see cref="double"/>; the C# default for a struct, and that of a record, compare the derivatives too and have to be replaced. What must know whether there are derivatives asks <see cref="IsPassive"/>.
/// Converting such a number to a floating type throws, because the derivative would be lost; <see cref="Special.PrimalOf"/> says the loss aloud.
/// </remarks>
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

    /// <summary>The chain rule for a block whose input comes in pieces. By default they are copied into one vector first.</summary>
    /// <typeparam name="TBlock">The block.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="x">The argument, length n in all.</param>
    /// <param name="y">Receives F(x) with its derivatives, length m.</param>
    static virtual void ApplyBlock<TBlock>(in TBlock block, BlockInputs<TSelf> x, Span<TSelf> y)
        where TBlock : struct, IBlockRule
    {
        using Workspace<TSelf> space = new(x.Length);
        Span<TSelf> packed = space.Take(x.Length);
        x.CopyTo(packed);
        TSelf.ApplyBlock(in block, packed, y);
    }

    /// <summary>The innermost primal: the plain number under every level of derivatives. Predicates, text and conversions to whole numbers act on it.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its primal.</returns>
    static abstract double PrimalOf(TSelf x);

    /// <summary>Whether the number carries no derivative: at this level and at every level under it, each one is exactly zero.</summary>
    /// <param name="x">The number.</param>
    /// <returns>True for a constant; a seed of value 0 is identically zero only then (<see cref="ChainRule.IsZero"/>).</returns>
    static abstract bool IsPassive(TSelf x);

    /// <summary>Takes a number of an inner level up to this one, as a constant.</summary>
    /// <typeparam name="TOther">The number's type.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="result">The same number here, when the type is the inner number of this one.</param>
    /// <returns>False when <typeparamref name="TOther"/> is not the inner number of this type (the default).</returns>
    static virtual bool TryLift<TOther>(TOther value, [MaybeNullWhen(false)] out TSelf result)
    {
        result = default;
        return false;
    }

    /// <summary>The number as one of a type of whole numbers, refused where it does not fit. A number that contains another one hands the question down, so that a trace sees it.</summary>
    /// <typeparam name="TWhole">The type.</typeparam>
    /// <param name="x">The number.</param>
    /// <returns>Its primal without the fraction.</returns>
    static virtual TWhole WholeChecked<TWhole>(TSelf x) where TWhole : INumberBase<TWhole> => TWhole.CreateChecked(TSelf.PrimalOf(x));

    /// <summary>The number as one of a type of whole numbers, the nearest one where it does not fit.</summary>
    /// <inheritdoc cref="WholeChecked"/>
    static virtual TWhole WholeSaturating<TWhole>(TSelf x) where TWhole : INumberBase<TWhole> => TWhole.CreateSaturating(TSelf.PrimalOf(x));

    /// <summary>The number as one of a type of whole numbers, its lowest bits where it does not fit.</summary>
    /// <inheritdoc cref="WholeChecked"/>
    static virtual TWhole WholeTruncating<TWhole>(TSelf x) where TWhole : INumberBase<TWhole> => TWhole.CreateTruncating(TSelf.PrimalOf(x));

    RuleDispatcher<TSelf> IRuleDispatching<TSelf>.Dispatcher => ActiveDispatcher<TSelf>.Shared;
}
