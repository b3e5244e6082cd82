using System.Numerics;

namespace AD;

/// <summary>The rule of z = a x + y with the input (a, x, y): ż = ȧ x + a ẋ + ẏ; ā = xᵀ z̄, x̄ = a z̄, ȳ = z̄.</summary>
internal readonly record struct AxpyRule(bool ConstantA, bool ConstantX) : IPieceRule
{
    public int OutputLength(int inputLength) => inputLength / 2;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(new BlockInputs<T>(x[..1], x.Slice(1, y.Length), x[(1 + y.Length)..]), y);

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Lanes.AddScaled(x.First[0], x.Second, x.Third, y);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        int n = destination.Length;
        ReadOnlySpan<T> dx = tangent.Slice(1, n);
        tangent[(1 + n)..].CopyTo(destination);
        if (!ChainRule.IsZero(tangent[0]))
        {
            Block.Axpy(tangent[0], x.Slice(1, n), destination);
        }

        if (!Block.IsZero(dx))
        {
            Block.Axpy(x[0], dx, destination);
        }
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        int n = cotangent.Length;
        if (!ConstantA)
        {
            destination[0] = Block.Dot(x.Slice(1, n), cotangent);
        }

        if (!ConstantX)
        {
            Block.Scale(x[0], cotangent, destination.Slice(1, n));
        }

        cotangent.CopyTo(destination[(1 + n)..]);
    }
}

public static partial class Block
{
    /// <summary>y ← a x + y, a multiple of a vector added to another: ẏ ← ȧ x + a ẋ + ẏ; ā = xᵀ ȳ, x̄ = a ȳ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The factor.</param>
    /// <param name="x">The vector, length n.</param>
    /// <param name="y">The vector that is added to, length n; overwritten by the sum.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Axpy<T>(T a, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        SameLength(x.Length, y.Length, "Axpy", "x", "y");
        if (IsActive<T>())
        {
            AxpyRule rule = new(ChainRule.IsPassive(a), IsPassive(x));
            RuleDispatch<T>.Instance.ApplyBlock(in rule, new BlockInputs<T>(new ReadOnlySpan<T>(in a), x, y), y);
        }
        else if (x.Overlaps(y, out int offset) && offset != 0)
        {
            using Workspace<T> space = new(x.Length);
            Span<T> apart = space.Take(x.Length);
            x.CopyTo(apart);
            Lanes.AddScaled(a, apart, y, y);
        }
        else
        {
            Lanes.AddScaled(a, x, y, y);
        }
    }
}
