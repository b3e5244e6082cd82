using System.Numerics;

namespace AD;

/// <summary>y = a b + c, rounded once, as a block of three inputs (a, b, c) and one output; ∂y/∂a = b, ∂y/∂b = a, ∂y/∂c = 1.</summary>
public readonly struct FusedMultiplyAddRule : IBlockRule
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1;

    /// <inheritdoc/>
    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => y[0] = T.FusedMultiplyAdd(x[0], x[1], x[2]);

    /// <inheritdoc/>
    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => destination[0] = tangent[0] * x[1] + x[0] * tangent[1] + tangent[2];

    /// <inheritdoc/>
    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        destination[0] = cotangent[0] * x[1];
        destination[1] = cotangent[0] * x[0];
        destination[2] = cotangent[0];
    }
}
