using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Linear;

public class MisuseTests
{
    [Fact]
    public void SizesAreChecked()
    {
        Products square = Products.Laplacian(3), tall = new(new double[3, 2]);
        foreach (LinearSolver solver in Every.Krylov.Where(solver => solver is not Lsmr).Append(new DenseSolver()))
        {
            Refusal.Refused(() => solver.Solve(tall, new double[3]), "3 × 2", solver.GetType().Name, "as many equations as unknowns", "Lsmr");
        }

        foreach (LinearSolver solver in Every.Square)
        {
            Refusal.Refused(() => solver.Solve(square, new double[2]), "b has length 2", "3", "rows");
            Refusal.Refused(() => solver.Solve(square, new double[3], new double[4]), "start has length 4", "3", "columns");
        }

        Refusal.Refused(() => new DenseSolver(DenseMethod.Qr).Solve(new Products(new double[2, 3]), new double[2]), "2 × 3", "Svd");
        Refusal.Refused(() => new Gmres().Prepare(4, 4).Solve(square, new double[3], new double[3]), "3 × 3", "prepared for 4 × 4");
        Refusal.Refused(() => new Gmres { Options = new() { Preconditioner = Products.Laplacian(2) } }.Solve(square, new double[3]), "2 × 2", "3 × 3");
        double[] shared = new double[5];
        Refusal.Refused(() => new Gmres().Prepare(3, 3).Solve(square, shared.AsSpan(0, 3), shared.AsSpan(2, 3)), "shares memory with b");
    }

    [Fact]
    public void OptionsAreChecked()
    {
        Products a = Products.Laplacian(2);
        Refusal.Refused(() => new Gmres { Options = new() { RelativeTolerance = double.NaN } }.Solve(a, [1.0, 1.0]), "RelativeTolerance is NaN");
        Refusal.Refused(() => new Minres { Options = new() { AbsoluteTolerance = -1.0 } }.Solve(a, [1.0, 1.0]), "AbsoluteTolerance is -1");
        Refusal.Refused(() => new BiCgStab { Options = new() { MaxIterations = -1 } }.Solve(a, [1.0, 1.0]), "MaxIterations is -1");
        Refusal.Refused(() => new Gmres { Restart = 0 }.Solve(a, [1.0, 1.0]), "Restart is 0", "at least 1");
        Refusal.Refused(() => new Lsmr { Damping = -2.0 }.Solve(a, [1.0, 1.0]), "Damping is -2");
        Refusal.Refused(() => new DenseSolver((DenseMethod)9), "method is 9", "Cholesky");
        Refusal.Refused(() => new Gmres().Prepare(2, 2).Solve(a, [1.0, 1.0], new double[2], -1.0, null), "relativeTolerance is -1");
    }

    /// <summary>A solver that is used inside of its own operator would lose its buffers: refused; and after an exception of the operator it can be used again.</summary>
    [Fact]
    public void ASolverInsideItsOwnOperatorIsRefused()
    {
        PreparedLinearSolver solver = new Gmres().Prepare(2, 2);
        Assert.Contains("prepare one for each use", Assert.Throws<InvalidOperationException>(() => solver.Solve(new Reentrant(solver), [1.0, 1.0], new double[2])).Message);
        Assert.Equal(Status.Success, solver.Solve(Products.Laplacian(2), [1.0, 1.0], new double[2]).Status);
    }

    [Fact]
    public void MathNetsVectorsAndMatricesAreTaken()
    {
        Matrix<double> a = Matrix<double>.Build.SparseOfArray(new[,] { { 4.0, 1.0 }, { 0.0, 2.0 } });
        Close.To([1.0, 2.0], new Gmres().Solve(a, Vector<double>.Build.Dense([6.0, 4.0])).X, 1e-14);
    }

    [Fact]
    public void AnEmptySystemIsSolved()
    {
        foreach (LinearSolver solver in Every.Krylov)
        {
            Assert.Equal(Status.Success, solver.Solve(new Products(new double[0, 0]), []).Status);
        }
    }

    private sealed class Reentrant(PreparedLinearSolver solver) : LinearOperator(2, 2)
    {
        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => solver.Solve(Products.Laplacian(2), v, destination);

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => ApplyCore(w, destination);
    }
}
