using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function R × R → R given as a delegate.</summary>
public sealed class BoundUnivariate2 : BoundFunction, IUnivariateFunction2
{
    internal BoundUnivariate2(GenericMethod? method) : base(method)
    {
    }

    /// <inheritdoc/>
    public T Evaluate<T>(T x, T p) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<UnivariateFunction2<T>>(made) : Remake<T, UnivariateFunction2<T>>())(x, p);

    internal BoundUnivariate2 With<T>(UnivariateFunction2<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, UnivariateFunction2<T>>(f, frozen);
        return this;
    }
}
