using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Errors of steps of one length, from which orders are measured, on an equation that <see cref="Systems.ExplicitSolution"/> solves.</summary>
internal sealed class FixedSteps(OdeFunction<double> equation)
{
    private const double Start = 0.5;
    private const double End = 1.5;

    /// <summary>Steps of the length h, whatever their error.</summary>
    public static OdeOptions Of(double h) => new() { InitialStep = h, MaxStep = h, RelativeTolerance = 1e9, AbsoluteTolerance = 1e9 };

    /// <summary>From 0.5 to 1.5.</summary>
    public OdeProblem Problem() => Problem(Start, End);

    /// <summary>The largest error at the ends of so many steps.</summary>
    public double GlobalError(OdeMethod method, int steps)
    {
        OdeSolution solution = Problem().Solve(method, Of((End - Start) / steps));
        Assert.Equal(steps, solution.Statistics.Steps);
        return Enumerable.Range(0, solution.Count).Max(i => Systems.Error(solution.State(i), Systems.ExplicitSolution(solution.Times[i])));
    }

    /// <summary>The largest error inside single steps from the exact solution: of order q + 1 for an interpolant of order q.</summary>
    public double DenseError(OdeMethod method, double h)
    {
        double largest = 0.0;
        for (double t = 0.6; t < 1.4; t += 0.1)
        {
            OdeSolution solution = Problem(t, t + h).Solve(method, Of(h));
            Assert.Equal(1, solution.Statistics.Steps);
            foreach (double theta in new[] { 0.3, 0.5, 0.8 })
            {
                largest = Math.Max(largest, Systems.Error(solution.At(t + theta * h), Systems.ExplicitSolution(t + theta * h)));
            }
        }

        return largest;
    }

    /// <summary>The errors at the end by tolerances, each at least ten times smaller than the one before.</summary>
    public double[] ErrorsByTolerance(OdeMethod method, params double[] tolerances)
    {
        double[] errors = [.. tolerances.Select(tolerance =>
            Systems.Error(Problem().Solve(method, new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance }).FinalState, Systems.ExplicitSolution(End)))];
        Assert.True(errors.Zip(errors.Skip(1)).All(pair => pair.Second < pair.First / 10.0), string.Join(", ", errors));
        return errors;
    }

    private OdeProblem Problem(double start, double end) => new(equation, Systems.ExplicitSolution(start), [], start, end);
}
