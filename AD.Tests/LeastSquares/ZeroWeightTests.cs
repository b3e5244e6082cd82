using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>An observation of weight 0 is none: the fit and its standard errors are those without it.</summary>
public class ZeroWeightTests
{
    private static readonly double[] T = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0], Y = [1.1, 1.9, 3.2, 3.8, 5.3, 50.0];

    private static void Line<TNumber>(ReadOnlySpan<TNumber> x, ReadOnlySpan<TNumber> data, Span<TNumber> y)
        where TNumber : IFloatingPointIeee754<TNumber>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[0] + x[1] * data[i] - data[y.Length + i];
        }
    }

    [Fact]
    public void ItCountsForNothing()
    {
        foreach (RobustLoss? loss in (RobustLoss?[])[null, new HuberLoss { Scale = 0.1 }])
        {
            LeastSquaresOptions five = new() { Weights = [1.0, 2.0, 1.0, 0.5, 1.0], Loss = loss }, six = five with { Weights = [1.0, 2.0, 1.0, 0.5, 1.0, 0.0] };
            foreach ((LeastSquaresSolver without, LeastSquaresSolver with) in ((LeastSquaresSolver, LeastSquaresSolver)[])
                [(new LevenbergMarquardt { Options = five }, new LevenbergMarquardt { Options = six }), (new GaussNewton { Options = five }, new GaussNewton { Options = six })])
            {
                Solution expected = without.Solve(new ForwardDualBackend(), Line, [0.0, 0.0], [.. T[..5], .. Y[..5]], 5);
                Solution actual = with.Solve(new ForwardDualBackend(), Line, [0.0, 0.0], [.. T, .. Y], 6);
                Assert.Equal((Status.Success, Status.Success), (expected.Status, actual.Status));
                Close.To(expected.X, actual.X, 1e-9);
                Assert.Equal((expected.Fit!.Rank, expected.Fit.DegreesOfFreedom), (actual.Fit!.Rank, actual.Fit.DegreesOfFreedom));
                Close.To(expected.Fit.StandardErrors, actual.Fit.StandardErrors, 1e-9);
            }
        }
    }

    /// <summary>The weighted line by its normal equations: with S = Σ w, S₁ = Σ w t, S₂ = Σ w t² the variances are s² S₂ / D and s² S / D, D = S S₂ − S₁².</summary>
    [Fact]
    public void StandardErrorsAreThoseOfTheNormalEquations()
    {
        double[] w = [1.0, 2.0, 1.0, 0.5, 1.0, 0.0];
        double s = w.Sum(), s1 = Sum(i => w[i] * T[i]), s2 = Sum(i => w[i] * T[i] * T[i]), d = s * s2 - s1 * s1;
        double sy = Sum(i => w[i] * Y[i]), sty = Sum(i => w[i] * T[i] * Y[i]), a = (s2 * sy - s1 * sty) / d, b = (s * sty - s1 * sy) / d;
        double variance = Sum(i => w[i] * Math.Pow(a + b * T[i] - Y[i], 2.0)) / 3.0;
        Solution fit = new LevenbergMarquardt { Options = new() { Weights = w } }.Solve(new ForwardDualBackend(), Line, [0.0, 0.0], [.. T, .. Y], 6);
        Close.To([a, b], fit.X, 1e-12);
        Close.To([Math.Sqrt(variance * s2 / d), Math.Sqrt(variance * s / d)], fit.Fit!.StandardErrors, 1e-12);

        double Sum(Func<int, double> term) => Enumerable.Range(0, 6).Sum(term);
    }
}
