using System.Numerics;

namespace AD;

/// <summary>The function x ↦ f(x, p) with p held fixed; made by <see cref="Function.Fix(IScalarFunction2, ReadOnlySpan{double})"/>.</summary>
public readonly struct FixedScalar : IScalarFunction
{
    private readonly BoundScalar2 f;
    private readonly double[] p;

    internal FixedScalar(BoundScalar2 f, double[] p)
    {
        this.f = f;
        this.p = p;
    }

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(p.Length);
        Span<T> lifted = space.Take(p.Length);
        Lift.Constants(p, lifted);
        return f.Evaluate(x, lifted);
    }
}

/// <summary>The function x ↦ f(x, p) with p held fixed; made by <see cref="Function.Fix(VectorFunction2{double}, ReadOnlySpan{double}, int)"/>.</summary>
public readonly struct FixedVector : IVectorFunction
{
    private readonly BoundVector2 f;
    private readonly double[] p;

    internal FixedVector(BoundVector2 f, double[] p)
    {
        this.f = f;
        this.p = p;
    }

    /// <inheritdoc/>
    public int OutputLength(int inputLength) => f.OutputLength(inputLength, p.Length);

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(p.Length);
        Span<T> lifted = space.Take(p.Length);
        Lift.Constants(p, lifted);
        f.Evaluate(x, lifted, y);
    }
}
