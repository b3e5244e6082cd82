using System.Numerics;

namespace AD;

/// <summary>A unary rule as a block of one input, so that one check serves all rules.</summary>
internal readonly struct UnaryAsBlock<TRule> : IBlockRule
    where TRule : struct, IUnaryRule
{
    public int OutputLength(int inputLength) => 1;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = TRule.Value(x[0]);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => destination[0] = TRule.Derivative(x[0], y[0]) * tangent[0];

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => destination[0] = TRule.Derivative(x[0], y[0]) * cotangent[0];
}

/// <summary>A binary rule as a block of two inputs.</summary>
internal readonly struct BinaryAsBlock<TRule> : IBlockRule
    where TRule : struct, IBinaryRule
{
    public int OutputLength(int inputLength) => 1;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = TRule.Value(x[0], x[1]);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        T sum = ChainRule.IsZero(tangent[0]) ? T.Zero : TRule.DerivativeX(x[0], x[1], y[0]) * tangent[0];
        destination[0] = ChainRule.IsZero(tangent[1]) ? sum : sum + TRule.DerivativeY(x[0], x[1], y[0]) * tangent[1];
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        destination[0] = TRule.DerivativeX(x[0], x[1], y[0]) * cotangent[0];
        destination[1] = TRule.DerivativeY(x[0], x[1], y[0]) * cotangent[0];
    }
}
