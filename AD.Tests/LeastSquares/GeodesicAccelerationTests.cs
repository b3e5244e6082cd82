using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>Geodesic acceleration: second derivatives along the step, exact or by differences.</summary>
public class GeodesicAccelerationTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>The long curved valley x₁ = x₀², much steeper than Rosenbrock's.</summary>
    private static void Valley<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 1000.0 * (x[1] - x[0] * x[0]);
        y[1] = 1.0 - x[0];
    }

    [Fact]
    public void ACurvedValleyTakesFewerIterations()
    {
        Solution plain = new LevenbergMarquardt().Solve(new ForwardDualBackend(), Valley, [-10.0, 100.0]);
        Solution accelerated = new LevenbergMarquardt { GeodesicAcceleration = true }.Solve(new ForwardDualBackend(), Valley, [-10.0, 100.0]);
        Assert.Equal((Status.Success, Status.Success), (plain.Status, accelerated.Status));
        Assert.True(2 * accelerated.Iterations < plain.Iterations, $"{accelerated.Iterations} against {plain.Iterations}");
        Assert.Equal(0, plain.Counts.SecondDirectionalCalls);
        Assert.True(accelerated.Counts.SecondDirectionalCalls >= accelerated.Iterations);
    }

    /// <summary>Every backend, exact or not, with its own second derivatives or with differences of its pushforwards, ends at the same solution.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void TheSolutionDoesNotDependOnIt(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        LevenbergMarquardt solver = new() { GeodesicAcceleration = true };
        Solution direct = solver.Solve(backend, Valley, [-1.0, 2.0]), prepared = solver.Solve(backend.Prepare(Valley, Shape.Vector(2, 2)), [-1.0, 2.0]);
        foreach (Solution solution in (Solution[])[direct, prepared])
        {
            Assert.Equal(Status.Success, solution.Status);
            Assert.Equal(1.0, solution.X[0], 1e-8);
            Assert.Equal(1.0, solution.X[1], 1e-8);
        }
    }

    /// <summary>Second derivatives of residuals with constants behind the unknowns: p x² has f'' = 2 p.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void ConstantsStayConstant(string name)
    {
        static void Square<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = p[0] * x[0] * x[0] - p[1];
            y[1] = 100.0 * (x[1] - x[0] * x[0]);
        }

        Solution solution = new LevenbergMarquardt { GeodesicAcceleration = true }.Solve(BackendCatalogue.Find(name), Square, [5.0, 5.0], [2.0, 18.0], 2);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(3.0, solution.X[0], 1e-8);
        Assert.Equal(9.0, solution.X[1], 1e-7);
    }

    /// <summary>√(x − 1) has second derivatives that are infinite at 1: such a step goes without acceleration.</summary>
    [Fact]
    public void SecondDerivativesThatAreNotFiniteAreLeftOut()
    {
        static void Power<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Pow(x[0], T.CreateChecked(1.5)) + x[0] - 2.0;
        Solution solution = new LevenbergMarquardt { GeodesicAcceleration = true }.Solve(new ForwardDualBackend(), Power, [0.0], 1);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1.0, solution.X[0], 1e-10);
    }
}
