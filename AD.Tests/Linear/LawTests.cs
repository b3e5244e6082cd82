using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Linear;

/// <summary>Laws of the methods over random systems, against MathNet's direct solutions.</summary>
public class LawTests
{
    private static readonly LinearOptions Tight = new() { RelativeTolerance = 1e-12 };

    private static void SolvesIn(LinearSolver solver, Matrix<double> a, Vector<double> b, int most)
    {
        Products products = Products.Of(a);
        LinearSolution solution = solver.Solve(products, b.ToArray());
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Assert.InRange(solution.Iterations, 0, most);
        int forming = solver is DenseSolver ? a.ColumnCount : 0;
        Assert.Equal(products.Count + products.TransposedCount, solution.Outcome.Products + forming);
        Close.To((b - a * Vector<double>.Build.Dense(solution.X)).L2Norm(), solution.ResidualNorm, 1e-14 * (1.0 + b.L2Norm()), "residual");
        Close.To(a.Solve(b).ToArray(), solution.X, 1e-9, "x");
    }

    /// <summary>In at most n iterations, and one more where rounding asks for a second start.</summary>
    [Fact]
    public void GmresEndsInNIterations() => LinearCase.Holds(one =>
    {
        SolvesIn(new Gmres { Options = Tight }, one.Nonsymmetric, one.B, one.Order + 1);
        SolvesIn(new Gmres { Options = Tight }, one.Indefinite, one.B, one.Order + 1);
    });

    [Fact]
    public void RestartedGmresSolvesWhatIsPositiveReal() => LinearCase.Holds(one => SolvesIn(new Gmres { Options = Tight, Restart = 3 }, one.Nonsymmetric, one.B, 200));

    [Fact]
    public void ConjugateGradientsEndInNIterations() => LinearCase.Holds(one => SolvesIn(new ConjugateGradient { Options = Tight }, one.Definite, one.B, one.Order + 8));

    [Fact]
    public void MinresEndsInNIterations() => LinearCase.Holds(one =>
    {
        SolvesIn(new Minres { Options = Tight }, one.Indefinite, one.B, one.Order + 4);
        SolvesIn(new Minres { Options = Tight }, one.Definite, one.B, one.Order + 8);
    });

    [Fact]
    public void BiCgStabSolves() => LinearCase.Holds(one => SolvesIn(new BiCgStab { Options = Tight }, one.Nonsymmetric, one.B, one.Order + 8));

    [Fact]
    public void LsmrSolvesSquareSystems() => LinearCase.Holds(one => SolvesIn(new Lsmr { Options = Tight }, one.Nonsymmetric, one.B, 4 * one.Order + 8));

    [Theory]
    [InlineData(DenseMethod.Lu)]
    [InlineData(DenseMethod.Cholesky)]
    [InlineData(DenseMethod.Qr)]
    [InlineData(DenseMethod.Svd)]
    public void DenseSolversSolve(DenseMethod method) => LinearCase.Holds(one => SolvesIn(new DenseSolver(method) { Options = Tight }, one.Definite, one.B, 2));

    /// <summary>min ‖b − A x‖ with more equations than unknowns, and min ‖x‖ with fewer.</summary>
    [Fact]
    public void LeastSquaresSolutionsOfAnyShapeAreMathNets() => LinearCase.Holds(one =>
    {
        Matrix<double> tall = one.Tall, wide = tall.Transpose();
        double[] best = tall.QR().Solve(one.B).ToArray();
        foreach (LinearSolver solver in new LinearSolver[] { new Lsmr { Options = Tight }, new DenseSolver(DenseMethod.Qr) { Options = Tight }, new DenseSolver(DenseMethod.Svd) { Options = Tight } })
        {
            LinearSolution solution = solver.Solve(Products.Of(tall), one.Right);
            Assert.True(solution.Status == Status.Success, $"{solver}: {solution}");
            Close.To(best, solution.X, 1e-9, "least squares");
            Close.To((one.B - tall * Vector<double>.Build.Dense(best)).L2Norm(), solution.ResidualNorm, 1e-9, "residual");
        }

        // The shortest x with Wx = c is Wᵀ (W Wᵀ)⁻¹ c.
        Vector<double> c = one.B.SubVector(0, wide.RowCount);
        double[] shortest = (tall * (wide * tall).Solve(c)).ToArray();
        foreach (LinearSolver solver in new LinearSolver[] { new Lsmr { Options = Tight }, new DenseSolver(DenseMethod.Svd) { Options = Tight } })
        {
            LinearSolution solution = solver.Solve(Products.Of(wide), c.ToArray());
            Assert.True(solution.Status == Status.Success, $"{solver}: {solution}");
            Close.To(shortest, solution.X, 1e-9, "shortest");
        }
    });

    /// <summary>min ‖b − A x‖² + λ² ‖x‖²: (AᵀA + λ² I) x = Aᵀ b, from any start.</summary>
    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(2.0, 3.0)]
    public void DampedLeastSquaresAreTheNormalEquations(double damping, double start) => LinearCase.Holds(one =>
    {
        Matrix<double> a = one.Tall;
        double[] expected = (a.TransposeThisAndMultiply(a) + damping * damping * Matrix<double>.Build.DenseIdentity(a.ColumnCount)).Solve(a.TransposeThisAndMultiply(one.B)).ToArray();
        LinearSolution solution = new Lsmr { Options = Tight, Damping = damping }.Solve(Products.Of(a), one.Right, [.. Enumerable.Repeat(start, a.ColumnCount)]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To(expected, solution.X, 1e-9, "damped");
    });

    /// <summary>What a method minimises falls from iteration to iteration, and the length that the recurrence claims is that of the residual computed from x.</summary>
    [Fact]
    public void ResidualsOfMinimisingMethodsFall() => LinearCase.Holds(one =>
    {
        foreach (LinearSolver solver in new LinearSolver[] { new Gmres(), new Minres() })
        {
            double before = one.B.L2Norm();
            for (int k = 0; k <= one.Order; k++)
            {
                Latest latest = new();
                LinearOptions options = Tight with { MaxIterations = k, Progress = latest };
                LinearSolver limited = solver is Gmres ? new Gmres { Options = options } : new Minres { Options = options };
                LinearSolution solution = limited.Solve(Products.Of(one.Indefinite), one.Right);
                Assert.InRange(solution.ResidualNorm, 0.0, before * (1.0 + 1e-12));
                before = solution.ResidualNorm;
                if (solution.Iterations == k && k > 0)
                {
                    Close.To(solution.ResidualNorm, latest.Value.ResidualNorm, 1e-12, $"recurrence after {k}");
                    Assert.Equal(k, latest.Value.Number);
                }
            }
        }
    }, 15);

    /// <summary>Fong and Saunders' estimate of ‖r‖ is ‖r‖.</summary>
    [Fact]
    public void TheResidualThatLsmrEstimatesIsTheTrueOne() => LinearCase.Holds(one =>
    {
        Matrix<double> a = one.Tall;
        for (int k = 1; k <= a.ColumnCount; k++)
        {
            Latest latest = new();
            LinearSolution solution = new Lsmr { Options = Tight with { MaxIterations = k, Progress = latest } }.Solve(Products.Of(a), one.Right);
            if (solution.Iterations == k)
            {
                Close.To(solution.ResidualNorm, latest.Value.ResidualNorm, 1e-11, $"recurrence after {k}");
            }
        }
    }, 20);

    /// <summary>Any scale of A and b: no square overflows or vanishes.</summary>
    [Theory]
    [InlineData(1e-150, 1e150)]
    [InlineData(1e150, 1e-150)]
    [InlineData(1e-160, 1e-160)]
    [InlineData(1e120, 1e170)]
    public void TheScaleOfASystemDoesNotMatter(double ofMatrix, double ofRight) => LinearCase.Holds(one =>
    {
        (LinearSolver, Matrix<double>)[] all =
        [
            (new Gmres(), one.Nonsymmetric), (new BiCgStab(), one.Nonsymmetric), (new ConjugateGradient(), one.Definite), (new Minres(), one.Indefinite),
            (new DenseSolver(), one.Nonsymmetric), (new DenseSolver(DenseMethod.Qr), one.Nonsymmetric),
        ];
        foreach ((LinearSolver solver, Matrix<double> a) in all)
        {
            LinearSolution solution = solver.Solve(Products.Of(a * ofMatrix), (one.B * ofRight).ToArray());
            Assert.True(solution.Status == Status.Success, $"{solver}: {solution}");
            double ratio = ofRight / ofMatrix;
            Close.To(a.Solve(one.B).ToArray(), [.. solution.X.Select(entry => entry / ratio)], 1e-8, solver.ToString()!);
        }
    }, 10);

    private sealed class Latest : IProgress<LinearIteration>
    {
        public LinearIteration Value { get; private set; }

        public void Report(LinearIteration value) => Value = value;
    }
}
