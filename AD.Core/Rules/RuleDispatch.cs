using System.Numerics;

namespace AD;

/// <summary>A number type that has rules applied to it by its own dispatcher.</summary>
/// <typeparam name="T">The number type itself.</typeparam>
public interface IRuleDispatching<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>The dispatcher of this number type; asked for once.</summary>
    RuleDispatcher<T> Dispatcher { get; }
}

/// <summary>How rules act on a number type T: the way from a T that is constrained by the BCL only to the number's chain rule.</summary>
/// <typeparam name="T">The number type.</typeparam>
public abstract class RuleDispatcher<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>Applies a unary rule: y = f(x) with its derivative attached.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>f(x).</returns>
    public abstract T Apply<TRule>(T x) where TRule : struct, IUnaryRule;

    /// <summary>Applies a binary rule: z = f(x, y) with its derivatives attached.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>f(x, y).</returns>
    public abstract T Apply<TRule>(T x, T y) where TRule : struct, IBinaryRule;

    /// <summary>Applies a block rule: y = F(x) with its derivative attached.</summary>
    /// <typeparam name="TBlock">The block.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="x">The argument, length n.</param>
    /// <param name="y">Receives F(x), length m.</param>
    public abstract void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<T> x, Span<T> y) where TBlock : struct, IBlockRule;

    /// <summary>Applies a block rule to an input in pieces. By default they are copied into one vector first.</summary>
    /// <typeparam name="TBlock">The block.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="x">The argument, length n in all.</param>
    /// <param name="y">Receives F(x), length m.</param>
    public virtual void ApplyBlock<TBlock>(in TBlock block, BlockInputs<T> x, Span<T> y)
        where TBlock : struct, IBlockRule
    {
        using Workspace<T> space = new(x.Length);
        Span<T> packed = space.Take(x.Length);
        x.CopyTo(packed);
        ApplyBlock(in block, packed, y);
    }

    /// <summary>The innermost primal: the plain number under every level of derivatives.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its primal.</returns>
    public abstract double PrimalOf(T x);

    /// <summary>Whether the number carries no derivative at any level.</summary>
    /// <param name="x">The number.</param>
    /// <returns>True when every derivative it carries is exactly zero; always true of a number without derivatives.</returns>
    public abstract bool IsPassive(T x);

    /// <summary>Whether no number of a vector carries a derivative at any level.</summary>
    /// <param name="x">The vector.</param>
    /// <returns>True when all of them are constants; the first that is not ends the search.</returns>
    public virtual bool IsPassive(ReadOnlySpan<T> x)
    {
        foreach (T entry in x)
        {
            if (!IsPassive(entry))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The dispatcher of each number type: the chain rule for an active number, plain evaluation for any other.</summary>
/// <typeparam name="T">The number type.</typeparam>
public static class RuleDispatch<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>The dispatcher of T.</summary>
    public static RuleDispatcher<T> Instance { get; } = default(T) is IRuleDispatching<T> active ? active.Dispatcher : new PassiveDispatcher<T>();
}

/// <summary>Rules on a number without derivatives: their values.</summary>
internal sealed class PassiveDispatcher<T> : RuleDispatcher<T> where T : IFloatingPointIeee754<T>
{
    public override T Apply<TRule>(T x) => TRule.Value(x);

    public override T Apply<TRule>(T x, T y) => TRule.Value(x, y);

    public override void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<T> x, Span<T> y) => block.Value(x, y);

    public override double PrimalOf(T x) => double.CreateSaturating(x);

    public override bool IsPassive(T x) => true;

    public override bool IsPassive(ReadOnlySpan<T> x) => true;
}

/// <summary>Rules on an active number: its own <c>Apply</c>.</summary>
internal sealed class ActiveDispatcher<T> : RuleDispatcher<T> where T : IActiveNumber<T>
{
    public static readonly ActiveDispatcher<T> Shared = new();

    public override T Apply<TRule>(T x) => T.Apply<TRule>(x);

    public override T Apply<TRule>(T x, T y) => T.Apply<TRule>(x, y);

    public override void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<T> x, Span<T> y) => T.ApplyBlock(in block, x, y);

    public override void ApplyBlock<TBlock>(in TBlock block, BlockInputs<T> x, Span<T> y) => T.ApplyBlock(in block, x, y);

    public override double PrimalOf(T x) => T.PrimalOf(x);

    public override bool IsPassive(T x) => T.IsPassive(x);

    public override bool IsPassive(ReadOnlySpan<T> x)
    {
        foreach (T entry in x)
        {
            if (!T.IsPassive(entry))
            {
                return false;
            }
        }

        return true;
    }
}
