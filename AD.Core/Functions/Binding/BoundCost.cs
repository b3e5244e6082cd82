using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A cost g(u, p, t) given as a delegate or as an object.</summary>
public sealed class BoundCost : BoundFunction, ICostFunction
{
    private readonly ICostFunction? source;

    private BoundCost(GenericMethod? method) : base(method)
    {
    }

    private BoundCost(ICostFunction source) : base(null) => this.source = source;

    /// <inheritdoc/>
    public override bool IsGeneric => source is not null || base.IsGeneric;

    /// <summary>A cost from a delegate at <see cref="double"/>.</summary>
    /// <param name="f">The delegate.</param>
    /// <returns>The cost at any number type.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundCost From(CostFunction<double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        BoundCost cost = new(GenericMethod.Behind(f, typeof(double), out bool frozen));
        cost.Keep<double, CostFunction<double>>(f, frozen);
        return cost;
    }

    /// <summary>A cost from an object.</summary>
    /// <param name="f">The object.</param>
    /// <returns>The same cost with a cached delegate for each number type.</returns>
    public static BoundCost From(ICostFunction f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return f as BoundCost ?? new BoundCost(f);
    }

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<CostFunction<T>>(made) : Make<T>())(u, p, t);

    private CostFunction<T> Make<T>() where T : IFloatingPointIeee754<T>
        => source is null ? Remake<T, CostFunction<T>>() : Store<T, CostFunction<T>>(source.Evaluate);
}
