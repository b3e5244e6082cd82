using System.Numerics;

namespace AD.Tests.RootFinding;

/// <summary>Small systems with answers by hand.</summary>
internal static class Systems
{
    /// <summary>x² − 2.</summary>
    public static void SquareRoot<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * x[0] - 2.0;

    /// <summary>x² + 1, whose modulus has its least value 1 at 0.</summary>
    public static void NoRoot<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * x[0] + 1.0;

    public static void Arctangent<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Atan(x[0]);

    /// <summary>The line x₀ + x₁ = 3 and the circle of radius 3: roots (0, 3) and (3, 0); J is singular where x₀ = x₁.</summary>
    public static void LineAndCircle<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + x[1] - 3.0;
        y[1] = x[0] * x[0] + x[1] * x[1] - 9.0;
    }

    /// <summary>x₀ + x₁ = 1 and x₀ + x₁ − 3 + (x₀ − x₁) x₀ = 0: 2 x₀² − x₀ − 2 = 0, x₀ = (1 ± √17) / 4. J = (1 1; 0 0) at (1, 3), from where the shortest least-squares step leads to (−1/2, 3/2).</summary>
    public static void SingularAtOneThree<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + x[1] - 1.0;
        y[1] = x[0] + x[1] - 3.0 + (x[0] - x[1]) * x[0];
    }

    /// <summary>Two parallel lines.</summary>
    public static void Parallel<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + x[1] - 1.0;
        y[1] = x[0] + x[1] - 3.0;
    }

    /// <summary>log x₀ − x₁ and x₀ + x₁ − 1: root (1, 0); not a number for x₀ &lt; 0.</summary>
    public static void Logarithm<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + x[1] - 1.0;
        y[1] = T.Log(x[0]) - x[1];
    }

    /// <summary>√x − 1: finite at 0, where the derivative is not.</summary>
    public static void Kink<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Sqrt(x[0]) - 1.0;

    /// <summary>x ‖x‖²: J vanishes at the root, so the convergence is linear and goes on for hundreds of steps.</summary>
    public static void Slow<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T square = x[0] * x[0] + x[1] * x[1];
        y[0] = x[0] * square;
        y[1] = x[1] * square;
    }

    /// <summary>x ← cos x, twice.</summary>
    public static void Cosines<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = T.Cos(x[0]);
        y[1] = T.Cos(x[1]);
    }

    /// <summary>‖f‖₂.</summary>
    public static double Norm(VectorFunction<double> f, IReadOnlyList<double> x)
    {
        double[] value = new double[x.Count];
        f([.. x], value);
        return Math.Sqrt(value.Sum(entry => entry * entry));
    }

    /// <summary>log(e₂ / e₁) / log(e₁ / e₀): the order that three errors show.</summary>
    public static double Order(double e0, double e1, double e2) => Math.Log(e2 / e1) / Math.Log(e1 / e0);
}
