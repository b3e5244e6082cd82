using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A right-hand side f(u, p, t) given as a delegate or as an object.</summary>
public sealed class BoundOde : BoundFunction, IOdeFunction
{
    private readonly IOdeFunction? source;

    internal BoundOde(GenericMethod? method) : base(method)
    {
    }

    internal BoundOde(IOdeFunction source) : base(null) => this.source = source;

    /// <inheritdoc/>
    public override bool IsGeneric => source is not null || base.IsGeneric;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        => At<T>()(u, p, t, du);

    /// <summary>The delegate at one number type, made when it is first asked for.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>The delegate.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OdeFunction<T> At<T>() where T : IFloatingPointIeee754<T>
        => Slot<T>() is { } made ? Unsafe.As<OdeFunction<T>>(made) : Make<T>();

    internal BoundOde With<T>(OdeFunction<T> f, bool frozen) where T : IFloatingPointIeee754<T>
    {
        Keep<T, OdeFunction<T>>(f, frozen);
        return this;
    }

    private OdeFunction<T> Make<T>() where T : IFloatingPointIeee754<T>
        => source is null ? Remake<T, OdeFunction<T>>() : Store<T, OdeFunction<T>>(source.Evaluate);
}
