using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ → Rᵐ given as a delegate that writes into its destination, with the number of outputs said beside it.</summary>
public sealed class BoundVector : BoundFunction, IVectorFunction
{
    private readonly int outputLength;

    internal BoundVector(GenericMethod? method, int outputLength) : base(method) => this.outputLength = outputLength;

    /// <inheritdoc/>
    public int OutputLength(int inputLength) => outputLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<VectorFunction<T>>(made) : Remake<T, VectorFunction<T>>())(x, y);

    internal BoundVector With<T>(VectorFunction<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, VectorFunction<T>>(f, frozen);
        return this;
    }
}
