using System.Numerics;

namespace AD;

/// <summary>A function Rⁿ → R given as a delegate or as an object.</summary>
public sealed class BoundScalar : BoundFunction, IScalarFunction
{
    private readonly IScalarFunction? source;

    internal BoundScalar(GenericMethod? method) : base(method)
    {
    }

    internal BoundScalar(IScalarFunction source) : base(null) => this.source = source;

    /// <inheritdoc/>
    public override bool IsGeneric => source is not null || base.IsGeneric;

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? System.Runtime.CompilerServices.Unsafe.As<ScalarFunction<T>>(made) : Make<T>())(x);

    internal BoundScalar With<T>(ScalarFunction<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, ScalarFunction<T>>(f, frozen);
        return this;
    }

    private ScalarFunction<T> Make<T>() where T : IFloatingPointIeee754<T>
        => source is null ? Remake<T, ScalarFunction<T>>() : Store<T, ScalarFunction<T>>(source.Evaluate);
}
