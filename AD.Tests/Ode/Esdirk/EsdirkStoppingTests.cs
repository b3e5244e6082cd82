using System.Numerics;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

public class EsdirkStoppingTests
{
    private static readonly ThreadLocal<(CancellationTokenSource? Source, int Calls)> Watched = new();

    public static TheoryData<string> Names => EsdirkMethods.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void ATrajectoryThatBlowsUpSaysWhenAndWhere(string name)
    {
        // u₂' = u₂², u₂(0) = 1 has the solution 1 / (1 − t): nothing is found beyond, although implicit equations have solutions there.
        OdeSolution solution = new OdeProblem(BlowUp, [1, 1], [], (0, 2)).Solve(EsdirkMethods.Find(name));
        Assert.Contains(solution.Status, new[] { Status.StepTooSmall, Status.StagesNotSolved });
        Assert.Equal(1.0, solution.Outcome.Time, 1e-3);
        Assert.Equal(1, solution.Outcome.Component);
        Assert.InRange(solution.At(0.5)[1], 1.999, 2.001);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AValueThatIsNotFiniteSaysWhenAndWhere(string name)
    {
        OdeSolution later = new OdeProblem(NotFiniteLater, [1, 1], [], (0, 2)).Solve(EsdirkMethods.Find(name));
        Assert.Equal(Status.NotFinite, later.Status);
        Assert.Equal(0.5, later.Outcome.Time, 1e-6);
        Assert.Equal(1, later.Outcome.Component);

        OdeSolution atOnce = new OdeProblem(NotFiniteAtOnce, [1, 1], [], (0, 2)).Solve(EsdirkMethods.Find(name));
        Assert.Equal(Status.NotFinite, atOnce.Status);
        Assert.Equal(0.0, atOnce.Outcome.Time);
        Assert.Equal(1, atOnce.Outcome.Component);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AJacobianThatIsNotFiniteIsAStatus(string name)
    {
        // u₁' = √u₂ at u₂ = 0: the value is 0, the slope infinite.
        OdeSolution solution = new OdeProblem(InfiniteSlope, [1, 0], [], (0, 1)).Solve(EsdirkMethods.Find(name));
        Assert.Equal(Status.StagesNotSolved, solution.Status);
        Assert.Equal(0.0, solution.Outcome.Time);
        Assert.Contains("implicit", solution.Outcome.ToString(), StringComparison.Ordinal);
        Assert.Equal([1.0, 0.0], solution.FinalState.ToArray());
    }

    /// <summary>No absolute tolerance, and a state that begins with zeros: u₁' = u₃, u₂' = u₁, u₃' = −u₃ and u₄' = t. What corrections are measured in comes from where the step goes.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void ZerosWithoutAnAbsoluteToleranceAreLeft(string name)
    {
        foreach (EsdirkMethod method in new[] { EsdirkMethods.Find(name), new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres() } })
        {
            OdeSolution solution = new OdeProblem(FromZero, [0, 0, 1, 0, 0], [], (0, 1)).Solve(method, new OdeOptions { AbsoluteTolerance = 0.0, RelativeTolerance = 1e-5 });
            Assert.Equal(Status.Success, solution.Status);
            double e = Math.Exp(-1.0);
            double[] expected = [1.0 - e, e, e, 0.5];
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], solution.FinalState[i], 1e-4);
            }

            Assert.Equal(0.0, solution.FinalState[4]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ASingularMatrixShortensTheStep(string name)
    {
        // u' = u / γ with h = 1: W = 1 − hγ / γ = 0.
        EsdirkMethod method = EsdirkMethods.Find(name);
        double rate = 1.0 / method.Tableau.Gamma;
        OdeSolution solution = new OdeProblem(Growth, [1], [rate], (0, 2)).Solve(method, new OdeOptions { InitialStep = 1.0 });
        Assert.Equal(Status.Success, solution.Status);
        Assert.True(solution.Statistics.Rejected > 0);
        Assert.Equal(1.0, solution.FinalState[0] / Math.Exp(2.0 * rate), 1.5e-3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CancellationStopsBetweenSteps(string name)
    {
        using CancellationTokenSource source = new();
        Watched.Value = (source, 0);
        OdeSolution solution = new OdeProblem(Watch, [1], [], (0, 1e6)).Solve(EsdirkMethods.Find(name), new OdeOptions { CancellationToken = source.Token });
        Watched.Value = default;
        Assert.Equal(Status.Cancelled, solution.Status);
        Assert.InRange(solution.Outcome.Time, 0.0, 100.0);
    }

    [Fact]
    public void StepsRunOut()
    {
        OdeSolution solution = StiffProblems.VanDerPolProblem.Problem.Solve(EsdirkMethods.Find("KenCarp4"), new OdeOptions { MaxSteps = 20 });
        Assert.Equal(Status.MaxSteps, solution.Status);
        Assert.Equal(20, solution.Statistics.Steps + solution.Statistics.Rejected);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ATightToleranceIsMetOrRefusedAndNeverHangs(string name)
    {
        // 1e-14 leaves nothing to Newton's iteration above rounding.
        OdeSolution solution = new OdeProblem(Systems.Oscillator, [0, 1], [1], (0, 0.1)).Solve(
            EsdirkMethods.Find(name), new OdeOptions { RelativeTolerance = 1e-14, AbsoluteTolerance = 1e-14, MaxSteps = 20_000 });
        Assert.Contains(solution.Status, new[] { Status.Success, Status.MaxSteps });
        Assert.Equal(Math.Sin(solution.Outcome.Time), solution.FinalState[0], 1e-11);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void AToleranceOfTheIterationThatIsNoPartIsRefused(double value)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => EsdirkMethods.Find("KenCarp4", kappa: value));
        Assert.Contains("above 0 and below 1", error.Message, StringComparison.Ordinal);
    }

    private static void FromZero<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
        where T : IFloatingPointIeee754<T>
    {
        (du[0], du[1], du[2], du[3], du[4]) = (u[2], u[0], -u[2], t, T.Zero);
    }

    private static void BlowUp<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = -u[0];
        du[1] = u[1] * u[1];
    }

    private static void NotFiniteLater<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = T.One;
        du[1] = t > T.CreateChecked(0.5) ? T.NaN : T.One;
    }

    private static void NotFiniteAtOnce<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = T.One;
        du[1] = T.One / (u[1] - T.One);
    }

    private static void InfiniteSlope<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = T.Sqrt(u[1]);
        du[1] = T.Zero;
    }

    private static void Growth<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = p[0] * u[0];

    private static void Watch<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = T.Cos(t) - u[0];
        (CancellationTokenSource? source, int calls) = Watched.Value;
        Watched.Value = (source, calls + 1);
        if (calls == 200)
        {
            source?.Cancel();
        }
    }
}
