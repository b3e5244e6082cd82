using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A curve R → Rᵐ given as a delegate that allocates its result, with the number of outputs that it is expected to have.</summary>
public sealed class BoundCurve : BoundFunction, IVectorFunction
{
    private readonly int outputLength;

    internal BoundCurve(GenericMethod? method, int outputLength) : base(method) => this.outputLength = outputLength;

    /// <inheritdoc/>
    public int OutputLength(int inputLength) => outputLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => MapLengthException.Copy((Slot<T>() is { } made ? Unsafe.As<CurveFunction<T>>(made) : Remake<T, CurveFunction<T>>())(x[0]), y, this);

    internal BoundCurve With<T>(CurveFunction<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, CurveFunction<T>>(f, frozen);
        return this;
    }
}
