using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Problems that have no solution, or none that can be had, end with a status that says where.</summary>
public class RosenbrockStoppingTests
{
    private static readonly ForwardDualBackend Backend = new();

    public static TheoryData<string> Methods => ["Rosenbrock23", "Rodas3", "Rodas4", "Rodas5P", "Rok4a"];

    [Theory]
    [MemberData(nameof(Methods))]
    public void ATrajectoryThatBlowsUpSaysWhenAndWhere(string method)
    {
        // u₁' = u₁², u₁(0) = 1 has the solution 1 / (1 − t).
        OdeSolution solution = Solve(method, BlowUp, [1, 1], 2);
        Assert.Equal(Status.StepTooSmall, solution.Status);
        Assert.Equal(1.0, solution.Outcome.Time, 1e-3);
        Assert.Equal(1, solution.Outcome.Component);
        Assert.InRange(solution.Outcome.Step, 0.0, 1e-15);
        Assert.InRange(solution.At(0.5)[1], 1.99, 2.01);
        Assert.All(solution.FinalState.ToArray(), value => Assert.True(double.IsFinite(value)));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void NoStepLeapsOverThePoleOfASolution(string method)
    {
        // A step from before 1 to well behind it is one that the linearly implicit formulas can take, with the sign of u₁ changed and a small error estimate.
        foreach (double tolerance in new[] { 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7 })
        {
            OdeSolution solution = new OdeProblem(BlowUp, [1, 1], [], 0, 2).Solve(RosenbrockConvergenceTests.Find(method), new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });
            Assert.Contains(solution.Status, new[] { Status.StepTooSmall, Status.NotFinite });
            Assert.Equal(1.0, solution.Outcome.Time, 0.02);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AValueThatIsNotFiniteSaysWhenAndWhere(string method)
    {
        OdeSolution later = Solve(method, UndefinedLater, [1, 1], 2);
        Assert.Equal(Status.NotFinite, later.Status);
        Assert.Equal(0.5, later.Outcome.Time, 1e-6);
        Assert.Equal(1, later.Outcome.Component);

        OdeSolution atOnce = Solve(method, UndefinedAtOnce, [1, 1], 2);
        Assert.Equal(Status.NotFinite, atOnce.Status);
        Assert.Equal((0.0, 1), (atOnce.Outcome.Time, atOnce.Outcome.Component));
        Assert.Equal(0, atOnce.Statistics.Steps);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AJacobianThatIsNotFiniteIsNotSolvedWith(string method)
    {
        // √u at 0: the value is 0 and the derivative infinite.
        OdeSolution solution = Solve(method, Root, [1, 0], 0.5);
        Assert.Equal(Status.StagesNotSolved, solution.Status);
        Assert.Equal((0.0, -1), (solution.Outcome.Time, solution.Outcome.Component));
        Assert.Contains("a Jacobian that is not finite", solution.Outcome.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void ADerivativeInTimeThatIsNotFiniteIsNotIntegratedWith(string method)
    {
        // √t at 0: the value is 0 and the derivative infinite.
        OdeSolution solution = Solve(method, RootOfTime, [1, 0], 0.5);
        Assert.Equal(method == "Rok4a" ? (Status.StagesNotSolved, 0.0, -1) : (Status.NotFinite, 0.0, 1), (solution.Status, solution.Outcome.Time, solution.Outcome.Component));
    }

    [Fact]
    public void ASingularMatrixIsNotSolvedWithAndAShorterStepIs()
    {
        // W = 1 − hγ λ vanishes for h = 1 / (γ λ), the first step: with γ = 1/4 and λ = 4 exactly. A quarter of it does.
        OdeProblem growth = new(Systems.Decay, [1.0], [-4.0], (0, 1));
        OdeSolution solution = growth.Solve(new Rodas4(Backend), new OdeOptions { InitialStep = 1.0, RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-6 });
        Assert.Equal(Status.Success, solution.Status);
        Assert.True(solution.Statistics.Rejected >= 1);
        Assert.Equal(Math.Exp(4.0), solution.FinalState[0], 2e-4);
        Assert.Equal(solution.Statistics.Steps + solution.Statistics.Rejected, solution.Statistics.Factorizations);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void CancellationStopsBetweenSteps(string method)
    {
        using CancellationTokenSource source = new();
        Listener cancel = new(source);
        OdeSolution solution = new OdeProblem(Systems.Oscillator, [0, 1], [1], (0, 1e6))
            .Solve(RosenbrockConvergenceTests.Find(method), new OdeOptions { CancellationToken = source.Token, Progress = cancel, MaxStep = 2e4, RelativeTolerance = 1e9, AbsoluteTolerance = 1e9 });
        Assert.Equal(Status.Cancelled, solution.Status);
        Assert.InRange(solution.Outcome.Time, 0.0, 1e5);
        Assert.InRange(solution.Statistics.Steps, 1, 10);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void StepsRunOut(string method)
    {
        OdeSolution solution = new OdeProblem(Systems.Oscillator, [0, 1], [1], (0, 1000)).Solve(RosenbrockConvergenceTests.Find(method), new OdeOptions { MaxSteps = 20 });
        Assert.Equal(Status.MaxSteps, solution.Status);
        Assert.Equal(20, solution.Statistics.Steps + solution.Statistics.Rejected);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AJumpThatNoStepCanMeetStopsAtRoundOff(string method)
    {
        OdeSolution solution = Solve(method, Jump, [1, 1], 1);
        Assert.Contains(solution.Status, new[] { Status.StepTooSmall, Status.NotFinite });
        Assert.Equal(0.5, solution.Outcome.Time, 1e-6);
        Assert.Equal(1, solution.Outcome.Component);
    }

    [Fact]
    public void ASmallestDimensionBelowFourIsRefused()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new Rok4a(Backend) { LargestKrylovDimension = 3 });
        Assert.Contains("dimension 4 or more", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new Rodas4(null!));
    }

    private static void BlowUp<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = -u[0];
        du[1] = u[1] * u[1];
    }

    private static void UndefinedLater<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = u[1];
        du[1] = t > T.One / (T.One + T.One) ? T.NaN : T.One;
    }

    private static void UndefinedAtOnce<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = u[0];
        du[1] = T.One / (u[1] - T.One);
    }

    private static void Root<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = u[0] * u[0];
        du[1] = T.Sqrt(u[1]) + u[0];
    }

    private static void RootOfTime<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = -u[0];
        du[1] = T.Sqrt(t);
    }

    /// <summary>At rest until t = 1/2, then too fast for a number.</summary>
    private static void Jump<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = T.Zero;
        du[1] = t > T.One / (T.One + T.One) ? T.CreateChecked(1e300) : T.Zero;
    }

    private static OdeSolution Solve(string method, OdeFunction<double> f, double[] u0, double end)
        => new OdeProblem(f, u0, [], 0, end).Solve(RosenbrockConvergenceTests.Find(method));

    private sealed class Listener(CancellationTokenSource source) : IProgress<OdeProgress>
    {
        public void Report(OdeProgress value) => source.Cancel();
    }
}
