using System.Diagnostics.CodeAnalysis;

namespace AD.Backends;

/// <content>Lambdas over <see cref="Dual{T}"/> themselves: <c>backend.Gradient(v => Math.Sin(v[0]) * v[1], x)</c> on this concrete backend is exact.</content>
public sealed partial class ForwardDualBackend
{
    private const string Dynamic = "A generic method behind the delegate is made again at the SIMD duals at run time; ahead of time, pass a struct that implements IScalarFunction or IUnivariateFunction.";

    /// <summary>The derivative f'(x) of a function of a dual number.</summary>
    /// <param name="f">The function; a lambda or a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f'(x).</returns>
    public double Derivative(UnivariateFunction<Dual<double>> f, double x) => ValueAndDerivative(f, x).Derivative;

    /// <summary>The value and the derivative of a function of a dual number, from one evaluation.</summary>
    /// <param name="f">The function; a lambda or a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and f'(x).</returns>
    public (double Value, double Derivative) ValueAndDerivative(UnivariateFunction<Dual<double>> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        Expected.Finite(x, nameof(x));
        CapturedLevels<double>.Enter(f);
        try
        {
            Dual<double> y = f(new(x, 1.0));
            return (y.Primal, y.Tangent);
        }
        finally
        {
            CapturedLevels<double>.Leave();
        }
    }

    /// <summary>The gradient ∇f(x) of a function of dual numbers.</summary>
    /// <param name="f">The function; a lambda (one evaluation for each input) or a generic method (several inputs at once).</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>∇f(x), length n.</returns>
    [RequiresDynamicCode(Dynamic)]
    [RequiresUnreferencedCode(Dynamic)]
    public double[] Gradient(ScalarFunction<Dual<double>> f, ReadOnlySpan<double> x) => ValueAndGradient(f, x).Gradient;

    /// <summary>The gradient ∇f(x) of a function of dual numbers into a destination.</summary>
    /// <param name="f">The function; a lambda (one evaluation for each input) or a generic method (several inputs at once).</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives ∇f(x), length n.</param>
    [RequiresDynamicCode(Dynamic)]
    [RequiresUnreferencedCode(Dynamic)]
    public void Gradient(ScalarFunction<Dual<double>> f, ReadOnlySpan<double> x, Span<double> destination)
    {
        Expected.Length(destination.Length, x.Length, nameof(destination));
        ValueAndGradientInto(f, x, destination);
    }

    /// <summary>The value and the gradient of a function of dual numbers.</summary>
    /// <param name="f">The function; a lambda (one evaluation for each input) or a generic method (several inputs at once).</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and ∇f(x).</returns>
    [RequiresDynamicCode(Dynamic)]
    [RequiresUnreferencedCode(Dynamic)]
    public (double Value, double[] Gradient) ValueAndGradient(ScalarFunction<Dual<double>> f, ReadOnlySpan<double> x)
    {
        double[] gradient = new double[x.Length];
        return (ValueAndGradientInto(f, x, gradient), gradient);
    }

    [RequiresDynamicCode(Dynamic)]
    [RequiresUnreferencedCode(Dynamic)]
    private double ValueAndGradientInto(ScalarFunction<Dual<double>> f, ReadOnlySpan<double> x, Span<double> gradient)
    {
        BoundScalar bound = Function.From(f);
        if (bound.IsGeneric)
        {
            return ValueAndGradient(bound, x, gradient);
        }

        CapturedLevels<double>.Enter(f);
        try
        {
            return ValueAndGradientByDirections(f, x, gradient);
        }
        finally
        {
            CapturedLevels<double>.Leave();
        }
    }

    private static double ValueAndGradientByDirections(ScalarFunction<Dual<double>> f, ReadOnlySpan<double> x, Span<double> gradient)
    {
        Dual<double>[] point = new Dual<double>[x.Length];
        for (int j = 0; j < x.Length; j++)
        {
            Expected.Finite(x[j], nameof(x));
            point[j] = x[j];
        }

        Dual<double> y = x.IsEmpty ? f(point) : default;
        for (int j = 0; j < x.Length; j++)
        {
            point[j] = new(x[j], 1.0);
            y = f(point);
            gradient[j] = y.Tangent;
            point[j] = x[j];
        }

        return y.Primal;
    }
}
