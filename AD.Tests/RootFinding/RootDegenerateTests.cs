using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.RootFinding;

/// <summary>Inputs that no method can solve: each ends with the status that says so.</summary>
public class RootDegenerateTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    private static readonly (string Name, RootSolver Solver)[] All =
    [
        ("NewtonRaphson", new NewtonRaphson()), ("FullStep", new NewtonRaphson { Search = new FullStep() }), ("Broyden", new Broyden()), ("TrustRegionNewton", new TrustRegionNewton()), ("NewtonHomotopy", new NewtonHomotopy()),
        ("RobustNewton", new RobustNewton()),
    ];

    public static TheoryData<string> Solvers => [.. All.Select(one => one.Name)];

    public static TheoryData<string> Searching => [.. All.Select(one => one.Name).Except(["FullStep", "NewtonHomotopy"])];

    /// <summary>x + 1 for x ≥ 0 and x − 1 below: the slope is 1 everywhere, and there is no root.</summary>
    private static void Jump<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] >= T.Zero ? x[0] + 1.0 : x[0] - 1.0;

    [Theory]
    [MemberData(nameof(Solvers))]
    public void AValueThatIsNotANumberAtTheStartNamesItsComponent(string name)
    {
        Solution solution = Find(name).Solve(Backend, Systems.Logarithm, [-1.0, 2.0]);
        Assert.Equal((Status.NotFinite, 0), (solution.Status, solution.Iterations));
        Assert.Contains("f[1] is NaN at the iterate after 0 steps", solution.Reason, StringComparison.Ordinal);
        Assert.Equal([-1.0, 2.0], solution.X);
    }

    [Theory]
    [MemberData(nameof(Searching))]
    public void AValueThatIsNotANumberOnTheWayIsSteppedBackFrom(string name)
    {
        Solution solution = Find(name).Solve(Backend, Systems.Logarithm, [9.0, -5.0]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To([1.0, 0.0], solution.X, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Solvers))]
    public void AJacobianThatIsNotFiniteNamesItsEntry(string name)
    {
        Solution solution = Find(name).Solve(Backend, Systems.Kink, [0.0]);
        if (name == "RobustNewton")
        {
            // Another start has a finite one.
            Assert.Equal(Status.Success, solution.Status);
            Assert.Equal(1.0, solution.X[0], 1e-9);
            Assert.Equal(Status.NotFinite, solution.Attempts[0].Status);
            return;
        }

        Assert.Equal(Status.NotFinite, solution.Status);
        Assert.Contains("The Jacobian", solution.Reason, StringComparison.Ordinal);
        Assert.Contains("∞", solution.Reason.Replace("Infinity", "∞", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NewtonRaphson", Status.Singular)]
    [InlineData("Broyden", Status.Singular)]
    [InlineData("TrustRegionNewton", Status.Inconsistent)]
    [InlineData("NewtonHomotopy", Status.Singular)]
    [InlineData("RobustNewton", Status.Inconsistent)]
    public void ParallelLinesHaveNoRoot(string name, Status status)
    {
        Solution solution = Find(name).Solve(Backend, Systems.Parallel, [5.0, 2.0]);
        Assert.True(solution.Status == status, solution.ToString());
        Assert.True(status != Status.Inconsistent || solution.Reason.Contains("gradient", StringComparison.Ordinal), solution.Reason);
    }

    [Theory]
    [InlineData("NewtonRaphson")]
    [InlineData("Broyden")]
    [InlineData("TrustRegionNewton")]
    [InlineData("RobustNewton")]
    public void AnEquationWithoutRootEndsAtItsMinimum(string name)
    {
        Solution solution = Find(name).Solve(Backend, Systems.NoRoot, [1.0]);
        Assert.True(solution.Status == Status.Inconsistent, solution.ToString());
        Assert.Equal(0.0, solution.X[0], 1e-4);
        Assert.Contains("local minimum of ‖f‖ that is no root", solution.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NewtonRaphson")]
    [InlineData("TrustRegionNewton")]
    [InlineData("Broyden")]
    [InlineData("NewtonHomotopy")]
    public void AStationaryStartIsSingular(string name)
    {
        Solution solution = Find(name).Solve(Backend, Systems.SquareRoot, [0.0]);
        Assert.True(solution.Status == Status.Singular, solution.ToString());
        Assert.Equal([0.0], solution.X);
    }

    [Theory]
    [MemberData(nameof(Solvers))]
    public void AJumpIsNoRoot(string name)
    {
        Assert.NotEqual(Status.Success, Find(name).Solve(Backend, Jump, [2.0]).Status);
    }

    /// <summary>Below 0 the steps to 0 get shorter and shorter, until none lowers |f| = 1 visibly.</summary>
    [Fact]
    public void AtAJumpTheSearchStalls()
    {
        Solution solution = new NewtonRaphson { Options = new() { MaxIterations = 1000 } }.Solve(Backend, Jump, [2.0]);
        Assert.True(solution.Status == Status.LineSearchFailed, solution.ToString());
        Assert.Equal(0.0, solution.X[0], 1e-10);
        Assert.Contains("reduces the residual", solution.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ASearchThatFindsNothingIsAStatus()
    {
        Solution solution = new NewtonRaphson { Search = new Never() }.Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]);
        Assert.Equal((Status.LineSearchFailed, 0), (solution.Status, solution.Iterations));
        Assert.Contains("No fraction down to 2.50E-001 of the Newton step", solution.Reason, StringComparison.Ordinal);
        Solution pure = new NewtonRaphson { Search = new FullStep() }.Solve(Backend, Systems.Logarithm, [9.0, -5.0]);
        Assert.Equal(Status.LineSearchFailed, pure.Status);
    }

    /// <summary>A tolerance of 0 is met by rounding or not at all; it never is a success above 0.</summary>
    [Theory]
    [MemberData(nameof(Solvers))]
    public void AnImpossibleToleranceEndsWithoutSuccess(string name)
    {
        RootOptions options = new() { ResidualTolerance = 0.0 };
        RootSolver solver = name switch
        {
            "NewtonRaphson" => new NewtonRaphson { Options = options },
            "FullStep" => new NewtonRaphson { Options = options, Search = new FullStep() },
            "Broyden" => new Broyden { Options = options },
            "TrustRegionNewton" => new TrustRegionNewton { Options = options },
            "NewtonHomotopy" => new NewtonHomotopy { Options = options },
            _ => new RobustNewton { Options = options with { MaxIterations = 3000 } },
        };
        foreach ((VectorFunction<double> f, double[] start) in (IEnumerable<(VectorFunction<double>, double[])>)[(Systems.SquareRoot, [1.0]), (Systems.LineAndCircle, [1.0, 5.0]), (Systems.Logarithm, [2.0, 1.0])])
        {
            Solution solution = solver.Solve(Backend, f, start);
            Assert.True(solution.Status == Status.Success ? Systems.Norm(f, solution.X) == 0.0 : solution.ResidualNorm < 1e-13, solution.ToString());
            Assert.True(solution.Status is Status.Success or Status.Stalled or Status.LineSearchFailed or Status.MaxIterations, solution.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Solvers))]
    public void AsManyEquationsAsUnknownsAreNeeded(string name)
        => Refusal.Refused(() => Find(name).Solve(Backend, Systems.LineAndCircle, [1.0, 5.0, 2.0], 2), "2 equations for 3 unknowns", "as many equations as unknowns", "LevenbergMarquardt");

    [Theory]
    [MemberData(nameof(Solvers))]
    public void LimitsAndCancellationAreStatuses(string name)
    {
        RootOptions one = new() { MaxIterations = 1 }, cancelled = new() { CancellationToken = new CancellationToken(canceled: true) };
        foreach ((RootOptions options, Status status) in (IEnumerable<(RootOptions, Status)>)[(one, Status.MaxIterations), (cancelled, Status.Cancelled)])
        {
            RootSolver solver = name switch
            {
                "NewtonRaphson" => new NewtonRaphson { Options = options },
                "FullStep" => new NewtonRaphson { Options = options, Search = new FullStep() },
                "Broyden" => new Broyden { Options = options },
                "TrustRegionNewton" => new TrustRegionNewton { Options = options },
                "NewtonHomotopy" => new NewtonHomotopy { Options = options },
                _ => new RobustNewton { Options = options },
            };
            Assert.Equal(status, solver.Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]).Status);
        }

        Refusal.Refused(() => new NewtonRaphson { Options = new() { GradientTolerance = -1.0 } }.Solve(Backend, Systems.SquareRoot, [1.0]), "GradientTolerance is -1");
    }

    private static RootSolver Find(string name) => All.First(one => one.Name == name).Solver;

    private sealed class Never : LineSearch
    {
        public override LineSearchResult Search(ILine line, double value, double slope, double firstStep) => new(false, 0.25 * firstStep, line.Value(0.25 * firstStep));
    }
}
