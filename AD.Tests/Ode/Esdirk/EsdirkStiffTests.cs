using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

/// <summary>The stiff problems of the literature: end values, and what they cost.</summary>
public class EsdirkStiffTests
{
    [Theory]
    [MemberData(nameof(EsdirkMethods.Names), MemberType = typeof(EsdirkMethods))]
    public void EndValuesAreAccurate(string name)
    {
        EsdirkMethod method = EsdirkMethods.Find(name);
        double[] tolerances = method.Order > 3 ? [1e-4, 1e-6, 1e-8] : [1e-4, 1e-5, 1e-6];
        foreach (StiffProblem problem in StiffProblems.All)
        {
            foreach (double tolerance in tolerances)
            {
                OdeSolution solution = problem.Problem.Solve(method, problem.Options(tolerance));
                Assert.Equal(Status.Success, solution.Status);
                double error = problem.Error(solution.FinalState) / tolerance;

                // The largest seen: 90 by TrBdf2 on OREGO, 24 by the others.
                Assert.True(error <= 200.0, $"{problem.Name} at {tolerance}: the error is {error} tolerances");
            }
        }
    }

    [Theory]
    [InlineData("KenCarp4", 1000, 430)]
    [InlineData("Kvaerno5", 700, 260)]
    public void StepsAreFewAndMatricesAreReused(string name, int vanDerPolSteps, int robertsonSteps)
    {
        EsdirkMethod method = EsdirkMethods.Find(name);
        OdeStatistics vanDerPol = Solve(method, StiffProblems.VanDerPolProblem), robertson = Solve(method, StiffProblems.LongRobertsonProblem);
        Assert.InRange(vanDerPol.Steps + vanDerPol.Rejected, 10, vanDerPolSteps);
        Assert.InRange(robertson.Steps + robertson.Rejected, 10, robertsonSteps);
        foreach (OdeStatistics statistics in new[] { vanDerPol, robertson })
        {
            long attempts = statistics.Steps + statistics.Rejected, stages = attempts * (method.Tableau.Stages - 1);
            Assert.InRange(statistics.Jacobians, 2, attempts / 2);
            Assert.InRange(statistics.Factorizations, statistics.Jacobians, attempts);
            Assert.InRange((double)statistics.NewtonIterations / stages, 1.0, 3.6);

            // One evaluation for each iteration, at the start, for the first step, and where an iteration failed.
            Assert.InRange(statistics.RhsCalls - statistics.NewtonIterations, 2, 2 + attempts);
            Assert.Equal(statistics.NewtonIterations, statistics.LinearSolves);
            Assert.Equal(0, statistics.LinearIterations);
        }
    }

    private static OdeStatistics Solve(OdeMethod method, StiffProblem problem) => problem.Problem.Solve(method, problem.Options(1e-6)).Statistics;
}
