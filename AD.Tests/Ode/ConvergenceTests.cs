using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Orders are measured: steps of one length, halved.</summary>
public class ConvergenceTests
{
    private const double Start = 0.5;
    private const double End = 1.5;

    public static TheoryData<OdeMethod> Methods => [new Dopri5(), new Tsit5()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheStepHasOrderFive(OdeMethod method)
    {
        double coarse = GlobalError(method, 1.0 / 128.0), fine = GlobalError(method, 1.0 / 256.0);
        Assert.Equal(5.0, Math.Log2(coarse / fine), 0.2);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void InsideAStepTheErrorHasOrderFive(OdeMethod method)
    {
        // A fourth-order interpolant: its error over one step from the exact solution is of fifth order.
        double coarse = DenseError(method, 1.0 / 64.0), fine = DenseError(method, 1.0 / 128.0);
        Assert.Equal(4.0, Math.Log2(coarse / fine) - 1.0, 0.2);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void ASmallerToleranceGivesASmallerError(OdeMethod method)
    {
        double[] errors = [.. new[] { 1e-6, 1e-8, 1e-10 }.Select(tolerance =>
            Systems.Error(Problem(Start, End).Solve(method, new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance }).FinalState, Systems.ExplicitSolution(End)))];
        Assert.True(errors[1] < errors[0] / 10.0 && errors[2] < errors[1] / 10.0, string.Join(", ", errors));
        Assert.InRange(errors[2], 0.0, 1e-7);
    }

    private static OdeProblem Problem(double start, double end) => new(Systems.Explicit, Systems.ExplicitSolution(start), [], start, end);

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
}
