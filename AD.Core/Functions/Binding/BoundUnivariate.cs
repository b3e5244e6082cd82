using System.Numerics;

namespace AD;

/// <summary>A function R → R given as a delegate or as an object.</summary>
public sealed class BoundUnivariate : BoundFunction, IUnivariateFunction
{
    private readonly IUnivariateFunction? source;

    internal BoundUnivariate(GenericMethod? method) : base(method)
    {
    }

    internal BoundUnivariate(IUnivariateFunction source) : base(null) => this.source = source;

    /// <inheritdoc/>
    public override bool IsGeneric => source is not null || base.IsGeneric;

    /// <inheritdoc/>
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? System.Runtime.CompilerServices.Unsafe.As<UnivariateFunction<T>>(made) : Make<T>())(x);

    internal BoundUnivariate With<T>(UnivariateFunction<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, UnivariateFunction<T>>(f, frozen);
        return this;
    }

    private UnivariateFunction<T> Make<T>() where T : IFloatingPointIeee754<T>
        => source is null ? Remake<T, UnivariateFunction<T>>() : Store<T, UnivariateFunction<T>>(source.Evaluate);
}
