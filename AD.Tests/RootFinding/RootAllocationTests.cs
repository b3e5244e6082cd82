using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.RootFinding;

/// <summary>Thirty iterations allocate what ten do: nothing per iteration.</summary>
public class RootAllocationTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    public static TheoryData<string> Methods => ["NewtonRaphson", "Broyden", "TrustRegionNewton", "NewtonHomotopy", "RobustNewton", "AndersonFixedPoint", "Plain"];

    [Theory]
    [MemberData(nameof(Methods))]
    public void SystemsAllocateNothingPerIteration(string method)
    {
        PreparedVector f = Backend.Prepare(Systems.Slow, Shape.Vector(2, 2)), g = Backend.Prepare(Systems.Cosines, Shape.Vector(2, 2));
        double[] start = [3.0, 2.0];
        Compare(method, iterations =>
        {
            RootOptions options = new() { MaxIterations = iterations, ResidualTolerance = 0.0, StepTolerance = 0.0 };
            return method switch
            {
                "NewtonRaphson" => new NewtonRaphson { Options = options }.Solve(f, start),
                "Broyden" => new Broyden { Options = options }.Solve(f, start),
                "TrustRegionNewton" => new TrustRegionNewton { Options = options }.Solve(f, start),
                "NewtonHomotopy" => new NewtonHomotopy { Options = options }.Solve(f, start),
                "RobustNewton" => new RobustNewton { Options = options }.Solve(f, start),
                "AndersonFixedPoint" => new AndersonFixedPoint { Damping = 1e-3, Depth = 1, Options = options }.Solve(g, start),
                _ => new AndersonFixedPoint { Depth = 0, Options = options }.Solve(g, start),
            };
        });
    }

    [Fact]
    public void OneUnknownAllocatesNothingPerIteration()
    {
        UnivariateFunction<double> f = Univariate.TripleRoot;
        PreparedUnivariate prepared = Backend.Prepare(f);
        Compare("Brent", iterations => new Brent { Options = Tight(iterations) }.Solve(f, -1.0, 2.3));
        Compare("Halley", iterations => new Halley { Options = Tight(iterations) }.Solve(prepared, 300.0));

        static UnivariateRootOptions Tight(int iterations) => new() { MaxIterations = iterations, AbsoluteTolerance = 0.0, RelativeTolerance = 0.0 };
    }

    private static void Compare(string method, Func<int, Solution> solve)
    {
        Assert.Equal((Status.MaxIterations, 30), (solve(30).Status, solve(30).Iterations));
        long few = Allocation.Least(() => solve(10), 20), many = Allocation.Least(() => solve(30), 20);
        Assert.True(few == many, $"{method}: {few} bytes for 10 iterations, {many} for 30");
    }
}
