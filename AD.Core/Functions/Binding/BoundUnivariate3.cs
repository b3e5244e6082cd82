using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function R × R × R → R given as a delegate.</summary>
public sealed class BoundUnivariate3 : BoundFunction, IUnivariateFunction3
{
    internal BoundUnivariate3(GenericMethod? method) : base(method)
    {
    }

    /// <inheritdoc/>
    public T Evaluate<T>(T x, T p, T q) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<UnivariateFunction3<T>>(made) : Remake<T, UnivariateFunction3<T>>())(x, p, q);

    internal BoundUnivariate3 With<T>(UnivariateFunction3<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, UnivariateFunction3<T>>(f, frozen);
        return this;
    }
}
