using System.Numerics;

namespace AD.Tests;

/// <summary>Problems whose solution is known as a function of the parameters.</summary>
internal static class ImplicitProblems
{
    /// <summary>x² = p: x = √p.</summary>
    public static void Square<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => y[0] = x[0] * x[0] - p[0];

    /// <summary>x₀² + x₁² = p₀ and x₀ = p₁ x₁: a point on a circle and a ray.</summary>
    public static void CircleAndRay<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[0] + x[1] * x[1] - p[0];
        y[1] = x[0] - p[1] * x[1];
    }

    /// <summary>The point of <see cref="CircleAndRay"/>: x₁ = √(p₀ / (1 + p₁²)), x₀ = p₁ x₁.</summary>
    public static void CirclePoint<T>(ReadOnlySpan<T> p, Span<T> x)
        where T : IFloatingPointIeee754<T>
    {
        x[1] = T.Sqrt(p[0] / (1.0 + p[1] * p[1]));
        x[0] = p[1] * x[1];
    }

    /// <summary>Kepler's equation as a fixed point: E = M + e sin E, with p = (M, e).</summary>
    public static void Kepler<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => y[0] = p[0] + p[1] * T.Sin(x[0]);

    /// <summary>Residuals x − p and x², which cannot both vanish: 2 (x − p) + 4 x³ = 0, so that dx/dp = 1 / (1 + 6 x²).</summary>
    public static void Compromise<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] - p[0];
        y[1] = x[0] * x[0];
    }
}
