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
}
