using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>What a tolerance means: errors in proportion to it, for every method; and what a step's estimate says where it says nothing.</summary>
public class ToleranceTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    // Source: extended precision by two independent methods.
    private static readonly double[] LotkaVolterraEnd = [1.026344767575089, 0.9096910781360416];

    private static readonly OdeProblem LotkaVolterra = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));

    [Fact]
    public void TheFactorIsThatOfTheOrders()
    {
        Assert.Equal(1.0, ToleranceProportion.Factor(1e-6, errorPower: 5, order: 5));
        Assert.Equal(1.0, ToleranceProportion.Factor(1e-6, errorPower: 3, order: 4));
        Assert.Equal(1.0, ToleranceProportion.Factor(1e-3, errorPower: 3, order: 2));
        Assert.Equal(1.0, ToleranceProportion.Factor(0.5, errorPower: 3, order: 2));
        Assert.Equal(1.0, ToleranceProportion.Factor(0.0, errorPower: 3, order: 2));
        Assert.Equal(1e-1, ToleranceProportion.Factor(1e-5, errorPower: 3, order: 2), 1e-15);
        Assert.Equal(1e-3, ToleranceProportion.Factor(1e-6, errorPower: 2, order: 1), 1e-15);

        // Never below what numbers can say, and what is asked for below that is taken as it is.
        Assert.Equal(1e-2, ToleranceProportion.Factor(1e-12, errorPower: 3, order: 2), 1e-15);
        Assert.Equal(1.0, ToleranceProportion.Factor(1e-15, errorPower: 3, order: 2));
    }

    [Theory]
    [InlineData("TrBdf2", 30.0)]
    [InlineData("Rosenbrock23", 30.0)]
    [InlineData("Heun and Euler", 1000.0)]
    public void ErrorsGoLikeTheTolerance(string method, double largest)
    {
        // The estimate is that of the step itself; taken as it is, an error would be 4.6 (orders 2) or 10 (order 1) times further from the tolerance for every 1e-2.
        double[] errors = [.. new[] { 1e-4, 1e-5, 1e-6 }.Select(tolerance => End(Find(method), tolerance) / tolerance)];
        Assert.True(errors.Max() < 2.5 * errors.Min() && errors.Max() < largest, string.Join(", ", errors));
    }

    /// <summary>Two components, of which one counts: the other's loose tolerance changes nothing but that the mean is over two, which makes steps 2^(1/6) longer.</summary>
    [Fact]
    public void EachComponentHasItsOwnProportion()
    {
        Rosenbrock23 method = new(new FiniteDifferenceBackend());
        OdeOptions tight = new() { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-9 }, mixed = new() { RelativeTolerances = [1e-6, 0.5], AbsoluteTolerances = [1e-9, 1e9] };
        long alone = new OdeProblem((u, p, t, du) => du[0] = -u[0], [1], [], (0, 1)).Solve(method, tight).Statistics.Steps;
        long both = new OdeProblem((u, p, t, du) => { du[0] = -u[0]; du[1] = -u[1]; }, [1, 1], [], (0, 1)).Solve(method, mixed).Statistics.Steps;
        Assert.InRange(both / (double)alone, 0.85, 0.95);
    }

    [Fact]
    public void LanesHaveTheSameTolerances()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1));
        Ensemble ensemble = Ensemble.OfParameters(problem, [.. Enumerable.Range(0, 5).Select(i => new[] { 1.5 + 0.01 * i, 1, 1, 3 })]);
        OdeOptions options = new() { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-5 };
        HeunEuler method = new();
        OdeSolution[] lanes = ensemble.Solve(method, new EnsembleOptions { Integration = options, Lanes = new CompiledTapeBackend() });
        for (int i = 0; i < ensemble.Count; i++)
        {
            OdeSolution single = ensemble.Member(i).Solve(method, options);
            Assert.Equal(single.Statistics.Steps, lanes[i].Statistics.Steps);
            Assert.Equal(single.FinalState.ToArray(), lanes[i].FinalState.ToArray());
        }
    }

    /// <summary>The estimate of Bs3 is 0 at h λ = −1, which is the whole of this span: the length where a first step is cut.</summary>
    [Theory]
    [InlineData(1e-100)]
    [InlineData(1e-200)]
    [InlineData(1e-300)]
    public void AnEstimateOfZeroOverTheWholeSpanIsDoubted(double span)
    {
        OdeProblem problem = new((u, p, t, du) => du[0] = -u[0] / span, [1], [], (0, span));
        foreach (OdeMethod method in new OdeMethod[] { new Bs3(), new Dopri5(), new Vern7(), new Dop853() })
        {
            OdeSolution solution = problem.Solve(method, new OdeOptions { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-5 });
            Assert.Equal(Status.Success, solution.Status);
            Assert.Equal(Math.Exp(-1.0), solution.FinalState[0], 5e-5);
        }

        // A length that was asked for is what is wanted.
        Assert.Equal(1, problem.Solve(new Bs3(), new OdeOptions { InitialStep = span }).Statistics.Steps);
    }

    [Fact]
    public void WhereNothingHappensOneShorterStepIsEnough()
    {
        OdeStatistics statistics = new OdeProblem((u, p, t, du) => du[0] = 0.0, [1], [], (0, 1e-7)).Solve(new Tsit5()).Statistics;
        Assert.Equal((2, 1), (statistics.Steps, statistics.Rejected));
    }

    /// <summary>Poles that are fixed in t are met by no stage; from 1e-4 on the steps in front of them are short enough to see them.</summary>
    [Theory]
    [InlineData("Bs3")]
    [InlineData("Dopri5")]
    [InlineData("Tsit5")]
    [InlineData("Vern7")]
    [InlineData("Dop853")]
    public void ADoublePoleInTimeIsNotSteppedOver(string method)
    {
        for (int i = 0; i < 20; i++)
        {
            double pole = 0.3 + 0.02 * i + 1e-4 * Math.PI;
            OdeProblem problem = new((u, p, t, du) => du[0] = 1.0 / ((t - pole) * (t - pole)), [1], [], (0, 1));
            foreach (double tolerance in new[] { 1e-4, 1e-6 })
            {
                OdeSolution solution = problem.Solve(ExplicitMethods.Find(method), new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance, DenseOutput = false });
                Assert.NotEqual(Status.Success, solution.Status);
                Assert.Equal(pole, solution.Outcome.Time, 1e-3);
            }
        }
    }

    private static double End(OdeMethod method, double tolerance)
        => Systems.RelativeError(LotkaVolterra.Solve(method, new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance, DenseOutput = false }).FinalState, LotkaVolterraEnd);

    private static OdeMethod Find(string name) => name switch
    {
        "TrBdf2" => new TrBdf2(Backend),
        "Rosenbrock23" => new Rosenbrock23(Backend),
        _ => new HeunEuler(),
    };

    /// <summary>The methods of Heun, with which the error is estimated, and Euler, with which it goes on.</summary>
    private sealed class HeunEuler() : ExplicitRungeKutta(new Tableau(
        "Heun and Euler",
        order: 1,
        embeddedOrder: 2,
        c: [0.0, 1.0],
        a: [[], [1.0]],
        b: [1.0, 0.0],
        e: [0.5, -0.5],
        interpolant: [[0.0, 1.0], [0.0, 0.0]]));
}
