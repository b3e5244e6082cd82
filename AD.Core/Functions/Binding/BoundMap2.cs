using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ × Rᵏ → Rᵐ given as a delegate that allocates its result, with the number of outputs that it is expected to have.</summary>
public sealed class BoundMap2 : BoundFunction, IVectorFunction2
{
    private readonly int outputLength;

    internal BoundMap2(GenericMethod? method, int outputLength) : base(method) => this.outputLength = outputLength;

    /// <inheritdoc/>
    public int OutputLength(int firstLength, int secondLength) => outputLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
        => MapLengthException.Copy(Map(x, p), y, this);

    /// <summary>Evaluates f(x, p) and returns its own array.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>f(x, p).</returns>
    public T[] Map<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<MapFunction2<T>>(made) : Remake<T, MapFunction2<T>>())(x, p);

    internal BoundMap2 With<T>(MapFunction2<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, MapFunction2<T>>(f, frozen);
        return this;
    }
}
