using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Orders are measured: steps of one length, halved.</summary>
public class RosenbrockConvergenceTests
{
    private static readonly FixedSteps Steps = new(StiffProblems.NonAutonomous);
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

    /// <summary>The methods.</summary>
    public static TheoryData<string> Names => [.. Methods.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheStepHasItsOrder(string name, int order, int interpolantOrder, int steps)
    {
        OdeMethod method = Find(name);
        Assert.Equal(order, method.Order);
        Assert.InRange(interpolantOrder, 1, method.Order);
        Assert.Equal(order, Math.Log2(Steps.GlobalError(method, steps) / Steps.GlobalError(method, 2 * steps)), 0.2);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void InsideAStepTheErrorHasTheInterpolantsOrder(string name, int order, int interpolantOrder, int steps)
    {
        OdeMethod method = Find(name);
        // An interpolant of order d: its error over one step from the exact solution is of order d + 1.
        Assert.Equal(order, method.Order);
        Assert.Equal(interpolantOrder, Math.Log2(Steps.DenseError(method, 1.0 / steps) / Steps.DenseError(method, 0.5 / steps)) - 1.0, 0.2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ASmallerToleranceGivesASmallerError(string name)
        => Assert.InRange(Steps.ErrorsByTolerance(Find(name), 1e-4, 1e-6, 1e-8)[^1], 0.0, 2e-5);

    [Fact]
    public void WithAWrongJacobianAWMethodKeepsItsOrderAndOthersDoNot()
    {
        WrongBackend wrong = new();
        Assert.Equal(2.0, Math.Log2(Steps.GlobalError(new Rosenbrock23(wrong), 256) / Steps.GlobalError(new Rosenbrock23(wrong), 512)), 0.2);
        Assert.InRange(Math.Log2(Steps.GlobalError(new Rodas4(wrong), 256) / Steps.GlobalError(new Rodas4(wrong), 512)), 0.8, 1.5);
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

    private static double ProtheroRobinsonError(OdeMethod method, int steps, bool inside = false)
    {
        OdeSolution solution = new OdeProblem(StiffProblems.ProtheroRobinson, [StiffProblems.ProtheroRobinsonSolution(0.0)], [-1e6], 0, 1).Solve(method, FixedSteps.Of(1.0 / steps));
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
