using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

/// <summary>Orders are measured: steps of one length, halved.</summary>
public class EsdirkConvergenceTests
{
    private const double Start = 0.5;
    private const double End = 1.5;

    [Theory]
    [MemberData(nameof(EsdirkMethods.WithOrders), MemberType = typeof(EsdirkMethods))]
    public void TheStepHasItsOrder(string name, int order, int embedded, int dense)
    {
        EsdirkMethod method = EsdirkMethods.Converged(name);
        Assert.Equal((order, embedded, dense), (method.Order, method.Tableau.EmbeddedOrder, method.Tableau.InterpolantDegree));
        double h = order == 5 ? 1.0 / 32.0 : 1.0 / 128.0;
        double coarse = GlobalError(method, h), fine = GlobalError(method, h / 2.0);
        Assert.Equal(order, Math.Log2(coarse / fine), 0.2);
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.WithOrders), MemberType = typeof(EsdirkMethods))]
    public void InsideAStepTheErrorHasTheOrderOfTheInterpolant(string name, int order, int embedded, int dense)
    {
        // An interpolant of order q: its error over one step from the exact solution is of order q + 1.
        EsdirkMethod method = EsdirkMethods.Converged(name);
        Assert.Equal((order, embedded), (method.Order, method.Tableau.EmbeddedOrder));
        double coarse = DenseError(method, 1.0 / 128.0), fine = DenseError(method, 1.0 / 256.0);
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
        OdeMethod method = EsdirkMethods.Find(name);
        double[] errors = [.. new[] { 1e-4, 1e-6, 1e-8 }.Select(tolerance =>
            Systems.Error(Problem(Start, End).Solve(method, new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance }).FinalState, Systems.ExplicitSolution(End)))];
        Assert.True(errors[1] < errors[0] / 10.0 && errors[2] < errors[1] / 10.0, string.Join(", ", errors));
        Assert.InRange(errors[2], 0.0, 100.0 * Math.Pow(1e-8, method.Order / (method.Order + 1.0)));
    }

    private static OdeProblem Problem(double start, double end) => new(StiffProblems.NonAutonomous, Systems.ExplicitSolution(start), [], start, end);

    /// <summary>Steps of the length h, whatever their error.</summary>
    private static OdeOptions Fixed(double h) => new() { InitialStep = h, MaxStep = h, RelativeTolerance = 1e9, AbsoluteTolerance = 1e9 };

    private static double GlobalError(OdeMethod method, double h)
    {
        OdeSolution solution = Problem(Start, End).Solve(method, Fixed(h));
        Assert.Equal((long)Math.Round((End - Start) / h), solution.Statistics.Steps);
        return Enumerable.Range(0, solution.Count).Max(i => Systems.Error(solution.State(i), Systems.ExplicitSolution(solution.Times[i])));
    }

    private static double DenseError(OdeMethod method, double h)
    {
        double largest = 0.0;
        for (double t = 0.6; t < 1.4; t += 0.1)
        {
            OdeSolution solution = Problem(t, t + h).Solve(method, Fixed(h));
            Assert.Equal(1, solution.Statistics.Steps);
            foreach (double theta in new[] { 0.3, 0.5, 0.8 })
            {
                largest = Math.Max(largest, Systems.Error(solution.At(t + theta * h), Systems.ExplicitSolution(t + theta * h)));
            }
        }

        return largest;
    }

    private static (double End, double Inside) StiffErrors(OdeMethod method, double h)
    {
        OdeSolution solution = new OdeProblem(StiffProblems.ProtheroRobinson, [StiffProblems.ProtheroRobinsonSolution(0.0)], [-1e6], 0.0, 1.0).Solve(method, Fixed(h));
        double inside = 0.0;
        for (double t = 0.25 * h; t < 1.0; t += 0.25 * h)
        {
            inside = Math.Max(inside, Math.Abs(solution.At(t)[0] - StiffProblems.ProtheroRobinsonSolution(t)));
        }

        return (Math.Abs(solution.FinalState[0] - StiffProblems.ProtheroRobinsonSolution(1.0)), inside);
    }
}
