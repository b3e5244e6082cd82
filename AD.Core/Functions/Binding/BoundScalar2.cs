using System.Numerics;

namespace AD;

/// <summary>A function Rⁿ × Rᵏ → R given as a delegate or as an object.</summary>
public sealed class BoundScalar2 : BoundFunction, IScalarFunction2
{
    private readonly IScalarFunction2? source;

    internal BoundScalar2(GenericMethod? method) : base(method)
    {
    }

    internal BoundScalar2(IScalarFunction2 source) : base(null) => this.source = source;

    /// <inheritdoc/>
    public override bool IsGeneric => source is not null || base.IsGeneric;

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? System.Runtime.CompilerServices.Unsafe.As<ScalarFunction2<T>>(made) : Make<T>())(x, p);

    internal BoundScalar2 With<T>(ScalarFunction2<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, ScalarFunction2<T>>(f, frozen);
        return this;
    }

    private ScalarFunction2<T> Make<T>() where T : IFloatingPointIeee754<T>
        => source is null ? Remake<T, ScalarFunction2<T>>() : Store<T, ScalarFunction2<T>>(source.Evaluate);
}
