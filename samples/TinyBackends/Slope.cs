using System.Numerics;
using AD;

namespace TinyBackends;

/// <summary>The slope of a function along a direction by the central five-point stencil.</summary>
/// <remarks>
/// f'(0) ≈ (f(-2h) - 8 f(-h) + 8 f(h) - f(2h)) / 12h with h = 1e-3: truncation h⁴ |f⁽⁵⁾| / 30, rounding about 1.5 ε |f| / h.
/// Source: Fornberg (1988), "Generation of finite difference formulas on arbitrarily spaced grids", Table 1.
/// </remarks>
internal static class Slope
{
    private static readonly (double Step, double Weight)[] Stencil = [(-2e-3, 1 / 12e-3), (-1e-3, -8 / 12e-3), (1e-3, 8 / 12e-3), (2e-3, -1 / 12e-3)];

    /// <summary>Writes d/ds f(x + s d) at s = 0; entries of x beyond the direction's length are constants.</summary>
    public static void Along<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> direction, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length + destination.Length);
        Span<T> point = space.Take(x.Length), y = space.Take(destination.Length);
        x.CopyTo(point);
        destination.Clear();
        foreach ((double step, double weight) in Stencil)
        {
            for (int j = 0; j < direction.Length; j++)
            {
                point[j] = x[j] + step * direction[j];
            }

            y.Fill(T.NaN);
            f.Evaluate(point, y);
            for (int i = 0; i < y.Length; i++)
            {
                destination[i] += weight * y[i];
            }
        }
    }

    /// <summary>Writes the j-th column of the Jacobian, ∂f/∂x_j.</summary>
    public static void Column<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int j, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(j + 1);
        Span<T> basis = space.Take(j + 1);
        basis.Clear();
        basis[j] = T.One;
        Along(f, x, basis, destination);
    }
}
