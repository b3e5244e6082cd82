using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Linear;

/// <summary>What preconditioners do to the number of iterations, as theory has it.</summary>
public class PreconditionerTests
{
    private static readonly double[] Right = [.. Enumerable.Range(0, 24).Select(i => 1.0 + Math.Sin(3.0 * i))];

    /// <summary>The inverse itself: one iteration.</summary>
    [Fact]
    public void TheInverseTakesOneIteration()
    {
        BandedMatrix a = Tridiagonal(24, 2.5, -1.0, -1.0);
        foreach (LinearSolver solver in Every.With(new() { Preconditioner = new BandedPreconditioner(a) }))
        {
            LinearSolution solution = solver.Solve(a, Right);
            Assert.True((solution.Status, solution.Iterations) == (Status.Success, 1), $"{solver}: {solution}");
            Assert.True(solution.Outcome.PreconditionerProducts > 0);
        }
    }

    /// <summary>A = D + a multiple of a matrix of rank one: D⁻¹A has two distinct eigenvalues, so that every Krylov method ends in two iterations.</summary>
    [Fact]
    public void TwoDistinctEigenvaluesTakeTwoIterations()
    {
        double[] diagonal = [.. Enumerable.Range(1, 24).Select(i => (double)i * i)];
        Products a = Products.Of(Matrix<double>.Build.Dense(24, 24, (i, j) => (i == j ? diagonal[i] : 0.0) + 0.5 * Math.Sqrt(diagonal[i] * diagonal[j])));
        LinearOptions plain = new(), preconditioned = new() { Preconditioner = new DiagonalPreconditioner(diagonal) };
        foreach ((LinearSolver without, LinearSolver with) in Every.With(plain).Zip(Every.With(preconditioned)).Where(pair => pair.First is not Lsmr))
        {
            LinearSolution one = without.Solve(a, Right), other = with.Solve(a, Right);
            Assert.True((one.Status, other.Status) == (Status.Success, Status.Success), $"{with}: {one}, {other}");
            Assert.True(other.Iterations <= 2 && one.Iterations > 8, $"{with}: {one.Iterations} without, {other.Iterations} with");
            Close.To(one.X, other.X, 1e-8);
        }
    }

    /// <summary>With k distinct eigenvalues a Krylov method for symmetric matrices takes k iterations.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void AsManyIterationsAsDistinctEigenvalues(int count)
    {
        Products a = Products.Diagonal([.. Enumerable.Range(0, 24).Select(i => 1.0 + i % count)]);
        foreach (LinearSolver solver in new LinearSolver[] { new ConjugateGradient(), new Minres(), new Gmres() })
        {
            LinearSolution solution = solver.Solve(a, Right);
            Assert.True((solution.Status, solution.Iterations) == (Status.Success, count), $"{solver}: {solution}");
        }
    }

    /// <summary>Conjugate gradients on −u'': κ grows as n², the iterations as √κ = n; with the inverse of a matrix within 5 % they do not grow.</summary>
    [Fact]
    public void IterationsGrowWithTheRootOfTheConditionNumber()
    {
        int small = Iterations(50, null), large = Iterations(100, null);
        Assert.InRange((double)large / small, 1.7, 2.3);
        Assert.InRange(Iterations(100, new BandedPreconditioner(Tridiagonal(100, 2.002, -1.0, -1.0))), 2, 12);

        static int Iterations(int n, LinearOperator? preconditioner)
        {
            LinearSolution solution = new ConjugateGradient { Options = new() { Preconditioner = preconditioner } }.Solve(Tridiagonal(n, 2.0, -1.0, -1.0), [.. Enumerable.Range(0, n).Select(i => Math.Sin(i * i))]);
            Assert.Equal(Status.Success, solution.Status);
            return solution.Iterations;
        }
    }

    /// <summary>The residual is the system's own whatever the preconditioner does: a poor one costs iterations, never digits.</summary>
    [Fact]
    public void APreconditionerDoesNotChangeWhatIsSolved() => LinearCase.Holds(one =>
    {
        double[] weights = [.. Enumerable.Range(0, one.Order).Select(i => 1.0 + i)];
        LinearOptions options = new() { Preconditioner = new DiagonalPreconditioner(weights) };
        (LinearSolver, Matrix<double>)[] all =
        [
            (new Gmres { Options = options }, one.Nonsymmetric), (new BiCgStab { Options = options }, one.Nonsymmetric), (new ConjugateGradient { Options = options }, one.Definite),
            (new Minres { Options = options }, one.Indefinite), (new Lsmr { Options = options }, one.Nonsymmetric),
        ];
        foreach ((LinearSolver solver, Matrix<double> a) in all)
        {
            LinearSolution solution = solver.Solve(Products.Of(a), one.Right);
            Assert.True(solution.Status == Status.Success, $"{solver}: {solution}");
            Close.To(a.Solve(one.B).ToArray(), solution.X, 1e-7, solver.ToString()!);
        }
    });

    [Fact]
    public void ADiagonalCanBeChanged()
    {
        DiagonalPreconditioner preconditioner = new([1.0, 2.0]);
        preconditioner.Update([4.0, -5.0]);
        Close.To([0.5, -0.4], preconditioner.Apply([2.0, 2.0]), 1e-15);
        Close.To([0.5, -0.4], preconditioner.ApplyTranspose([2.0, 2.0]), 1e-15);
        Refusal.Refused(() => preconditioner.Update([1.0, 0.0]), "diagonal[1] is 0", "not 0", "put 1");
        Refusal.Refused(() => preconditioner.Update([1.0]), "length 1", "2");
        Close.To([0.5, -0.4], preconditioner.Apply([2.0, 2.0]), 1e-15);
    }

    [Fact]
    public void ABandCanBeChanged()
    {
        BandedPreconditioner preconditioner = new(Tridiagonal(4, 2.0, -1.0, -1.0));
        BandedMatrix other = Tridiagonal(4, 3.0, 0.5, 1.5);
        preconditioner.Update(other);
        double[] v = [1.0, -2.0, 3.0, 0.5];
        Close.To(v, preconditioner.Apply(other.Apply(v)), 1e-14);
        Close.To(v, preconditioner.ApplyTranspose(other.ApplyTranspose(v)), 1e-14);
        Refusal.Refused(() => preconditioner.Update(new BandedMatrix(4, 1, 1)), "no pivot in column 0", "multiple of the identity");
    }

    private static BandedMatrix Tridiagonal(int n, double diagonal, double below, double above)
    {
        BandedMatrix matrix = new(n, 1, 1);
        for (int i = 0; i < n; i++)
        {
            matrix[i, i] = diagonal;
            if (i > 0)
            {
                matrix[i, i - 1] = below;
                matrix[i - 1, i] = above;
            }
        }

        return matrix;
    }
}
