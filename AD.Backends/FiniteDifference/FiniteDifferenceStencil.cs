using System.Collections.Concurrent;
using System.Numerics;

namespace AD.Backends;

/// <summary>A finite-difference formula on an even grid: f⁽q⁾(x) ≈ Σ w_j f(x + o_j h) / h^q, with integer offsets o_j.</summary>
/// <remarks>
/// The weights come from the recursion of Fornberg, "Generation of finite difference formulas on arbitrarily spaced grids", Math. Comp. 51 (1988) 699-706, done in exact
/// rational arithmetic and rounded once. Immutable; safe to share between threads.
/// </remarks>
public sealed class FiniteDifferenceStencil
{
    private static readonly ConcurrentDictionary<(int Points, int Order), FiniteDifferenceStencil> CentralStencils = new();

    private readonly int[] offsets;
    private readonly double[] weights;

    private FiniteDifferenceStencil(int[] offsets, ExactFraction[] exact, int derivativeOrder)
    {
        this.offsets = offsets;
        weights = Array.ConvertAll(exact, w => w.ToDouble());
        DerivativeOrder = derivativeOrder;
        (AccuracyOrder, ErrorConstant) = LeadingError(offsets, exact, derivativeOrder);
    }

    /// <summary>The order q of the derivative.</summary>
    public int DerivativeOrder { get; }

    /// <summary>The power r of h in the truncation error C h^r f⁽q⁺ʳ⁾(x) + ....</summary>
    public int AccuracyOrder { get; }

    /// <summary>The constant C of the truncation error C h^r f⁽q⁺ʳ⁾(x) + ..., signed: formula minus derivative.</summary>
    public double ErrorConstant { get; }

    /// <summary>The number of points.</summary>
    public int Points => offsets.Length;

    /// <summary>The offsets o_j in units of the step, increasing for a central stencil.</summary>
    public ReadOnlySpan<int> Offsets => offsets;

    /// <summary>The weights w_j, one for each offset.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>The central stencil: offsets -k .. k for an odd number of points 2k + 1, the same without 0 for an even number 2k.</summary>
    /// <param name="points">The number of points, more than <paramref name="derivativeOrder"/>.</param>
    /// <param name="derivativeOrder">The order q of the derivative, at least 1.</param>
    /// <returns>The stencil; the same object for the same arguments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1, or there are too few points for it.</exception>
    public static FiniteDifferenceStencil Central(int points, int derivativeOrder)
    {
        CheckOrder(points, derivativeOrder);
        return CentralStencils.GetOrAdd((points, derivativeOrder), static key =>
        {
            int half = key.Points / 2;
            int[] grid = Enumerable.Range(-half, 2 * half + 1).Where(o => o != 0 || int.IsOddInteger(key.Points)).ToArray();
            return new(grid, Fornberg(grid, key.Order), key.Order);
        });
    }

    /// <summary>The stencil on any distinct integer offsets, such as 0, 1, 2 for a one-sided difference.</summary>
    /// <param name="offsets">The offsets in units of the step, in any order; more than <paramref name="derivativeOrder"/> of them.</param>
    /// <param name="derivativeOrder">The order q of the derivative, at least 1.</param>
    /// <returns>The stencil.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1, or there are too few offsets for it.</exception>
    /// <exception cref="ArgumentException">An offset occurs twice.</exception>
    public static FiniteDifferenceStencil On(ReadOnlySpan<int> offsets, int derivativeOrder)
    {
        CheckOrder(offsets.Length, derivativeOrder);
        int[] grid = offsets.ToArray();
        if (grid.Distinct().Count() != grid.Length)
        {
            throw new ArgumentException($"The offsets are {string.Join(", ", grid)}; each may occur only once.", nameof(offsets));
        }

        return new(grid, Fornberg(grid, derivativeOrder), derivativeOrder);
    }

    /// <summary>Applies the formula: Σ w_j f(x + o_j h) / h^q.</summary>
    /// <param name="f">The function, evaluated once for each weight that is not zero.</param>
    /// <param name="x">The point.</param>
    /// <param name="step">The step h, in units of x; not zero.</param>
    /// <returns>The approximation of f⁽q⁾(x).</returns>
    public double Apply(UnivariateFunction<double> f, double x, double step)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfZero(step);
        double sum = 0.0;
        for (int j = 0; j < offsets.Length; j++)
        {
            if (weights[j] != 0.0)
            {
                sum += weights[j] * f(x + offsets[j] * step);
            }
        }

        return sum / Math.Pow(step, DerivativeOrder);
    }

    /// <summary>Fornberg's recursion: the weights of derivative k on the first i + 1 points from those on the first i points.</summary>
    private static ExactFraction[] Fornberg(int[] grid, int order)
    {
        ExactFraction[,] delta = new ExactFraction[order + 1, grid.Length];
        for (int k = 0; k <= order; k++)
        {
            for (int j = 0; j < grid.Length; j++)
            {
                delta[k, j] = ExactFraction.Zero;
            }
        }

        delta[0, 0] = ExactFraction.One;
        ExactFraction ratio = ExactFraction.One;
        for (int i = 1; i < grid.Length; i++)
        {
            BigInteger product = 1;
            ExactFraction[] last = new ExactFraction[order + 1];
            for (int k = 0; k <= order; k++)
            {
                last[k] = delta[k, i - 1];
            }

            for (int j = 0; j < i; j++)
            {
                BigInteger distance = grid[i] - grid[j];
                product *= distance;
                for (int k = Math.Min(i, order); k >= 0; k--)
                {
                    ExactFraction lower = k == 0 ? ExactFraction.Zero : delta[k - 1, j] * k;
                    delta[k, j] = (delta[k, j] * grid[i] - lower) / distance;
                }
            }

            ExactFraction growth = ratio / product;
            for (int k = Math.Min(i, order); k >= 0; k--)
            {
                ExactFraction lower = k == 0 ? ExactFraction.Zero : last[k - 1] * k;
                delta[k, i] = growth * (lower - last[k] * grid[i - 1]);
            }

            ratio = ExactFraction.One * product;
        }

        return Enumerable.Range(0, grid.Length).Select(j => delta[order, j]).ToArray();
    }

    /// <summary>The first moment Σ w_j o_j^k / k! with k &gt; q that is not zero.</summary>
    private static (int Order, double Constant) LeadingError(int[] grid, ExactFraction[] exact, int order)
    {
        for (int k = order + 1; ; k++)
        {
            ExactFraction moment = ExactFraction.Zero;
            BigInteger factorial = 1;
            for (int i = 2; i <= k; i++)
            {
                factorial *= i;
            }

            for (int j = 0; j < grid.Length; j++)
            {
                moment += exact[j] * BigInteger.Pow(grid[j], k) / factorial;
            }

            double constant = moment.ToDouble();
            if (constant != 0.0)
            {
                return (k - order, constant);
            }
        }
    }

    private static void CheckOrder(int points, int derivativeOrder)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(derivativeOrder, 1);
        if (points <= derivativeOrder)
        {
            throw new ArgumentOutOfRangeException(nameof(points), points, $"A derivative of order {derivativeOrder} needs at least {derivativeOrder + 1} points; {points} were given.");
        }
    }
}
