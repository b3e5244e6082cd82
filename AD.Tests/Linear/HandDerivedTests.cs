using AD.Solvers;
using Xunit;

namespace AD.Tests.Linear;

/// <summary>Iterates that were worked out by hand.</summary>
public class HandDerivedTests
{
    private static double[] After(int iterations, Func<LinearOptions, LinearSolver> solver, LinearOperator a, double[] b, double[]? start = null)
    {
        LinearSolution solution = solver(new() { MaxIterations = iterations }).Solve(a, b, start);
        Assert.Equal(iterations, solution.Iterations);
        return solution.X;
    }

    /// <summary>The example of Hestenes and Stiefel's method in many books: A = (4 1; 1 3), b = (1, 2) from (2, 1).</summary>
    [Fact]
    public void ConjugateGradients()
    {
        // r₀ = (−8, −3), r₀ᵀr₀ = 73, A r₀ = (−35, −17), r₀ᵀA r₀ = 331: x₁ = (2, 1) + 73/331 (−8, −3) = (78, 112)/331.
        Products a = new(new double[,] { { 4.0, 1.0 }, { 1.0, 3.0 } });
        Close.To([78.0 / 331.0, 112.0 / 331.0], After(1, options => new ConjugateGradient { Options = options }, a, [1.0, 2.0], [2.0, 1.0]), 1e-15);
        Close.To([1.0 / 11.0, 7.0 / 11.0], After(2, options => new ConjugateGradient { Options = options }, a, [1.0, 2.0], [2.0, 1.0]), 1e-15);
    }

    [Fact]
    public void Gmres()
    {
        // r₀ = b = (1, 0), A b = (1, 1): min |b − y A b| has y = 1/2.
        Products a = new(new double[,] { { 1.0, 1.0 }, { 1.0, -1.0 } });
        Close.To([0.5, 0.0], After(1, options => new Gmres { Options = options }, a, [1.0, 0.0]), 1e-15);
        Close.To([0.5, 0.5], After(2, options => new Gmres { Options = options }, a, [1.0, 0.0]), 1e-15);
    }

    [Fact]
    public void Minres()
    {
        // The same matrix, symmetric and indefinite, and the same residual to be minimised.
        Products a = new(new double[,] { { 1.0, 1.0 }, { 1.0, -1.0 } });
        Close.To([0.5, 0.0], After(1, options => new Minres { Options = options }, a, [1.0, 0.0]), 1e-15);
        Close.To([0.5, 0.5], After(2, options => new Minres { Options = options }, a, [1.0, 0.0]), 1e-15);
    }

    [Fact]
    public void BiCgStab()
    {
        // A = (2 1; 0 1), b = (1, 1): v = (3, 1), α = 2/4; s = (−1/2, 1/2), t = A s = (−1/2, 1/2), ω = 1: x₁ = α b + ω s = (0, 1).
        Products a = new(new double[,] { { 2.0, 1.0 }, { 0.0, 1.0 } });
        LinearSolution solution = new BiCgStab().Solve(a, [1.0, 1.0]);
        Assert.Equal(1, solution.Iterations);
        Close.To([0.0, 1.0], solution.X, 1e-15);
        Assert.Equal(3, solution.Outcome.Products);
    }

    [Fact]
    public void Lsmr()
    {
        // A = diag(1, 2), b = (1, 1): g = Aᵀb = (1, 2), B = AᵀA: x₁ = y g with min |g − y B g|, B g = (1, 8), y = 17/65.
        Products a = Products.Diagonal(1.0, 2.0);
        Close.To([17.0 / 65.0, 34.0 / 65.0], After(1, options => new Lsmr { Options = options }, a, [1.0, 1.0]), 1e-15);
        Close.To([1.0, 0.5], After(2, options => new Lsmr { Options = options }, a, [1.0, 1.0]), 1e-14);
    }

    /// <summary>Three points on no line: the least-squares line of (0, 6), (1, 0), (2, 0) is 5 − 3 t, with residuals (1, −2, 1).</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ALineThroughThreePoints(bool iterative)
    {
        Products a = new(new double[,] { { 1.0, 0.0 }, { 1.0, 1.0 }, { 1.0, 2.0 } });
        LinearSolver solver = iterative ? new Lsmr() : new DenseSolver(DenseMethod.Qr);
        LinearSolution solution = solver.Solve(a, [6.0, 0.0, 0.0]);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([5.0, -3.0], solution.X, 1e-9);
        Close.To(Math.Sqrt(6.0), solution.ResidualNorm, 1e-12);
        Assert.Contains("least-squares", solution.Reason);
    }

    /// <summary>A system that a Krylov space of dimension 1 solves: b is an eigenvector.</summary>
    [Fact]
    public void AnEigenvectorOnTheRightTakesOneIteration()
    {
        Products a = new(new double[,] { { 2.0, 1.0 }, { 1.0, 2.0 } });
        foreach (LinearSolver solver in Every.Square)
        {
            LinearSolution solution = solver.Solve(a, [3.0, 3.0]);
            Assert.Equal((Status.Success, 1), (solution.Status, solution.Iterations));
            Close.To([1.0, 1.0], solution.X, 1e-14, solver.ToString()!);
        }
    }
}
