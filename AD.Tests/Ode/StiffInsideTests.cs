using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Inside the steps, as at their ends: a component that is much faster than the step is not made of its slope.</summary>
public class StiffInsideTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    private static readonly OdeProblem Robertson = new(StiffProblems.Robertson, [1.0, 0.0, 0.0], [0.04, 1e4, 3e7], (0, 4e5));

    [Theory]
    [InlineData("Rosenbrock23", 2e-3)]
    [InlineData("Rodas3", 6e-3)]
    [InlineData("Rodas4", 2e-4)]
    [InlineData("Rodas5P", 2e-4)]
    [InlineData("Rok4a", 1e-1)]
    [InlineData("TrBdf2", 3e-3)]
    [InlineData("KenCarp4", 2e-3)]
    [InlineData("Kvaerno5", 2e-3)]
    public void TheFastSpeciesOfRobertsonIsRightInsideTheSteps(string name, double bound)
    {
        OdeSolution reference = Solve(new Rodas5P(Backend), 1e-9), solution = Solve(Find(name), 1e-4);
        double largest = 0.0;
        for (int i = 1; i < solution.Count; i++)
        {
            double start = solution.Times[i - 1], end = solution.Times[i];
            foreach (double theta in new[] { 0.1, 0.3, 0.5, 0.7, 0.9 })
            {
                double t = start + theta * (end - start);
                largest = t < 1e-2 ? largest : Math.Max(largest, Math.Abs(solution.At(t)[1] / reference.At(t)[1] - 1.0));
            }
        }

        Assert.InRange(largest, 0.0, bound);
    }

    private static OdeSolution Solve(OdeMethod method, double tolerance)
        => Robertson.Solve(method, new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerances = [1e-6 * tolerance, 1e-12 * tolerance, 1e-6 * tolerance] });

    private static OdeMethod Find(string name) => name switch
    {
        "TrBdf2" => new TrBdf2(Backend),
        "KenCarp4" => new KenCarp4(Backend),
        "Kvaerno5" => new Kvaerno5(Backend),
        _ => RosenbrockConvergenceTests.Find(name),
    };
}
