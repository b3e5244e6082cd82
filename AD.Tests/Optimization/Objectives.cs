using System.Numerics;

namespace AD.Tests.Optimization;

/// <summary>Objectives whose minima are known.</summary>
internal static class Objectives
{
    /// <summary>Rosenbrock's function chained through n unknowns: Σ 100 (x_{i+1} − x_i²)² + (1 − x_i)²; 0 at (1, …, 1).</summary>
    public static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, hundred = T.CreateChecked(100.0);
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T valley = x[i + 1] - x[i] * x[i], rest = T.One - x[i];
            sum += hundred * valley * valley + rest * rest;
        }

        return sum;
    }

    /// <summary>The usual start (−1.2, 1, −1.2, 1, …).</summary>
    public static double[] RosenbrockStart(int n) => [.. Enumerable.Range(0, n).Select(i => i % 2 == 0 ? -1.2 : 1.0)];

    /// <summary>½ Σ p_i (x_i − 1)², p the eigenvalues of the Hessian.</summary>
    public static T Bowl<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, half = T.CreateChecked(0.5);
        for (int i = 0; i < x.Length; i++)
        {
            T off = x[i] - T.One;
            sum += half * p[i] * off * off;
        }

        return sum;
    }

    /// <summary>½ xᵀ A x − Σ x_i with A tridiagonal, 4 on the diagonal and −1 beside it.</summary>
    public static T Tridiagonal<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, two = T.CreateChecked(2.0);
        for (int i = 0; i < x.Length; i++)
        {
            sum += two * x[i] * x[i] - x[i];
            if (i > 0)
            {
                sum -= x[i] * x[i - 1];
            }
        }

        return sum;
    }

    /// <summary>x₀² − x₁² + x₁⁴ / 4: a saddle at 0, minima −1 at (0, ±√2).</summary>
    public static T Saddle<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => x[0] * x[0] - x[1] * x[1] + T.CreateChecked(0.25) * x[1] * x[1] * x[1] * x[1];
}
