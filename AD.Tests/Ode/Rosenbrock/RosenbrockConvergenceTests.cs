using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Orders are measured: steps of one length, halved.</summary>
public class RosenbrockConvergenceTests
{
    private const double Start = 0.5;
    private const double End = 1.5;
    private static readonly ForwardDualBackend Backend = new();

    /// <summary>Methods with the orders of the step and of the interpolant, and the number of steps where they show.</summary>
    public static TheoryData<string, int, int, int> Methods => new()
    {
        { "Rosenbrock23", 2, 2, 256 },
        { "Rodas3", 3, 2, 128 },
        { "Rodas4", 4, 3, 128 },
        { "Rodas5P", 5, 4, 64 },
        { "Rok4a", 4, 3, 128 },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheStepHasItsOrder(string name, int order, int interpolantOrder, int steps)
    {
        OdeMethod method = Find(name);
        Assert.Equal(order, method.Order);
        Assert.True(interpolantOrder <= order);
        Assert.Equal(order, Math.Log2(GlobalError(method, steps) / GlobalError(method, 2 * steps)), 0.2);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void InsideAStepTheErrorHasTheInterpolantsOrder(string name, int order, int interpolantOrder, int steps)
    {
        OdeMethod method = Find(name);
        // An interpolant of order d: its error over one step from the exact solution is of order d + 1.
        Assert.Equal(order, method.Order);
        Assert.Equal(interpolantOrder, Math.Log2(DenseError(method, 1.0 / steps) / DenseError(method, 0.5 / steps)) - 1.0, 0.2);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void ASmallerToleranceGivesASmallerError(string name, int order, int interpolantOrder, int steps)
    {
        OdeMethod method = Find(name);
        Assert.True(order >= interpolantOrder && steps > 0);
        double[] errors = [.. new[] { 1e-4, 1e-6, 1e-8 }.Select(tolerance =>
            Systems.Error(Problem(Start, End).Solve(method, new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance }).FinalState, Systems.ExplicitSolution(End)))];
        Assert.True(errors[1] < errors[0] / 10.0 && errors[2] < errors[1] / 10.0, string.Join(", ", errors));
        Assert.InRange(errors[2], 0.0, order == 2 ? 5e-4 : 2e-5);
    }

    [Fact]
    public void WithAWrongJacobianAWMethodKeepsItsOrderAndOthersDoNot()
    {
        WrongBackend wrong = new();
        Assert.Equal(2.0, Math.Log2(GlobalError(new Rosenbrock23(wrong), 256) / GlobalError(new Rosenbrock23(wrong), 512)), 0.2);
        Assert.InRange(Math.Log2(GlobalError(new Rodas4(wrong), 256) / GlobalError(new Rodas4(wrong), 512)), 0.8, 1.5);
    }

    /// <summary>Prothero and Robinson: steps far longer than the fast time. With u₁ − φ(t₁) of order λ⁻¹ the step's order is not seen, but the one that theory leaves is.</summary>
    [Theory]
    [InlineData("Rosenbrock23", 2)]
    [InlineData("Rodas3", 1)]
    [InlineData("Rodas4", 1)]
    [InlineData("Rok4a", 2)]
    public void VeryStiffEquationsReduceTheOrder(string method, int order)
    {
        double coarse = ProtheroRobinsonError(Find(method), 32), fine = ProtheroRobinsonError(Find(method), 64);
        Assert.Equal(order, Math.Log2(coarse / fine), 0.2);
    }

    [Fact]
    public void Rodas5PKeepsOrderThreeOnVeryStiffEquationsAndFourInside()
    {
        Rodas5P method = new(Backend);
        Assert.Equal(3.0, Math.Log2(ProtheroRobinsonError(method, 4) / ProtheroRobinsonError(method, 8)), 0.2);
        Assert.Equal(4.0, Math.Log2(ProtheroRobinsonError(method, 16, inside: true) / ProtheroRobinsonError(method, 32, inside: true)), 0.2);
    }

    internal static OdeMethod Find(string method) => method switch
    {
        "Rosenbrock23" => new Rosenbrock23(Backend),
        "Rodas3" => new Rodas3(Backend),
        "Rodas4" => new Rodas4(Backend),
        "Rok4a" => new Rok4a(Backend),
        _ => new Rodas5P(Backend),
    };

    /// <summary>Steps of the length h, whatever their error.</summary>
    internal static OdeOptions Fixed(double h) => new() { InitialStep = h, MaxStep = h, RelativeTolerance = 1e9, AbsoluteTolerance = 1e9 };

    private static OdeProblem Problem(double start, double end) => new(StiffProblems.NonAutonomous, Systems.ExplicitSolution(start), [], start, end);

    private static double GlobalError(OdeMethod method, int steps)
    {
        OdeSolution solution = Problem(Start, End).Solve(method, Fixed((End - Start) / steps));
        Assert.Equal(steps, solution.Statistics.Steps);
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

    private static double ProtheroRobinsonError(OdeMethod method, int steps, bool inside = false)
    {
        OdeSolution solution = new OdeProblem(StiffProblems.ProtheroRobinson, [StiffProblems.ProtheroRobinsonSolution(0.0)], [-1e6], 0, 1).Solve(method, Fixed(1.0 / steps));
        IEnumerable<double> times = inside ? Enumerable.Range(0, steps).Select(i => (i + 0.4) / steps) : solution.Times;
        return times.Max(t => Math.Abs(solution.At(t)[0] - StiffProblems.ProtheroRobinsonSolution(t)));
    }

    /// <summary>Derivatives that are 0.7 of the true ones.</summary>
    private sealed class WrongBackend : ForwardBackend
    {
        public override BackendTraits Traits { get; } = new() { Name = "wrong", Mode = DerivativeMode.Forward };

        public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        {
            Backend.Pushforward(f, x, tangent, value, destination);
            for (int i = 0; i < destination.Length; i++)
            {
                destination[i] *= T.CreateChecked(0.7);
            }
        }
    }
}
