using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Orders are measured: steps of one length, halved.</summary>
public class ConvergenceTests
{
    private static readonly FixedSteps Steps = new(Systems.Explicit);

    /// <summary>A method, its order, that of its interpolant, and a number of steps at which the order shows and the error is above rounding.</summary>
    public static TheoryData<string, int, int, int> Methods => new()
    {
        { "Bs3", 3, 3, 256 },
        { "Dopri5", 5, 4, 128 },
        { "Tsit5", 5, 4, 128 },
        { "Vern7", 7, 7, 40 },
        { "Dop853", 8, 7, 40 },
    };

    [Theory]
    [InlineData("Bs3", 3, 256)]
    [InlineData("Dopri5", 5, 128)]
    [InlineData("Tsit5", 5, 128)]
    [InlineData("Dop853", 8, 10)]
    public void TheErrorAtAFixedTimeHasTheOrderOfTheMethod(string method, int order, int steps)
    {
        OdeMethod integrator = ExplicitMethods.Find(method);
        double coarse = Steps.GlobalError(integrator, steps), fine = Steps.GlobalError(integrator, 2 * steps);
        Assert.Equal(order, Math.Log2(coarse / fine), 0.2);
    }

    [Theory]
    [InlineData("Bs3", 3, 128)]
    [InlineData("Dopri5", 5, 160)]
    [InlineData("Tsit5", 5, 192)]
    [InlineData("Vern7", 7, 32)]
    [InlineData("Dop853", 8, 32)]
    public void TheErrorOfOneStepHasOneOrderMore(string method, int order, int steps)
    {
        // A circular orbit with a forced component. Vern7's leading error is so small that the error at a fixed time shows its order at steps only whose error is rounding.
        OdeMethod integrator = ExplicitMethods.Find(method);
        double coarse = OneStepError(integrator, 6.0 / steps), fine = OneStepError(integrator, 3.0 / steps);
        Assert.Equal(order, Math.Log2(coarse / fine) - 1.0, 0.2);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void InsideAStepTheErrorHasTheOrderOfTheInterpolant(string method, int order, int interpolantOrder, int steps)
    {
        // An interpolant of order q: its error over one step from the exact solution is of order q + 1.
        ExplicitRungeKutta integrator = ExplicitMethods.Find(method);
        Assert.Equal((order, interpolantOrder), (integrator.Order, integrator.Tableau.InterpolantDegree));
        double coarse = Steps.DenseError(integrator, 2.0 / steps), fine = Steps.DenseError(integrator, 1.0 / steps);
        Assert.Equal(interpolantOrder, Math.Log2(coarse / fine) - 1.0, 0.2);
    }

    [Theory]
    [MemberData(nameof(ExplicitMethods.Names), MemberType = typeof(ExplicitMethods))]
    public void ASmallerToleranceGivesASmallerError(string method)
    {
        Assert.InRange(Steps.ErrorsByTolerance(ExplicitMethods.Find(method), 1e-6, 1e-8, 1e-10)[^1], 0.0, 1e-7);
    }

    [Theory]
    [MemberData(nameof(ExplicitMethods.Names), MemberType = typeof(ExplicitMethods))]
    public void StagesOfTheInterpolantAreEvaluatedOnlyWhereTheInteriorIsAskedFor(string method)
    {
        const int Count = 32;
        Tableau table = ExplicitMethods.Find(method).Tableau;
        long without = table.FirstSameAsLast ? 1 + (table.Stages - 1) * (long)Count : table.Stages * (long)Count;
        OdeOptions options = FixedSteps.Of(1.0 / Count) with { DenseOutput = false };
        Assert.Equal(without, Steps.Problem().Solve(ExplicitMethods.Find(method), options).Statistics.RhsCalls);

        // The first of them is the first stage of the next step; that of the last step is not asked for then.
        long dense = table.FirstSameAsLast ? without : 1 + (table.AllStages - 1) * (long)Count;
        Assert.Equal(dense, Steps.Problem().Solve(ExplicitMethods.Find(method), options with { DenseOutput = true }).Statistics.RhsCalls);
        Assert.Equal(without + (table.FirstSameAsLast ? 0 : table.AllStages - table.Stages - 1), Steps.Problem().Solve(ExplicitMethods.Find(method), options with { SaveAt = [0.5 + 1.5 / Count] }).Statistics.RhsCalls);
    }

    private static double OneStepError(OdeMethod method, double h)
    {
        double largest = 0.0;
        for (double t = 0.1; t < 5.0; t += 0.37)
        {
            OdeSolution solution = new OdeProblem(Systems.ForcedOrbit, Systems.ForcedOrbitSolution(t), [], t, t + h).Solve(method, FixedSteps.Of(h));
            Assert.Equal(1, solution.Statistics.Steps);
            largest = Math.Max(largest, Systems.Error(solution.FinalState, Systems.ForcedOrbitSolution(t + h)));
        }

        return largest;
    }
}
