using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ × Rᵏ × Rˡ → Rᵐ given as a delegate that allocates its result, with the number of outputs that it is expected to have.</summary>
public sealed class BoundMap3 : BoundFunction, IVectorFunction3
{
    private readonly int outputLength;

    internal BoundMap3(GenericMethod? method, int outputLength) : base(method) => this.outputLength = outputLength;

    /// <inheritdoc/>
    public int OutputLength(int firstLength, int secondLength, int thirdLength) => outputLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T>
        => MapLengthException.Copy(Map(x, p, q), y, this);

    /// <summary>Evaluates f(x, p, q) and returns its own array.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument.</param>
    /// <param name="q">The third argument.</param>
    /// <returns>f(x, p, q).</returns>
    public T[] Map<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<MapFunction3<T>>(made) : Remake<T, MapFunction3<T>>())(x, p, q);

    internal BoundMap3 With<T>(MapFunction3<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, MapFunction3<T>>(f, frozen);
        return this;
    }
}
