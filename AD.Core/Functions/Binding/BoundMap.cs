using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ → Rᵐ given as a delegate that allocates its result, with the number of outputs that it is expected to have.</summary>
public sealed class BoundMap : BoundFunction, IVectorFunction
{
    private readonly int outputLength;

    internal BoundMap(GenericMethod? method, int outputLength) : base(method) => this.outputLength = outputLength;

    /// <inheritdoc/>
    public int OutputLength(int inputLength) => outputLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => MapLengthException.Copy(Map(x), y, this);

    /// <summary>Evaluates f(x) and returns its own array.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The point, length n.</param>
    /// <returns>f(x).</returns>
    public T[] Map<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<MapFunction<T>>(made) : Remake<T, MapFunction<T>>())(x);

    internal BoundMap With<T>(MapFunction<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, MapFunction<T>>(f, frozen);
        return this;
    }
}
