using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>Levenberg-Marquardt within bounds.</summary>
public class BoundTests
{
    private const double Inf = double.PositiveInfinity;

    private static readonly ForwardDualBackend Backend = new();

    /// <summary>x₀ − 2, x₁ − 3, and 10 (x₀ + x₁ − 5): the minimum (2, 3) without bounds.</summary>
    private static void Coupled<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] - 2.0;
        y[1] = x[1] - 3.0;
        y[2] = 10.0 * (x[0] + x[1] - 5.0);
    }

    private static void Rosenbrock<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[1] - x[0] * x[0]);
        y[1] = 1.0 - x[0];
    }

    /// <summary>With x₀ ≤ 1 held at 1, the rest minimises (x₁ − 3)² + 100 (x₁ − 4)²: x₁ = 403/101.</summary>
    [Fact]
    public void ASolutionAtABoundIsThereExactlyAndTheOthersAreOptimal()
    {
        Solution solution = new LevenbergMarquardt { Upper = [1.0, Inf] }.Solve(Backend, Coupled, [0.0, 0.0], 3);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1.0, solution.X[0]);
        Assert.Equal(403.0 / 101.0, solution.X[1], 1e-12);
        Assert.Equal(1, solution.Fit!.Rank);
        Assert.Equal(0.0, solution.Fit.StandardErrors[0]);

        // s² = (1 + (100/101)² + (10 · 1/101)²) / 2 over the square 101 of the free column.
        double residual = 1.0 + Math.Pow(100.0 / 101.0, 2) + Math.Pow(10.0 / 101.0, 2);
        Assert.Equal(Math.Sqrt(residual / 2.0 / 101.0), solution.Fit.StandardErrors[1], 1e-12);
    }

    [Fact]
    public void BoundsThatDoNotBindChangeNothing()
    {
        Solution solution = new LevenbergMarquardt { Lower = [-10.0, -10.0], Upper = [10.0, Inf] }.Solve(Backend, Coupled, [0.0, 0.0], 3);
        Assert.Equal(2.0, solution.X[0], 1e-12);
        Assert.Equal(3.0, solution.X[1], 1e-12);
    }

    /// <summary>The start is at the bound and the minimum inside: the bound lets go.</summary>
    [Fact]
    public void AStartAtABoundLeavesIt()
    {
        Solution solution = new LevenbergMarquardt { Lower = [-1.2, -Inf], Upper = [2.0, 2.0] }.Solve(Backend, Rosenbrock, [-1.2, 1.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1.0, solution.X[0], 1e-10);
        Assert.Equal(1.0, solution.X[1], 1e-10);
    }

    /// <summary>Rosenbrock's valley with x₀ ≤ 1/2: the minimum is (1/2, 1/4) with residual 1/2; every iterate is inside.</summary>
    [Fact]
    public void EveryIterateIsInside()
    {
        LevenbergMarquardt solver = new() { Upper = [0.5, Inf], Options = new() { Trace = TraceDetail.Iterates } };
        Solution solution = solver.Solve(Backend, Rosenbrock, [-1.2, 1.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(0.5, solution.X[0]);
        Assert.Equal(0.25, solution.X[1], 1e-12);
        Assert.Equal(0.5, solution.ResidualNorm, 1e-12);
        Assert.All(solution.Trace, iterate => Assert.InRange(iterate.X![0], -1.2, 0.5));
    }

    /// <summary>Equal bounds hold an unknown; where all are held, the start is the solution.</summary>
    [Fact]
    public void EqualBoundsHoldAnUnknown()
    {
        Solution one = new LevenbergMarquardt { Lower = [4.0, -Inf], Upper = [4.0, Inf] }.Solve(Backend, Coupled, [4.0, 0.0], 3);
        Assert.Equal(4.0, one.X[0]);
        Assert.Equal(103.0 / 101.0, one.X[1], 1e-12);
        Solution all = new LevenbergMarquardt { Lower = [4.0, 0.0], Upper = [4.0, 0.0] }.Solve(Backend, Coupled, [4.0, 0.0], 3);
        Assert.Equal(Status.Success, all.Status);
        Assert.Equal([4.0, 0.0], all.X);
        Assert.Equal(0, all.Fit!.Rank);
    }

    /// <summary>Random linear problems in a box: the multipliers have the right signs, and no free unknown has a gradient.</summary>
    [Fact]
    public void ConditionsOfOptimalityHoldForRandomProblems()
    {
        Random random = new(11);
        for (int trial = 0; trial < 30; trial++)
        {
            int m = 8, n = 5;
            double[] a = [.. Enumerable.Range(0, m * n).Select(_ => random.NextDouble() - 0.5)], b = [.. Enumerable.Range(0, m).Select(_ => 4.0 * random.NextDouble() - 2.0)];
            double[] lower = [.. Enumerable.Repeat(-0.5, n)], upper = [.. Enumerable.Repeat(0.5, n)];
            Affine f = new(a, b);
            Solution solution = new LevenbergMarquardt { Lower = lower, Upper = upper }.Solve(Backend, f, new double[n]);
            Assert.Equal(Status.Success, solution.Status);
            double[] residual = new double[m];
            f.Evaluate<double>(solution.X, residual);
            for (int j = 0; j < n; j++)
            {
                double gradient = Enumerable.Range(0, m).Sum(i => a[i * n + j] * residual[i]);
                if (solution.X[j] is -0.5)
                {
                    Assert.True(gradient > -1e-10);
                }
                else if (solution.X[j] is 0.5)
                {
                    Assert.True(gradient < 1e-10);
                }
                else
                {
                    Assert.Equal(0.0, gradient, 1e-9);
                }
            }
        }
    }

    /// <summary>The second local minimum of Kowalik and Osborne's function is at infinity; in a box the fit stays.</summary>
    [Fact]
    public void ABoxKeepsAFitFromInfinity()
    {
        LeastSquaresProblem problem = MoreGarbowHillstromProblems.Find("Kowalik and Osborne");
        LevenbergMarquardt solver = new() { Lower = [0.0, 0.0, 0.0, 0.0], Upper = [10.0, 10.0, 10.0, 10.0] };
        Solution solution = solver.Solve(Backend, problem.Residuals, [2.5, 3.9, 4.15, 3.9]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.True(problem.Minima[0].IsMetBy(2.0 * solution.Value), solution.ToString());
    }

    [Fact]
    public void BadBoundsAreRefused()
    {
        Refused("Lower[1] is 2 and Upper[1] is 1; a lower bound that is not above the upper one is expected", new() { Lower = [0.0, 2.0], Upper = [1.0, 1.0] });
        Refused("x0[0] is -1.2, outside the bounds 0 and ", new() { Lower = [0.0, 0.0] });
        Refused("Lower has length 1; the expected length is 2, one bound for each unknown", new() { Lower = [0.0] });
        Refused("Upper[0] is NaN", new() { Upper = [double.NaN, 0.0] });
        Refused("InitialRadius is 0", new() { InitialRadius = 0.0 });

        static void Refused(string words, LevenbergMarquardt solver)
            => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() => solver.Solve(Backend, Rosenbrock, [-1.2, 1.0])).Message, StringComparison.Ordinal);
    }

    /// <summary>A x − b.</summary>
    private sealed class Affine(double[] a, double[] b) : IVectorFunction
    {
        public int OutputLength(int inputLength) => b.Length;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < b.Length; i++)
            {
                y[i] = T.CreateChecked(-b[i]);
                for (int j = 0; j < x.Length; j++)
                {
                    y[i] += a[i * x.Length + j] * x[j];
                }
            }
        }
    }

    /// <summary>(x₀, x₁ + 1) within x ≥ 0: both end at their bounds, where only the second is held back.</summary>
    [Fact]
    public void ABoundThatHoldsNothingBackIsFree()
    {
        Solution solution = new LevenbergMarquardt { Lower = [0.0, 0.0] }.Solve(new ForwardDualBackend(), Corner, [0.0, 2.0], 2);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal([0.0, 0.0], solution.X);
        Assert.Equal([BoundState.Free, BoundState.AtLower], solution.BoundStates!);

        static void Corner<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0];
            y[1] = x[1] + 1.0;
        }
    }
}
