using AD.Solvers;
using Xunit;

namespace AD.Tests.Linear;

/// <summary>How solves end when they cannot succeed, and when there is nothing to do.</summary>
public class EndingTests
{
    [Fact]
    public void AZeroRightHandSideHasTheSolutionZero()
    {
        foreach (LinearSolver solver in Every.Square)
        {
            LinearSolution solution = solver.Solve(Products.Diagonal(1.0, 0.0), [0.0, 0.0], [3.0, 4.0]);
            Assert.Equal((Status.Success, 0, 0.0), (solution.Status, solution.Iterations, solution.ResidualNorm));
            Assert.Equal([0.0, 0.0], solution.X);
        }
    }

    [Fact]
    public void AStartThatSolvesTakesNoIteration()
    {
        foreach (LinearSolver solver in Every.Square)
        {
            LinearSolution solution = solver.Solve(Products.Diagonal(2.0, 4.0), [2.0, 8.0], [1.0, 2.0]);
            Assert.Equal((Status.Success, 0), (solution.Status, solution.Iterations));
            Assert.Equal([1.0, 2.0], solution.X);
        }
    }

    [Fact]
    public void TheIterationsRunOut()
    {
        foreach (LinearSolver solver in Every.With(new() { MaxIterations = 2 }))
        {
            LinearSolution solution = solver.Solve(Products.Laplacian(12), [.. Enumerable.Range(1, 12).Select(i => (double)i)]);
            Assert.Equal((Status.MaxIterations, 2), (solution.Status, solution.Iterations));
            Assert.Contains("used up", solution.Reason);
            Assert.True(solution.ResidualNorm > 1e-3);
        }

        foreach (LinearSolver solver in Every.With(new() { MaxIterations = 0 }))
        {
            Assert.Equal((Status.MaxIterations, 0), (solver.Solve(Products.Laplacian(3), [1.0, 2.0, 3.0]).Status, 0));
        }
    }

    [Fact]
    public void CancellationIsAStatus()
    {
        foreach (LinearSolver solver in Every.With(new() { CancellationToken = new CancellationToken(canceled: true) }))
        {
            LinearSolution solution = solver.Solve(Products.Laplacian(5), [1.0, 0.0, 0.0, 0.0, 0.0]);
            Assert.Equal((Status.Cancelled, 0), (solution.Status, solution.Iterations));
        }
    }

    [Fact]
    public void CancellationInBetweenKeepsWhatThereIs()
    {
        using CancellationTokenSource source = new();
        LinearOptions options = new() { CancellationToken = source.Token, Progress = new After(3, source) };
        LinearSolution solution = new ConjugateGradient { Options = options }.Solve(Products.Laplacian(20), [.. Enumerable.Repeat(1.0, 20)]);
        Assert.Equal((Status.Cancelled, 3), (solution.Status, solution.Iterations));
        Assert.Contains(solution.X, entry => entry != 0.0);
    }

    [Fact]
    public void NotANumberIsAStatus()
    {
        foreach (LinearSolver solver in Every.Square)
        {
            Assert.Equal(Status.NotFinite, solver.Solve(Products.Diagonal(1.0, double.NaN), [1.0, 1.0]).Status);
            Assert.Equal(Status.NotFinite, solver.Solve(Products.Diagonal(1.0, 2.0), [1.0, double.NaN]).Status);
            Assert.Equal(Status.NotFinite, solver.Solve(Products.Diagonal(1.0, 2.0), [1.0, double.PositiveInfinity]).Status);
            Assert.Equal(Status.NotFinite, solver.Solve(Products.Diagonal(1.0, 2.0), [1.0, 1.0], [double.NaN, 0.0]).Status);
        }

        foreach (LinearSolver solver in Every.With(new() { Preconditioner = Products.Diagonal(1.0, double.NaN) }))
        {
            Assert.Equal(Status.NotFinite, solver.Solve(Products.Diagonal(1.0, 2.0), [1.0, 1.0]).Status);
        }
    }

    /// <summary>What a solver leaves in x is finite, whatever the operator does later on.</summary>
    [Fact]
    public void TheBestIterateIsKeptWhereAnOperatorTurnsBad()
    {
        foreach (LinearSolver solver in Every.Krylov)
        {
            LinearSolution solution = solver.Solve(new TurnsBad(4), [1.0, 2.0, 3.0]);
            Assert.Equal(Status.NotFinite, solution.Status);
            Assert.All(solution.X, entry => Assert.True(double.IsFinite(entry)));
        }
    }

    /// <summary>A = diag(1, 2, 0), b in its range: solved, and without a component that A does not see.</summary>
    [Fact]
    public void ASingularSystemWithASolutionIsSolved()
    {
        LinearSolver[] solvers = [.. Every.Krylov, new DenseSolver(DenseMethod.Svd)];
        foreach (LinearSolver solver in solvers)
        {
            LinearSolution solution = solver.Solve(Products.Diagonal(1.0, 2.0, 0.0), [1.0, 4.0, 0.0]);
            Assert.True(solution.Status == Status.Success, $"{solver}: {solution}");
            Close.To([1.0, 2.0, 0.0], solution.X, 1e-9, solver.ToString()!);
        }
    }

    /// <summary>b has a part that A does not reach: never a success, except in the sense of least squares.</summary>
    [Fact]
    public void ASystemWithoutASolutionIsNeverASuccess()
    {
        (LinearSolver Solver, Status Status)[] expected =
        [
            (new Gmres(), Status.Breakdown), (new ConjugateGradient(), Status.Breakdown), (new BiCgStab(), Status.Breakdown), (new Minres(), Status.Inconsistent),
            (new DenseSolver(DenseMethod.Lu), Status.Singular), (new DenseSolver(DenseMethod.Qr), Status.Singular), (new DenseSolver(DenseMethod.Cholesky), Status.Breakdown),
        ];
        foreach ((LinearSolver solver, Status status) in expected)
        {
            LinearSolution solution = solver.Solve(Products.Diagonal(1.0, 2.0, 0.0), [1.0, 4.0, 1.0]);
            Assert.True(solution.Status == status, $"{solver}: {solution}");
            Assert.InRange(solution.ResidualNorm, 1.0 - 1e-15, Math.Sqrt(18.0));
        }

        LinearSolver[] leastSquares = [new Lsmr(), new DenseSolver(DenseMethod.Svd)];
        foreach (LinearSolver solver in leastSquares)
        {
            LinearSolution solution = solver.Solve(Products.Diagonal(1.0, 2.0, 0.0), [1.0, 4.0, 1.0]);
            Assert.True(solution.Status == Status.Success, $"{solver}: {solution}");
            Close.To([1.0, 2.0, 0.0], solution.X, 1e-9, solver.ToString()!);
            Close.To(1.0, solution.ResidualNorm, 1e-12);
        }
    }

    /// <summary>The same over random singular matrices: every method ends in time, and no claim is made that the residual does not bear out.</summary>
    [Fact]
    public void RandomSingularSystemsEndWithoutAFalseClaim() => LinearCase.Holds(one =>
    {
        if (one.Order < 2)
        {
            return;
        }

        // One eigenvalue is moved to 0; the right-hand side keeps its part along the eigenvector.
        var evd = one.Definite.Evd();
        var values = evd.EigenValues.Select(value => value.Real).ToArray();
        values[0] = 0.0;
        var a = evd.EigenVectors * MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfDiagonalArray(values) * evd.EigenVectors.Transpose();
        double outside = Math.Abs(evd.EigenVectors.Column(0) * one.B);
        foreach (LinearSolver solver in Every.Krylov)
        {
            LinearSolution solution = solver.Solve(Products.Of(a), one.Right);
            bool solved = solution.ResidualNorm <= 1e-10 * one.B.L2Norm();
            Assert.True(solver is Lsmr ? solution.Status == Status.Success : solution.Status == Status.Success == solved, $"{solver}: {solution}");
            Assert.True(solver is ConjugateGradient || solution.ResidualNorm <= one.B.L2Norm() * (1.0 + 1e-12), $"{solver}: {solution}");
            if (solver is Lsmr)
            {
                Close.To(outside, solution.ResidualNorm, 1e-7, "least squares");
            }
        }
    });

    [Fact]
    public void NegativeCurvatureIsSaid()
    {
        LinearSolution solution = new ConjugateGradient().Solve(Products.Diagonal(1.0, -1.0), [1.0, 2.0]);
        Assert.Equal(Status.Breakdown, solution.Status);
        Assert.Contains("negative curvature", solution.Reason);
        Assert.Contains("Minres", solution.Reason);
        Assert.Equal(Status.Success, new Minres().Solve(Products.Diagonal(1.0, -1.0), [1.0, 2.0]).Status);
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(0.0)]
    public void APreconditionerThatIsNotDefiniteIsSaid(double entry)
    {
        LinearOptions options = new() { Preconditioner = Products.Diagonal(entry, entry) };
        LinearSolver[] solvers = [new ConjugateGradient { Options = options }, new Minres { Options = options }];
        foreach (LinearSolver solver in solvers)
        {
            LinearSolution solution = solver.Solve(Products.Diagonal(1.0, 2.0), [1.0, 2.0]);
            Assert.Equal(Status.Breakdown, solution.Status);
            Assert.Contains("not positive definite", solution.Reason);
        }
    }

    /// <summary>A turn by 90 degrees: each product is orthogonal to its vector, so that BiCGStab divides by 0 at once. GMRES needs both dimensions.</summary>
    [Fact]
    public void ATurnBreaksBiCgStabAndStallsARestartedGmres()
    {
        Products turn = new(new double[,] { { 0.0, -1.0 }, { 1.0, 0.0 } });
        Assert.Equal(Status.Breakdown, new BiCgStab().Solve(turn, [1.0, 0.0]).Status);
        Assert.Equal(Status.Stalled, new Gmres { Restart = 1 }.Solve(turn, [1.0, 0.0]).Status);
        LinearSolution solution = new Gmres().Solve(turn, [1.0, 0.0]);
        Assert.Equal((Status.Success, 2), (solution.Status, solution.Iterations));
        Close.To([0.0, -1.0], solution.X, 1e-15);
    }

    /// <summary>A method for symmetric matrices that is given another one claims nothing that is not so.</summary>
    [Fact]
    public void AnUnsymmetricMatrixIsNeverASuccessThatIsNone() => LinearCase.Holds(one =>
    {
        LinearSolver[] solvers = [new ConjugateGradient(), new Minres()];
        foreach (LinearSolver solver in solvers)
        {
            var a = one.Nonsymmetric;
            LinearSolution solution = solver.Solve(Products.Of(a), one.Right);
            double residual = (one.B - a * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(solution.X)).L2Norm();
            Close.To(residual, solution.ResidualNorm, 1e-13);
            Assert.Equal(residual <= 1.0001e-10 * one.B.L2Norm(), solution.Status == Status.Success);
        }
    });

    /// <summary>A tolerance below rounding is not met by the recurrence's word: the residual computed from x decides.</summary>
    [Fact]
    public void ATolerancebelowRoundingStalls()
    {
        foreach (LinearSolver solver in Every.With(new() { RelativeTolerance = 1e-18 }))
        {
            LinearSolution solution = solver.Solve(Products.Laplacian(30), [.. Enumerable.Range(0, 30).Select(i => Math.Sin(i + 1.0))]);
            Assert.True(solution.Status is Status.Stalled or Status.MaxIterations or Status.Breakdown, $"{solver}: {solution}");
            Assert.InRange(solution.ResidualNorm, 1e-18, 1e-12);
        }
    }

    private sealed class After(int iterations, CancellationTokenSource source) : IProgress<LinearIteration>
    {
        public void Report(LinearIteration value)
        {
            if (value.Number == iterations)
            {
                source.Cancel();
            }
        }
    }

    private sealed class TurnsBad(int products) : LinearOperator(3, 3)
    {
        private int count;

        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
        {
            count++;
            for (int i = 0; i < 3; i++)
            {
                destination[i] = count >= products ? double.NaN : (i + 1.0) * v[i] + 0.1 * v[(i + 1) % 3];
            }
        }

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => ApplyCore(w, destination);
    }
}
