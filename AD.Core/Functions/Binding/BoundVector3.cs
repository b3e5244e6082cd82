using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ × Rᵏ × Rˡ → Rᵐ given as a delegate that writes into its destination, with the number of outputs said beside it.</summary>
public sealed class BoundVector3 : BoundFunction, IVectorFunction3
{
    private readonly int outputLength;

    internal BoundVector3(GenericMethod? method, int outputLength) : base(method) => this.outputLength = outputLength;

    /// <inheritdoc/>
    public int OutputLength(int firstLength, int secondLength, int thirdLength) => outputLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<VectorFunction3<T>>(made) : Remake<T, VectorFunction3<T>>())(x, p, q, y);

    internal BoundVector3 With<T>(VectorFunction3<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, VectorFunction3<T>>(f, frozen);
        return this;
    }
}
