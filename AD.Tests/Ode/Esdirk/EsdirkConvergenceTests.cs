using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

/// <summary>Orders are measured: steps of one length, halved.</summary>
public class EsdirkConvergenceTests
{
    private static readonly FixedSteps Steps = new(StiffProblems.NonAutonomous);

    [Theory]
    [MemberData(nameof(EsdirkMethods.WithOrders), MemberType = typeof(EsdirkMethods))]
    public void TheStepHasItsOrder(string name, int order, int embedded, int dense)
    {
        EsdirkMethod method = EsdirkMethods.Converged(name);
        Assert.Equal((order, embedded, dense), (method.Order, method.Tableau.EmbeddedOrder, method.Tableau.InterpolantDegree));
        int steps = order == 5 ? 32 : 128;
        double coarse = Steps.GlobalError(method, steps), fine = Steps.GlobalError(method, 2 * steps);
        Assert.Equal(order, Math.Log2(coarse / fine), 0.2);
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.WithOrders), MemberType = typeof(EsdirkMethods))]
    public void InsideAStepTheErrorHasTheOrderOfTheInterpolant(string name, int order, int embedded, int dense)
    {
        // An interpolant of order q: its error over one step from the exact solution is of order q + 1.
        EsdirkMethod method = EsdirkMethods.Converged(name);
        Assert.Equal((order, embedded), (method.Order, method.Tableau.EmbeddedOrder));
        double coarse = Steps.DenseError(method, 1.0 / 128.0), fine = Steps.DenseError(method, 1.0 / 256.0);
        Assert.Equal(dense, Math.Log2(coarse / fine) - 1.0, 0.2);
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.Names), MemberType = typeof(EsdirkMethods))]
    public void AVeryStiffProblemReducesTheOrderToThatOfTheStages(string name)
    {
        // Prothero and Robinson with λ = −1e6: for h λ → −∞ the stage order 2 is all that counts, e ~ h² / λ at the end of steps and h³ inside of them.
        OdeMethod method = EsdirkMethods.Converged(name);
        (double coarse, double coarseInside) = StiffErrors(method, 1.0 / 32.0);
        (double fine, double fineInside) = StiffErrors(method, 1.0 / 64.0);
        Assert.Equal(2.0, Math.Log2(coarse / fine), 0.2);
        Assert.Equal(3.0, Math.Log2(coarseInside / fineInside), 0.2);
        Assert.InRange(fine, 1e-13, 1e-10);
        Assert.InRange(fineInside, 1e-10, 1e-5);
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.Names), MemberType = typeof(EsdirkMethods))]
    public void ASmallerToleranceGivesASmallerError(string name)
    {
        Assert.InRange(Steps.ErrorsByTolerance(EsdirkMethods.Find(name), 1e-4, 1e-6, 1e-8)[^1], 0.0, 2e-5);
    }

    private static (double End, double Inside) StiffErrors(OdeMethod method, double h)
    {
        OdeSolution solution = new OdeProblem(StiffProblems.ProtheroRobinson, [StiffProblems.ProtheroRobinsonSolution(0.0)], [-1e6], 0.0, 1.0).Solve(method, FixedSteps.Of(h));
        double inside = 0.0;
        for (double t = 0.25 * h; t < 1.0; t += 0.25 * h)
        {
            inside = Math.Max(inside, Math.Abs(solution.At(t)[0] - StiffProblems.ProtheroRobinsonSolution(t)));
        }

        return (Math.Abs(solution.FinalState[0] - StiffProblems.ProtheroRobinsonSolution(1.0)), inside);
    }
}
