using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.RootFinding;

public class TrustRegionNewtonTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    /// <summary>J = (4 3; 3 6), so that d = (5, √45).</summary>
    private static void Linear<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 4.0 * x[0] + 3.0 * x[1] - 1.0;
        y[1] = 3.0 * x[0] + 6.0 * x[1] + 7.0;
    }

    /// <summary>The dogleg from its definition: with s = d p the Cauchy point c and the Newton step n, and the point of the path 0, c, n at distance Δ.</summary>
    [Theory]
    [InlineData(0.1, 0)]
    [InlineData(0.5, 0)]
    [InlineData(1.5, 1)]
    [InlineData(1.8, 1)]
    [InlineData(1e3, 2)]
    public void TheFirstStepIsThatOfTheDefinition(double factor, int leg)
    {
        double[] start = [1.0, 2.0], d = [5.0, Math.Sqrt(45.0)];
        double radius = factor * Math.Sqrt(d[0] * start[0] * d[0] * start[0] + d[1] * start[1] * d[1] * start[1]);
        RootOptions options = new() { MaxIterations = 1, Trace = TraceDetail.Norms };
        Solution solution = new TrustRegionNewton { InitialRadius = factor, Options = options }.Solve(Backend, Linear, start);

        double a = 4.0 / d[0], b = 3.0 / d[1], e = 3.0 / d[0], h = 6.0 / d[1], f0 = 9.0, f1 = 22.0;
        double g0 = a * f0 + e * f1, g1 = b * f0 + h * f1, jg0 = a * g0 + b * g1, jg1 = e * g0 + h * g1;
        double t = (g0 * g0 + g1 * g1) / (jg0 * jg0 + jg1 * jg1), determinant = a * h - b * e;
        double[] cauchy = [-t * g0, -t * g1], newton = [-(h * f0 - b * f1) / determinant, -(a * f1 - e * f0) / determinant];
        double[] step = [d[0] * (solution.X[0] - start[0]), d[1] * (solution.X[1] - start[1])];
        double length = Math.Sqrt(step[0] * step[0] + step[1] * step[1]);
        switch (leg)
        {
            case 0:
                double steepest = Math.Sqrt(cauchy[0] * cauchy[0] + cauchy[1] * cauchy[1]);
                Assert.True(steepest > radius);
                Close.To([cauchy[0] * radius / steepest, cauchy[1] * radius / steepest], step, 1e-12);
                break;
            case 1:
                Close.To(radius, length, 1e-12);
                double along = (step[0] - cauchy[0]) / (newton[0] - cauchy[0]);
                Assert.InRange(along, 0.0, 1.0);
                Close.To(cauchy[1] + along * (newton[1] - cauchy[1]), step[1], 1e-12);
                break;
            default:
                Close.To(newton, step, 1e-12);
                Assert.Equal(Status.Success, solution.Status);
                break;
        }

        // The model is exact: the radius doubles where the step reached it.
        Close.To(leg == 2 ? radius : 2.0 * radius, solution.Trace[1].Radius, 1e-12);
    }

    [Fact]
    public void AtASingularJacobianTheNewtonLegIsTheShortestLeastSquaresStep()
    {
        // J = (1 1; 0 0) and f = (3, −1): of all steps with p₀ + p₁ = −3 the shortest is (−3/2, −3/2). J = (1 1; 2 2), f = (−1, −7): of those with p₀ + p₁ = 3, (3/2, 3/2).
        TrustRegionNewton once = new() { Options = new() { MaxIterations = 1 } };
        Close.To([-0.5, 1.5], once.Solve(Backend, Systems.SingularAtOneThree, [1.0, 3.0]).X, 1e-6);
        Close.To([2.5, 2.5], once.Solve(Backend, Systems.LineAndCircle, [1.0, 1.0]).X, 1e-6);
    }

    [Fact]
    public void ASingularJacobianAtTheStartIsStepped()
    {
        Assert.Equal(Status.Singular, new NewtonRaphson().Solve(Backend, Systems.SingularAtOneThree, [1.0, 3.0]).Status);
        Solution solution = new TrustRegionNewton { Options = new() { Trace = TraceDetail.Norms } }.Solve(Backend, Systems.SingularAtOneThree, [1.0, 3.0]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To([(1.0 - Math.Sqrt(17.0)) / 4.0, (3.0 + Math.Sqrt(17.0)) / 4.0], solution.X, 1e-10);
        Assert.All(solution.Trace.Zip(solution.Trace.Skip(1)), pair => Assert.True(pair.Second.ResidualNorm < pair.First.ResidualNorm));
    }

    [Fact]
    public void TheOrderIsTwo()
    {
        RootOptions options = new() { Trace = TraceDetail.Iterates, ResidualTolerance = 1e-13 };
        Solution solution = new TrustRegionNewton { Options = options }.Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]);
        double[] errors = [.. solution.Trace.Select(iterate => Math.Abs(iterate.X![0]))];
        Assert.InRange(Systems.Order(errors[2], errors[3], errors[4]), 1.9, 2.1);
    }

    /// <summary>From the usual start the residual of Freudenstein and Roth has a local minimum, ‖f‖² = 48.98 at (11.41, −0.8968).</summary>
    [Fact]
    public void ALocalMinimumIsNoRoot()
    {
        RootProblem problem = RootProblems.Find("Freudenstein and Roth");
        Solution solution = new TrustRegionNewton().Solve(Backend, problem.F, problem.X0);
        Assert.Equal(Status.Inconsistent, solution.Status);
        Close.To([11.4127789869, -0.8968052533], solution.X, 1e-6);
        Assert.Contains("gradient", solution.Reason, StringComparison.Ordinal);
        Assert.Contains("6.998875E+000", solution.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TheRadiusIsToBePositive()
        => Refusal.Refused(() => new TrustRegionNewton { InitialRadius = double.NaN }.Solve(Backend, Systems.SquareRoot, [1.0]), "InitialRadius is NaN", "positive");
}
