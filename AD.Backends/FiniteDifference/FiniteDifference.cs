namespace AD.Backends;

/// <summary>Derivatives by central finite differences that come with an estimate of their error.</summary>
/// <remarks>The estimate supposes that f is smooth near x and that its rounding errors are about an ulp of its value. It is not a proof: a function that misbehaves between the samples can escape it.</remarks>
public static class FiniteDifference
{
    private const double DefaultTolerance = 1e-12;
    private const double DefaultReach = 0.25;

    /// <summary>The derivative f⁽q⁾(x) of a function R → R with an estimate of its error.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; f is evaluated no farther from it than max(1, |x|) / 4.</param>
    /// <param name="order">The order q of the derivative, at least 1.</param>
    /// <param name="points">The number of points of the stencil; 0 chooses 2 q + 3 for q = 1 and 2 q + 5 beyond: 5 for the first derivative, 9 for the second.</param>
    /// <returns>The derivative and its estimated absolute error.</returns>
    /// <exception cref="ArgumentException">x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1, or there are too few points for it.</exception>
    public static DerivativeEstimate Derivative(UnivariateFunction<double> f, double x, int order = 1, int points = 0)
    {
        ArgumentNullException.ThrowIfNull(f);
        Expected.Finite(x, nameof(x));
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        DifferenceScheme scheme = new(points == 0 ? DefaultPoints(order) : points, order, DefaultReach, DefaultTolerance);
        ReadOnlySpan<double> at = [x];
        Span<double> value = stackalloc double[1], derivative = stackalloc double[1], error = stackalloc double[1];
        DoubleUnivariate function = new(f);
        function.Evaluate(at, value);
        using DirectionalDifference<double> differences = new(scheme, at, value);
        differences.Differentiate(function, Direction<double>.Coordinate(at, 0), derivative, error);
        return new(derivative[0], error[0]);
    }

    /// <summary>The gradient of a function Rⁿ → R with an estimate of the error of each entry.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="points">The number of points of the stencil, at least 2.</param>
    /// <returns>The gradient and the estimated absolute errors, length n each.</returns>
    /// <exception cref="ArgumentException">An entry of x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too few points.</exception>
    public static (double[] Gradient, double[] Errors) Gradient(ScalarFunction<double> f, ReadOnlySpan<double> x, int points = 5)
    {
        ArgumentNullException.ThrowIfNull(f);
        foreach (double entry in x)
        {
            Expected.Finite(entry, nameof(x));
        }

        FiniteDifferenceBackend backend = new(points);
        double[] gradient = new double[x.Length], errors = new double[x.Length];
        Span<double> value = stackalloc double[1];
        backend.Jacobian(new DoubleScalar(f), x, value, gradient.AsSpan(), errors);
        return (gradient, errors);
    }

    private static int DefaultPoints(int order) => order == 1 ? 5 : 2 * order + 5;
}
