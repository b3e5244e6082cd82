using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ × Rᵏ → Rᵐ given as a delegate, with the number of outputs said beside it, or as an object.</summary>
public sealed class BoundVector2 : BoundFunction, IVectorFunction2
{
    private readonly IVectorFunction2? source;
    private readonly int outputLength;

    internal BoundVector2(GenericMethod? method, int outputLength) : base(method) => this.outputLength = outputLength;

    internal BoundVector2(IVectorFunction2 source) : base(null) => this.source = source;

    /// <inheritdoc/>
    public override bool IsGeneric => source is not null || base.IsGeneric;

    /// <inheritdoc/>
    public int OutputLength(int firstLength, int secondLength) => source?.OutputLength(firstLength, secondLength) ?? outputLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<VectorFunction2<T>>(made) : Make<T>())(x, p, y);

    internal BoundVector2 With<T>(VectorFunction2<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, VectorFunction2<T>>(f, frozen);
        return this;
    }

    private VectorFunction2<T> Make<T>() where T : IFloatingPointIeee754<T>
        => source is null ? Remake<T, VectorFunction2<T>>() : Store<T, VectorFunction2<T>>(source.Evaluate);
}
