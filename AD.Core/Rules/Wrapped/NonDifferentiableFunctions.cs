using System.Numerics;

namespace AD;

/// <summary>A function Rⁿ → R that has no derivative; made by <see cref="Rule.NonDifferentiable(ScalarFunction{double}, string)"/>.</summary>
public readonly struct NonDifferentiableScalar : IScalarFunction
{
    private readonly ScalarFunction<double> f;
    private readonly string name;

    internal NonDifferentiableScalar(ScalarFunction<double> f, string name)
    {
        ArgumentNullException.ThrowIfNull(f);
        (this.f, this.name) = (f, name);
    }

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        using Workspace<double> space = new(x.Length);
        Span<double> point = space.Take(x.Length);
        Passive.Primals(x, point, name);
        return T.CreateSaturating(f(point));
    }
}

/// <summary>A function R → R that has no derivative; made by <see cref="Rule.NonDifferentiable(UnivariateFunction{double}, string)"/>.</summary>
public readonly struct NonDifferentiableUnivariate : IUnivariateFunction
{
    private readonly UnivariateFunction<double> f;
    private readonly string name;

    internal NonDifferentiableUnivariate(UnivariateFunction<double> f, string name)
    {
        ArgumentNullException.ThrowIfNull(f);
        (this.f, this.name) = (f, name);
    }

    /// <inheritdoc/>
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.CreateSaturating(f(Special.PrimalOf(Rule.NonDifferentiable(x, name))));
}

/// <summary>A function Rⁿ → Rᵐ that has no derivative; made by <see cref="Rule.NonDifferentiable(VectorFunction{double}, string, int)"/>.</summary>
public readonly struct NonDifferentiableVector : IVectorFunction
{
    private readonly VectorFunction<double> f;
    private readonly string name;
    private readonly int outputLength;

    internal NonDifferentiableVector(VectorFunction<double> f, string name, int outputLength)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        (this.f, this.name, this.outputLength) = (f, name, outputLength);
    }

    /// <inheritdoc/>
    public int OutputLength(int inputLength) => outputLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        using Workspace<double> space = new(x.Length + y.Length);
        Span<double> point = space.Take(x.Length), value = space.Take(y.Length);
        Passive.Primals(x, point, name);
        value.Fill(double.NaN);
        f(point, value);
        Lift.Constants<T>(value, y);
    }
}

/// <summary>Numbers that are to carry no derivative.</summary>
internal static class Passive
{
    /// <summary>The primals, unless one carries a derivative.</summary>
    public static void Primals<T>(ReadOnlySpan<T> x, Span<double> primals, string name) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            primals[i] = Special.PrimalOf(Rule.NonDifferentiable(x[i], name));
        }
    }
}
