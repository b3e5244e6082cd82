using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Optimization;

public class NewtonTrustRegionTests
{
    private static readonly OptimizationOptions Traced = new() { Trace = TraceDetail.Iterates };

    public static TheoryData<string> SecondOrderBackends => [.. BackendCatalogue.All.Where(backend => backend.Traits.SecondOrder).Select(backend => backend.Traits.Name)];

    /// <summary>½ (p₀ (x₀ − 1)² + p₁ (x₁ − 1)²) is its own model: with room enough, conjugate gradients take two products, and one step arrives.</summary>
    [Theory]
    [MemberData(nameof(SecondOrderBackends))]
    public void AQuadraticTakesOneStep(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        NewtonTrustRegion method = new() { InitialRadius = 100.0, CurvatureSteps = 0, Options = new() { GradientTolerance = 1e-4 } };
        Solution solution = method.Solve(backend, Objectives.Bowl, [4.0, 3.0], [2.0, 5.0]);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([1.0, 1.0], solution.X, 1e-4);
        if (backend.Traits.IsExact)
        {
            // √(‖g‖ / ‖g₀‖) is 1 at the start, so half the gradient may be left: a step or two more.
            Assert.InRange(solution.Iterations, 1, 5);
            Assert.Equal((0L, 0L, solution.Iterations + 1L), (solution.Counts.HessianCalls, solution.Counts.JacobianCalls, solution.Counts.GradientCalls));
            Assert.Equal(solution.Counts.LinearIterations, solution.Counts.HessianVectorCalls);
        }
    }

    /// <summary>From (4, 3) with the Hessian diag(2, 5), g = (6, 10), ‖g‖ = √136. The Cauchy step, g gᵀg / gᵀHg long, is 136/572 √136 = 2.77; a radius of 1 stops it at the boundary along −g.</summary>
    [Fact]
    public void TheFirstBoundaryStepIsAlongTheGradient()
    {
        NewtonTrustRegion method = new() { InitialRadius = 1.0, Options = Traced };
        Solution solution = method.Solve(new ForwardDualBackend(), Objectives.Bowl, [4.0, 3.0], [2.0, 5.0]);
        double norm = Math.Sqrt(136.0);
        Close.To([4.0 - 6.0 / norm, 3.0 - 10.0 / norm], [.. solution.Trace[1].X!], 1e-14);
        Close.To(1.0, solution.Trace[1].StepNorm, 1e-14);

        // The model is exact, ρ = 1 at the boundary: the radius doubles.
        Assert.Equal(2.0, solution.Trace[1].Radius, 1e-14);
        Assert.Equal(Status.Success, solution.Status);
    }

    /// <summary>
    /// g = (6, 10), H = diag(2, 50) from (4, 1.2). The first step −t g with t = 136 / (72 + 5000) leaves g₁ = g − t H g, more than half of g; the second direction is −g₁ − β g with β = g₁ᵀg₁ / gᵀg, and it meets the
    /// boundary Δ = 1 at the τ &gt; 0 of ‖p + τ d‖ = 1.
    /// </summary>
    [Fact]
    public void ALaterBoundaryStepBendsTowardsNewtons()
    {
        double[] g = [6.0, 10.0], h = [2.0, 50.0];
        double t = 136.0 / 5072.0;
        double[] p = [-t * g[0], -t * g[1]], rest = [g[0] - t * h[0] * g[0], g[1] - t * h[1] * g[1]];
        double beta = (rest[0] * rest[0] + rest[1] * rest[1]) / 136.0;
        double[] d = [-rest[0] - beta * g[0], -rest[1] - beta * g[1]];
        double a = d[0] * d[0] + d[1] * d[1], b = p[0] * d[0] + p[1] * d[1], c = p[0] * p[0] + p[1] * p[1] - 1.0;
        double tau = (-b + Math.Sqrt(b * b - a * c)) / a;
        Assert.True(Math.Sqrt(rest[0] * rest[0] + rest[1] * rest[1]) > 0.5 * Math.Sqrt(136.0) || tau > 0.0);
        NewtonTrustRegion method = new() { InitialRadius = 1.0, Options = Traced };
        Solution solution = method.Solve(new ForwardDualBackend(), Objectives.Bowl, [4.0, 1.2], h);
        bool goesOn = Math.Sqrt(rest[0] * rest[0] + rest[1] * rest[1]) > 0.5 * Math.Sqrt(136.0);
        double[] expected = goesOn ? [4.0 + p[0] + tau * d[0], 1.2 + p[1] + tau * d[1]] : [4.0 + p[0], 1.2 + p[1]];
        Close.To(expected, [.. solution.Trace[1].X!], 1e-13);
    }

    /// <summary>x₀² − x₁² + x₁⁴/4 from (0, ½): H = diag(2, −2 + ¾), g = (0, −1 + ⅛) points along the negative curvature, which is followed to the boundary.</summary>
    [Fact]
    public void NegativeCurvatureIsFollowedToTheBoundary()
    {
        NewtonTrustRegion method = new() { InitialRadius = 0.25, Options = Traced };
        Solution solution = method.Solve(new ForwardDualBackend(), Objectives.Saddle, [0.0, 0.5]);
        Close.To([0.0, 0.75], [.. solution.Trace[1].X!], 1e-15);
        Assert.Equal(1L, solution.Trace.Count > 1 ? 1L : 0L);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([0.0, Math.Sqrt(2.0)], solution.X, 1e-8);
        Close.To(-1.0, solution.Value, 1e-14);
    }

    /// <summary>At the saddle itself the gradient vanishes; the curvature −2 along x₁ is found and left along.</summary>
    [Theory]
    [MemberData(nameof(SecondOrderBackends))]
    public void ASaddleAsStartIsLeft(string name)
    {
        Solution solution = new NewtonTrustRegion { Options = new() { GradientTolerance = 1e-5 } }.Solve(BackendCatalogue.Find(name), Objectives.Saddle, [0.0, 0.0]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To(-1.0, solution.Value, 1e-7);
        Close.To(Math.Sqrt(2.0), Math.Abs(solution.X[1]), 1e-4);
    }

    [Fact]
    public void ASaddleIsTakenForAStationaryPointWhereNothingLooks()
    {
        Solution solution = new NewtonTrustRegion { CurvatureSteps = 0 }.Solve(new ForwardDualBackend(), Objectives.Saddle, [0.0, 0.0]);
        Assert.Equal((Status.Success, 0), (solution.Status, solution.Iterations));
        Assert.DoesNotContain("curvature", solution.Reason, StringComparison.Ordinal);
        Assert.Contains("2 products with the Hessian show no negative curvature", new NewtonTrustRegion().Solve(new ForwardDualBackend(), Objectives.Bowl, [1.0, 1.0], [1.0, 2.0]).Reason, StringComparison.Ordinal);
    }

    /// <summary>A hundred unknowns with one curvature of −1 among others from 1 to 100: twenty products find it.</summary>
    [Fact]
    public void OneNegativeCurvatureAmongManyIsFound()
    {
        Solution solution = new NewtonTrustRegion { Options = new() { MaxIterations = 1 } }.Solve(new ReverseTapeBackend(), new Ridge(), new double[100]);
        Assert.Equal((Status.MaxIterations, 1), (solution.Status, solution.Iterations));
        Assert.True(solution.Value < -0.1, solution.ToString());
    }

    private readonly struct Ridge : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero, half = T.CreateChecked(0.5);
            for (int i = 0; i < x.Length; i++)
            {
                sum += half * T.CreateChecked(i == 40 ? -1.0 : i + 1.0) * x[i] * x[i];
            }

            return sum;
        }
    }

    /// <summary>−log(1 − ‖x‖²) − x₀: trial points outside the unit ball are not numbers, and the region shrinks.</summary>
    [Fact]
    public void ATrialThatIsNotFiniteShrinksTheRegion()
    {
        static T Barrier<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => -T.Log(T.One - x[0] * x[0] - x[1] * x[1]) - x[0];
        Solution solution = new NewtonTrustRegion { InitialRadius = 50.0 }.Solve(new ReverseTapeBackend(), Barrier, [-0.9, 0.3]);
        Assert.Equal(Status.Success, solution.Status);

        // 2 x / (1 − x²) = 1 at x = √2 − 1.
        Close.To([Math.Sqrt(2.0) - 1.0, 0.0], solution.X, 1e-9);
    }

    /// <summary>Conjugate gradients need no more products than the Hessian has distinct eigenvalues, whatever n.</summary>
    [Fact]
    public void ManyUnknownsTakeFewProducts()
    {
        double[] spectrum = [.. Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? 1.0 : 9.0)];
        Solution solution = new NewtonTrustRegion { InitialRadius = 1e6, CurvatureSteps = 0 }.Solve(new ReverseTapeBackend(), Objectives.Bowl, [.. spectrum.Select(p => 3.0 - p)], spectrum);
        Assert.Equal(Status.Success, solution.Status);
        Assert.InRange(solution.Counts.HessianVectorCalls, 2, 8);
        Assert.Equal(0L, solution.Counts.HessianCalls);
    }

    [Fact]
    public void BadSettingsAreRefused()
    {
        Refusal.Refused(() => new NewtonTrustRegion { InitialRadius = 0.0 }.Solve(new ForwardDualBackend(), Objectives.Rosenbrock, [1.0, 1.0]), "InitialRadius is 0", "positive");
        Refusal.Refused(() => new NewtonTrustRegion { CurvatureSteps = -1 }.Solve(new ForwardDualBackend(), Objectives.Rosenbrock, [1.0, 1.0]), "CurvatureSteps is -1");
    }

    /// <summary>s (x₀⁴ + 3 (x₁ − x₀)²) from (1, 2): the iterates are the same whatever the power of two s, as long as nothing of f itself overflows.</summary>
    [Theory]
    [InlineData(500)]
    [InlineData(-400)]
    public void TheUnitsOfTheObjectiveChangeNothing(int exponent)
    {
        double scale = Math.ScaleB(1.0, exponent);
        Solution plain = Solve(1.0), scaled = Solve(scale);
        Assert.Equal(Status.Success, plain.Status);
        Assert.True(scaled.Status == Status.Success, scaled.ToString());
        Assert.Equal(plain.X, scaled.X);
        Assert.Equal(plain.Iterations, scaled.Iterations);

        static Solution Solve(double scale)
            => new NewtonTrustRegion { Options = new() { GradientTolerance = 1e-8 * scale } }.Solve(new ForwardDualBackend(), new Scaled(scale), [1.0, 2.0]);
    }

    private readonly struct Scaled(double scale) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T square = x[0] * x[0], rest = x[1] - x[0];
            return scale * (square * square + 3.0 * rest * rest);
        }
    }
}
