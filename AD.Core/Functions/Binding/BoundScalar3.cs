using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ × Rᵏ × Rˡ → R given as a delegate.</summary>
public sealed class BoundScalar3 : BoundFunction, IScalarFunction3
{
    internal BoundScalar3(GenericMethod? method) : base(method)
    {
    }

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<ScalarFunction3<T>>(made) : Remake<T, ScalarFunction3<T>>())(x, p, q);

    internal BoundScalar3 With<T>(ScalarFunction3<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, ScalarFunction3<T>>(f, frozen);
        return this;
    }
}
