using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>What a solution says beside its point: trace, progress, counts; and preparations that serve many solves.</summary>
public class SolutionTests
{
    [Fact]
    public void TheTraceProgressAndCountsTellTheSameStory()
    {
        List<Iteration> told = [];
        LeastSquaresOptions options = new() { Trace = TraceDetail.Iterates, Progress = new Told(told) };
        Solution solution = new GaussNewton { Options = options }.Solve(new ForwardDualBackend(), GaussNewtonTests.Rosenbrock, [-1.2, 1.0]);
        Assert.Equal(solution.Iterations + 1, solution.Trace.Count);
        Assert.Equal(solution.Trace.Select(i => (i.Number, i.ResidualNorm)), told.Select(i => (i.Number, i.ResidualNorm)));
        Assert.Equal([-1.2, 1.0], solution.Trace[0].X!);
        Assert.Equal(solution.X, solution.Trace[^1].X!);
        Assert.True(double.IsNaN(solution.Trace[0].StepNorm));
        Assert.Equal(0.5 * solution.ResidualNorm * solution.ResidualNorm, solution.Value);
        Assert.Empty(new GaussNewton().Solve(new ForwardDualBackend(), GaussNewtonTests.Rosenbrock, [-1.2, 1.0]).Trace);
        foreach ((Iteration before, Iteration after) in solution.Trace.Zip(solution.Trace.Skip(1)))
        {
            double[] step = [.. after.X!.Zip(before.X!, (a, b) => a - b)];
            Assert.Equal(Math.Sqrt(step.Sum(s => s * s)), after.StepNorm, 1e-12);
        }
    }

    /// <summary>A preparation serves many solves, with its constants given at each.</summary>
    [Fact]
    public void APreparationSolvesAgainAndAgain()
    {
        static void Power<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * x[0] - x[1];
        PreparedVector prepared = new ReverseTapeBackend().Prepare(Power, Shape.Vector(1, 1, 1));
        foreach (double square in (double[])[4.0, 9.0, 2.0])
        {
            Assert.Equal(Math.Sqrt(square), new GaussNewton().Solve(prepared, [3.0], [square]).X[0], 1e-12);
        }

        Assert.Contains("the constants of the preparation", Assert.Throws<ArgumentException>(() => new GaussNewton().Solve(prepared, [3.0])).Message, StringComparison.Ordinal);
    }

    private sealed class Told(List<Iteration> told) : IProgress<Iteration>
    {
        public void Report(Iteration value) => told.Add(value);
    }
}
