using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Stiff problems of the literature against their end values.</summary>
public class RosenbrockStiffTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string method in new[] { "Rosenbrock23", "Rodas3", "Rodas4", "Rodas5P", "Rok4a" })
            {
                foreach (StiffProblem problem in StiffProblems.All)
                {
                    cases.Add(method, problem.Name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheEndIsReachedWithinTheTolerance(string method, string problem)
    {
        StiffProblem stiff = StiffProblems.All.Single(one => one.Name == problem);
        OdeMethod solver = RosenbrockConvergenceTests.Find(method);
        foreach (double tolerance in solver.Order <= 3 ? [1e-4, 1e-5, 1e-6] : new[] { 1e-4, 1e-5, 1e-6, 1e-7, 1e-8 })
        {
            OdeSolution solution = stiff.Problem.Solve(solver, stiff.Options(tolerance) with { SaveAt = [stiff.Problem.End] });
            Assert.Equal(Status.Success, solution.Status);

            // The largest seen: 55 by Rosenbrock23 on OREGO at 1e-4, 19 by the others.
            Assert.InRange(stiff.Error(solution.FinalState) / tolerance, 0.0, 100.0);
        }
    }

    [Fact]
    public void StepsDoNotFollowTheFastTime()
    {
        // Robertson's fastest rate at the end is 1e4 and the last steps are longer than 1e9: no explicit method gets there.
        StiffProblem robertson = StiffProblems.LongRobertsonProblem;
        OdeSolution solution = robertson.Problem.Solve(new Rodas5P(new ForwardDualBackend()), robertson.Options(1e-4));
        Assert.InRange(solution.Statistics.Steps, 50, 200);
        Assert.True(solution.Times[^1] - solution.Times[^2] > 1e9);
    }

    [Theory]
    [InlineData("Rosenbrock23", 1e12, 1e-10)]
    [InlineData("Rodas3", 1e12, 1e-10)]
    [InlineData("Rodas4", 1e12, 1e-10)]
    [InlineData("Rodas5P", 1e12, 1e-10)]
    [InlineData("Rok4a", 1e6, 1e-5)]
    public void AnInfinitelyFastComponentIsGoneAfterOneStep(string method, double rate, double left)
    {
        // Rok4a takes the part in its space out of a vector as long as the rate, which leaves rounding of that length.
        OdeSolution solution = new OdeProblem(Systems.Decay, [1.0], [rate], (0, 1)).Solve(RosenbrockConvergenceTests.Find(method), FixedSteps.Of(1.0));
        Assert.Equal(1, solution.Statistics.Steps);
        Assert.InRange(Math.Abs(solution.FinalState[0]), 0.0, left);
    }
}
