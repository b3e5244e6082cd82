using AD.Backends;

namespace AD.Tests.Optimization;

/// <summary>A prepared function by hand: any values, and any gradient, true or not; by default that of central differences of the value at steps of 10⁻⁶ times given signs.</summary>
internal sealed class Analytic : PreparedScalar
{
    private readonly Func<double[], double> value;
    private readonly Func<double[], double[]> gradient;

    public Analytic(Func<double[], double> value, Func<double[], double[]> gradient, int n)
        : base(n, n)
    {
        this.value = value;
        this.gradient = gradient;
    }

    /// <summary>Gradients by one-sided differences in given directions, for functions that exist on one side alone.</summary>
    public Analytic(ScalarFunction<double> f, double[] sides)
        : this(x => f(x), x => OneSided(f, x, sides), sides.Length)
    {
    }

    public override double Value(ReadOnlySpan<double> x) => value(x.ToArray());

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> destination)
    {
        gradient(x.ToArray()).CopyTo(destination);
        return value(x.ToArray());
    }

    public override double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> destination, Span<double> hessian) => throw new NotSupportedException("No Hessian.");

    public override double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination, Span<double> product) => throw new NotSupportedException("No Hessian.");

    public override double GradientAndHessianVectorProductMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> destination, Span<double> products)
        => throw new NotSupportedException("No Hessian.");

    public override PreparedLinearization Linearize() => throw new NotSupportedException("No linear form.");

    public override PreparedScalar Clone() => new Analytic(value, gradient, ActiveLength);

    private static double[] OneSided(ScalarFunction<double> f, double[] x, double[] sides)
    {
        double[] result = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            double h = 1e-7 * sides[i];
            double[] there = [.. x];
            there[i] += h;
            result[i] = (f(there) - f(x)) / h;
        }

        return result;
    }
}
