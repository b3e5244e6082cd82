using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>
/// Van der Pol's equation on its slow curve, ε = 1e-6, with steps of one length far longer than ε: the slow component keeps the order of the method, the fast one falls to that which theory leaves it.
/// Source of the orders and of the start: Hairer and Wanner, Solving Ordinary Differential Equations II, chapter VI.
/// </summary>
public class OrderReductionTests
{
    private const double Epsilon = 1e-6;
    private const double End = 0.5;

    private static readonly Backend Backend = new ForwardDualBackend();

    private static readonly OdeProblem Problem = new(StiffProblems.VanDerPol, [2, -2.0 / 3.0 + 10.0 / 81.0 * Epsilon - 292.0 / 2187.0 * Epsilon * Epsilon], [Epsilon], 0, End);

    // By Rodas5P and Kvaerno5 at tolerances of 1e-13, which agree to 6e-14.
    private static readonly double[] Exact = [1.5967686075888852, -1.0303916955173051];

    [Theory]
    [InlineData("Rosenbrock23", 64, 2.0, 64, 2.0)]
    [InlineData("TrBdf2", 64, 2.0, 64, 2.0)]
    [InlineData("Rodas4", 64, 4.0, 128, 1.0)]
    [InlineData("Rok4a", 64, 4.0, 64, 2.0)]
    [InlineData("Kvaerno5", 32, 5.0, 128, 2.0)]
    public void TheFastComponentLosesOrder(string name, int slowSteps, double slow, int fastSteps, double fast)
    {
        Assert.Equal(slow, Order(name, slowSteps, component: 0), 0.2);
        Assert.Equal(fast, Order(name, fastSteps, component: 1), 0.2);
    }

    private static double Order(string name, int steps, int component) => Math.Log2(Error(name, steps, component) / Error(name, 2 * steps, component));

    private static double Error(string name, int steps, int component)
    {
        double h = End / steps;
        OdeSolution solution = Problem.Solve(Find(name), new OdeOptions { InitialStep = h, MaxStep = h, RelativeTolerance = 1e3, AbsoluteTolerance = 1e3, DenseOutput = false });
        Assert.Equal(steps, solution.Statistics.Steps);
        return Math.Abs(solution.FinalState[component] - Exact[component]);
    }

    private static OdeMethod Find(string name) => name switch
    {
        "Rosenbrock23" => new Rosenbrock23(Backend),
        "TrBdf2" => new TrBdf2(Backend) { NewtonTolerance = 1e-16 },
        "Rodas4" => new Rodas4(Backend),
        "Rok4a" => new Rok4a(Backend),
        "Kvaerno5" => new Kvaerno5(Backend) { NewtonTolerance = 1e-16 },
        _ => throw new ArgumentException($"There is no method '{name}'.", nameof(name)),
    };
}
