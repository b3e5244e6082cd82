using AD.Solvers;
using Xunit;

namespace AD.Tests.Linear;

/// <summary>Solvers with buffers, used many times.</summary>
public class PreparedTests
{
    private static readonly double[] Right = [.. Enumerable.Range(0, 20).Select(i => Math.Cos(i))];

    [Fact]
    public void SolvingAllocatesNothing()
    {
        Products a = Products.Laplacian(20);
        DiagonalPreconditioner preconditioner = new([.. Enumerable.Repeat(2.0, 20)]);
        double[] x = new double[20];
        foreach (LinearSolver solver in Every.With(new() { Progress = new Silent() }))
        {
            PreparedLinearSolver prepared = solver.Prepare(20, 20);
            Allocation.IsZero($"{solver}", () => Solve(prepared, a, x, null), 5);
            Allocation.IsZero($"{solver} with a preconditioner", () => Solve(prepared, a, x, preconditioner), 5);
        }

        PreparedLinearSolver leastSquares = new Lsmr { Damping = 0.1 }.Prepare(20, 20);
        Allocation.IsZero("damped", () => Solve(leastSquares, a, x, null), 5);

        static void Solve(PreparedLinearSolver solver, LinearOperator a, double[] x, LinearOperator? preconditioner)
        {
            x.AsSpan().Clear();
            Assert.True(solver.Solve(a, Right, x, 1e-8, preconditioner).Status == Status.Success);
        }
    }

    [Fact]
    public void FailingAllocatesNothing()
    {
        Products a = Products.Diagonal(1.0, 2.0, 0.0);
        double[] x = new double[3], b = [1.0, 4.0, 1.0];
        foreach (LinearSolver solver in Every.Krylov.Where(solver => solver is not Lsmr))
        {
            PreparedLinearSolver prepared = solver.Prepare(3, 3);
            Allocation.IsZero($"{solver}", () =>
            {
                x.AsSpan().Clear();
                Assert.True(prepared.Solve(a, b, x).Status != Status.Success);
            });
        }
    }

    /// <summary>Nothing of one solve is left in the next.</summary>
    [Fact]
    public void EverySolveIsAsTheFirst()
    {
        Products bad = Products.Of(Products.Laplacian(20).ToMatrix() * double.NaN), a = Products.Laplacian(20);
        foreach (LinearSolver solver in Every.Krylov)
        {
            LinearSolution fresh = solver.Solve(a, Right);
            PreparedLinearSolver prepared = solver.Prepare(20, 20);
            double[] x = new double[20];
            Assert.Equal(Status.NotFinite, prepared.Solve(bad, Right, x).Status);
            for (int i = 0; i < 2; i++)
            {
                x.AsSpan().Clear();
                LinearOutcome outcome = prepared.Solve(a, Right, x);
                Assert.Equal(fresh.Outcome, outcome);
                Assert.Equal(fresh.X, x);
            }
        }
    }

    [Fact]
    public void TheToleranceIsThatOfTheCall()
    {
        Products a = Products.Laplacian(20);
        foreach (LinearSolver solver in Every.Krylov)
        {
            PreparedLinearSolver prepared = solver.Prepare(20, 20);
            LinearOutcome loose = prepared.Solve(a, Right, new double[20], 1e-2, null), tight = prepared.Solve(a, Right, new double[20], 1e-9, null);
            Assert.True(loose.Iterations < tight.Iterations, $"{solver}: {loose.Iterations}, {tight.Iterations}");
            Assert.True(tight.ResidualNorm < loose.ResidualNorm);
        }
    }

    /// <summary>A lazy Jacobian, and a prepared linearization that moves, are operators like any other.</summary>
    [Fact]
    public void PreparedLinearizationsAreSolvedWith()
    {
        Backend backend = new AD.Backends.ForwardDualBackend();
        PreparedLinearization map = backend.Prepare(new Cubes(), Shape.Vector(3, 3)).Linearize();
        PreparedLinearSolver prepared = new Gmres().Prepare(3, 3);
        double[] x = new double[3];
        foreach (double at in new[] { 1.0, 2.0 })
        {
            map.MoveTo([at, at, at]);
            x.AsSpan().Clear();
            Assert.Equal(Status.Success, prepared.Solve(map, [3.0, 6.0, 9.0], x).Status);
            Close.To([1.0 / at / at, 2.0 / at / at, 3.0 / at / at], x, 1e-12);
        }

        Assert.Equal(Status.Success, new BiCgStab().Solve(backend.LazyJacobian(new Cubes(), [1.0, 2.0, 3.0]), [1.0, 1.0, 1.0]).Status);
    }

    private readonly struct Cubes : IVectorFunction
    {
        public int OutputLength(int inputLength) => inputLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++)
            {
                y[i] = x[i] * x[i] * x[i];
            }
        }
    }

    private sealed class Silent : IProgress<LinearIteration>
    {
        public void Report(LinearIteration value)
        {
        }
    }
}
