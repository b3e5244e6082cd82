using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>An explicit method says that a problem is stiff, and does not say so of one that is not.</summary>
public class StiffnessTests
{
    public static TheoryData<string> Methods => ExplicitMethods.Names;

    [Theory]
    [MemberData(nameof(Methods))]
    public void AStiffProblemIsSaidToBeStiff(string method)
    {
        // u' = −1000 (u − cos t): the solution is smooth, steps are some 3/1000.
        OdeProblem problem = new((u, p, t, du) => du[0] = -1000.0 * (u[0] - Math.Cos(t)), [1], [], (0, 20));
        OdeSolution solution = problem.Solve(ExplicitMethods.Find(method), new OdeOptions { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-5 });
        Assert.Equal(Status.Success, solution.Status);
        Assert.True(solution.Outcome.Stiff);
        Assert.Contains("stiff for this explicit method", solution.Outcome.ToString(), StringComparison.Ordinal);
        Assert.Contains("Rodas5P(backend)", solution.Outcome.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AStiffProblemThatUsesUpItsStepsSaysWhy(string method)
    {
        OdeProblem problem = new(
            (u, p, t, du) =>
            {
                du[0] = u[1];
                du[1] = ((1.0 - u[0] * u[0]) * u[1] - u[0]) / 1e-6;
            },
            [2, 0], [], (0, 2));
        OdeSolution solution = problem.Solve(ExplicitMethods.Find(method), new OdeOptions { MaxSteps = 5000, DenseOutput = false });
        Assert.Equal(Status.MaxSteps, solution.Status);
        Assert.True(solution.Outcome.Stiff);
    }

    /// <summary>At tight tolerances the error of the component that has died out holds the steps down before stability does.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void BelowTheBorderOfStabilityToo(string method)
    {
        OdeProblem forward = new((u, p, t, du) => du[0] = -1000.0 * (u[0] - Math.Cos(t)), [0], [], (0, 10));
        OdeProblem backward = new((u, p, t, du) => du[0] = 1000.0 * (u[0] - Math.Cos(t)), [0], [], (10, 0));
        foreach (double tolerance in new[] { 1e-7, 1e-8, 1e-9, 1e-10, 1e-12 })
        {
            foreach (OdeProblem problem in new[] { forward, backward })
            {
                // The shortest steps are h ρ = 0.1; the beginning, where u moves as fast as it is damped, takes some thousands of them.
                OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance, MaxSteps = 20_000, DenseOutput = false };
                Assert.True(problem.Solve(ExplicitMethods.Find(method), options).Outcome.Stiff, $"{tolerance}, from {problem.Start}");
            }
        }
    }

    /// <summary>What moves as fast as it is damped, or turns, or grows, at the tolerances of the test above and in runs as long.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void NeitherAreLongRunsOfProblemsThatAreNotStiff(string method)
    {
        OdeProblem[] problems =
        [
            new(Systems.Oscillator, [0, 1], [3.0], (0, 300)),
            new(Systems.LotkaVolterra, [5, 5], [1.5, 1, 1, 3], (0, 300)),
            new((u, p, t, du) => du[0] = u[0], [1], [], (0, 300)),
            new((u, p, t, du) => du[0] = u[0] * u[0], [1], [], (0, 2)),
            new((u, p, t, du) => (du[0], du[1], du[2]) = (10.0 * (u[1] - u[0]), u[0] * (28.0 - u[2]) - u[1], u[0] * u[1] - 8.0 / 3.0 * u[2]), [1, 1, 1], [], (0, 100)),
            VanDerPol(1.0),
            VanDerPol(5.0),
            Kepler(0.5),
            Kepler(0.99),
        ];
        foreach (double tolerance in new[] { 1e-3, 1e-5, 1e-8, 1e-10, 1e-12 })
        {
            for (int i = 0; i < problems.Length; i++)
            {
                OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance, MaxSteps = 5000, DenseOutput = false };
                Assert.False(problems[i].Solve(ExplicitMethods.Find(method), options).Outcome.Stiff, $"{tolerance}: problem {i}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AProblemThatIsNotStiffIsNotSaidToBe(string method)
    {
        OdeProblem[] problems =
        [
            new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 100)),
            new(Systems.ForcedOrbit, Systems.ForcedOrbitSolution(0.0), [], (0, 60)),
            new(Systems.Oscillator, [0, 1], [3.0], (0, 100)),
        ];
        foreach (double tolerance in new[] { 1e-3, 1e-6, 1e-9 })
        {
            foreach (OdeProblem problem in problems)
            {
                OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance, MaxSteps = 20_000, DenseOutput = false };
                Assert.False(problem.Solve(ExplicitMethods.Find(method), options).Outcome.Stiff, $"{tolerance}: {problem.StateLength}");
            }
        }
    }

    [Fact]
    public void LookingCostsOneEvaluationInAHundredSteps()
    {
        OdeOptions options = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9, DenseOutput = false };
        OdeStatistics statistics = new OdeProblem(Systems.Oscillator, [0, 1], [3.0], (0, 200)).Solve(new Dopri5(), options).Statistics;
        Assert.True(statistics.Steps > 1000);
        Assert.Equal(2 + 6 * (statistics.Steps + statistics.Rejected) + statistics.Steps / 100, statistics.RhsCalls);
    }

    private static OdeProblem VanDerPol(double mu)
        => new((u, p, t, du) => (du[0], du[1]) = (u[1], mu * (1.0 - u[0] * u[0]) * u[1] - u[0]), [2, 0], [], (0, 60));

    private static OdeProblem Kepler(double e) => new(
        (u, p, t, du) =>
        {
            double r = Math.Sqrt(u[0] * u[0] + u[1] * u[1]), cube = r * r * r;
            (du[0], du[1], du[2], du[3]) = (u[2], u[3], -u[0] / cube, -u[1] / cube);
        },
        [1.0 - e, 0, 0, Math.Sqrt((1.0 + e) / (1.0 - e))], [], (0, 60));
}
