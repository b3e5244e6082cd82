using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A right-hand side f(u, p, t) given as a delegate or as an object.</summary>
public sealed class BoundOde : BoundFunction, IOdeFunction
{
    private readonly IOdeFunction? source;
    private readonly BoundOde? inner;

    internal BoundOde(GenericMethod? method) : base(method)
    {
    }

    internal BoundOde(IOdeFunction source) : base(null) => this.source = source;

    /// <summary>A right-hand side made of another one, generic if that one is.</summary>
    private BoundOde(IOdeFunction source, BoundOde inner)
        : this(source) => this.inner = inner;

    /// <inheritdoc/>
    public override bool IsGeneric => inner?.IsGeneric ?? (source is not null || base.IsGeneric);

    /// <summary>The right-hand side M⁻¹ f(u, p, t), which M u' = f(u, p, t) is integrated with.</summary>
    /// <remarks>The solve is one block behind f for every backend; a diagonal M is a division for each component.</remarks>
    /// <param name="mass">The matrix M with its factors, of the order of the state.</param>
    /// <returns>The right-hand side; generic where this one is.</returns>
    public BoundOde WithMassMatrix(FixedFactors mass)
    {
        ArgumentNullException.ThrowIfNull(mass);
        if (!mass.IsDiagonal)
        {
            return new(new MassOde(this, mass), this);
        }

        double[] diagonal = new double[mass.Order];
        for (int i = 0; i < diagonal.Length; i++)
        {
            diagonal[i] = mass[i, i];
        }

        return new(new DiagonalMassOde(this, diagonal), this);
    }

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
