using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>What Levenberg-Marquardt does with any backend, and what it says.</summary>
public class LevenbergMarquardtTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    private static void Rosenbrock<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[1] - x[0] * x[0]);
        y[1] = 1.0 - x[0];
    }

    /// <summary>x₀ e^{−x₁ a_i} − y_i with the data (a, y) as second argument.</summary>
    private static void Exponential<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> data, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[0] * T.Exp(-x[1] * data[i]) - data[y.Length + i];
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendFits(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        foreach (bool acceleration in (bool[])[false, true])
        {
            LevenbergMarquardt solver = new() { GeodesicAcceleration = acceleration };
            Solution rosenbrock = solver.Solve(backend, Rosenbrock, [-1.2, 1.0]);
            Assert.Equal(Status.Success, rosenbrock.Status);
            Assert.Equal(1.0, rosenbrock.X[0], 1e-9);
            Assert.Equal(1.0, rosenbrock.X[1], 1e-9);

            // The minimum was found in 50-digit arithmetic.
            double[] data = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 2.6, 1.5, 1.3, 0.6, 0.7, 0.2, 0.4];
            Solution fit = solver.Solve(backend, Exponential, [1.0, 0.1], data, 7);
            Assert.Equal(Status.Success, fit.Status);
            Assert.Equal(2.5215340437972936, fit.X[0], 1e-8);
            Assert.Equal(0.79286359018201959, fit.X[1], 1e-8);
            Assert.Equal((2, 5), (fit.Fit!.Rank, fit.Fit.DegreesOfFreedom));
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendFitsThurber(string name)
    {
        NistProblem problem = NistProblems.Find("Thurber");
        Solution solution = new LevenbergMarquardt().Solve(BackendCatalogue.Find(name), problem.Residuals, problem.FarStart);
        Assert.Equal(Status.Success, solution.Status);
        Assert.True(NistProblem.Digits(problem.Parameters, solution.X) >= 5.0, solution.ToString());
    }

    /// <summary>Iterates descend, and are told once each; one Jacobian for each, one factorization too, and every trial is an evaluation.</summary>
    [Fact]
    public void TraceProgressAndCountsTellTheSameStory()
    {
        List<Iteration> told = [];
        LevenbergMarquardt solver = new() { Options = new() { Trace = TraceDetail.Iterates, Progress = new Told(told) } };
        Solution solution = solver.Solve(new ForwardDualBackend(), Rosenbrock, [-1.2, 1.0]);
        Assert.Equal(solution.Iterations + 1, solution.Trace.Count);
        Assert.Equal(solution.Trace.Select(i => (i.Number, i.ResidualNorm)), told.Select(i => (i.Number, i.ResidualNorm)));
        Assert.Equal(solution.X, solution.Trace[^1].X!);
        Assert.Equal((solution.Iterations + 1, solution.Iterations + 1), (solution.Counts.JacobianCalls, solution.Counts.Factorizations));
        Assert.True(solution.Counts.FunctionCalls >= solution.Iterations);
        foreach ((Iteration before, Iteration after) in solution.Trace.Zip(solution.Trace.Skip(1)))
        {
            Assert.True(after.ResidualNorm < before.ResidualNorm);
            Assert.Equal(Math.Sqrt(after.X!.Zip(before.X!, (a, b) => (a - b) * (a - b)).Sum()), after.StepNorm, 1e-12);
            Assert.True(after.Radius > 0.0);
        }
    }

    /// <summary>The units of unknowns and residuals change neither the number of iterations nor, but for rounding, the answer; columns of different units are not dependent.</summary>
    [Theory]
    [InlineData(1e9, 1.0)]
    [InlineData(1e-12, 1e150)]
    [InlineData(1e30, 1e-100)]
    public void UnitsDoNotMatter(double unit, double residualUnit)
    {
        LevenbergMarquardt solver = new() { Options = new() { ResidualTolerance = 0.0 } };
        double[] data = [1.0, 0.55, 0.4, 0.15, 0.2];
        Solution plain = solver.Solve(new ForwardDualBackend(), new InUnits(1.0, 1.0, data), [0.5, 0.5]), scaled = solver.Solve(new ForwardDualBackend(), new InUnits(unit, residualUnit, data), [0.5 * unit, 0.5]);
        Assert.Equal(Status.Success, scaled.Status);
        Assert.InRange(scaled.Iterations, plain.Iterations - 2, plain.Iterations + 2);
        Close.Relative(plain.X[0], scaled.X[0] / unit, 1e-9, "x0");
        Close.Relative(plain.X[1], scaled.X[1], 1e-9, "x1");
        Assert.Equal(2, scaled.Fit!.Rank);
        Close.Relative(plain.Fit!.StandardErrors[0], scaled.Fit.StandardErrors[0] / unit, 1e-7, "standard error");
    }

    /// <summary>A preparation gives the same fit, and serves many.</summary>
    [Fact]
    public void APreparationSolvesAgainAndAgain()
    {
        NistProblem problem = NistProblems.Find("Misra1a");
        Backend backend = new ReverseTapeBackend();
        PreparedVector prepared = backend.Prepare(problem.Residuals, Shape.Vector(2, 14));
        Solution direct = new LevenbergMarquardt().Solve(backend, problem.Residuals, problem.FarStart);
        Assert.Equal(direct.X, new LevenbergMarquardt().Solve(prepared, problem.FarStart).X);
        Assert.Equal(direct.X, new LevenbergMarquardt().Solve(prepared, problem.FarStart).X);
    }

    [Fact]
    public void LimitsAreStatuses()
    {
        Solution limited = new LevenbergMarquardt { Options = new() { MaxIterations = 1 } }.Solve(new ForwardDualBackend(), Rosenbrock, [-1.2, 1.0]);
        Assert.Equal((Status.MaxIterations, 1), (limited.Status, limited.Iterations));
        Solution cancelled = new LevenbergMarquardt { Options = new() { CancellationToken = new CancellationToken(canceled: true) } }.Solve(new ForwardDualBackend(), Rosenbrock, [-1.2, 1.0]);
        Assert.Equal((Status.Cancelled, 0), (cancelled.Status, cancelled.Iterations));
        Assert.Equal(Status.Success, new LevenbergMarquardt { Options = new() { MaxIterations = 0 } }.Solve(new ForwardDualBackend(), Rosenbrock, [1.0, 1.0]).Status);
    }

    /// <summary>An iteration more costs no memory: with bounds, a loss, weights, and acceleration.</summary>
    [Fact]
    public void NothingIsAllocatedPerIteration()
    {
        NistProblem problem = NistProblems.Find("MGH09");
        PreparedVector f = new ForwardDualBackend().Prepare(problem.Residuals, Shape.Vector(4, 11));
        LevenbergMarquardt[] solvers =
        [
            new(),
            new() { GeodesicAcceleration = true },
            new() { Lower = [0.0, 0.0, 0.0, 0.0], Upper = [100.0, 100.0, 100.0, 39.0] },
            new() { Options = new() { Loss = new CauchyLoss { Scale = 0.01 }, Weights = [.. Enumerable.Repeat(2.0, 11)] } },
        ];
        foreach (LevenbergMarquardt solver in solvers)
        {
            // Numbers of as many digits, since the reason names them.
            Assert.Equal(Bytes(solver, 10), Bytes(solver, 20));
        }

        long Bytes(LevenbergMarquardt solver, int iterations)
        {
            LevenbergMarquardt limited = new()
            {
                GeodesicAcceleration = solver.GeodesicAcceleration,
                Lower = solver.Lower,
                Upper = solver.Upper,
                Options = solver.Options with { MaxIterations = iterations },
            };
            Assert.Equal(iterations, limited.Solve(f, problem.FarStart).Iterations);
            return Allocation.Least(() => limited.Solve(f, problem.FarStart), 10);
        }
    }

    /// <summary>s (x₀/u e^{−x₁ t} − data).</summary>
    private sealed class InUnits(double unit, double residualUnit, double[] data) : IVectorFunction
    {
        public int OutputLength(int inputLength) => data.Length;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < data.Length; i++)
            {
                y[i] = residualUnit * (x[0] / unit * T.Exp(-x[1] * T.CreateChecked(i)) - data[i]);
            }
        }
    }

    private sealed class Told(List<Iteration> told) : IProgress<Iteration>
    {
        public void Report(Iteration value) => told.Add(value);
    }
}
