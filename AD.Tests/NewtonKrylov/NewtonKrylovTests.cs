using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.NewtonKrylov;

public class NewtonKrylovTests
{
    private static readonly Backend Forward = new ForwardDualBackend();

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>A circle of radius 2 and the line x = y: (√2, √2).</summary>
    private static void Circle<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[0] + x[1] * x[1] - 4.0;
        y[1] = x[0] - x[1];
    }

    private static void Squares<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = x[i] * x[i] + 1.0;
        }
    }

    private static void Logarithm<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Log(x[0]);

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendFindsTheRoot(string name)
    {
        Solution solution = new JacobianFreeNewtonKrylov().Solve(BackendCatalogue.Find(name), Circle, [3.0, 1.0]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To([Math.Sqrt(2.0), Math.Sqrt(2.0)], solution.X, 1e-9);
    }

    /// <summary>Exact steps are Newton's: (3, 1) has J = (6 2; 1 −1), F = (6, 2), d = −(10/8, −6/8).</summary>
    [Fact]
    public void AnExactStepIsNewtons()
    {
        JacobianFreeNewtonKrylov method = new() { FirstForcing = 1e-14, Options = new() { MaxIterations = 1 } };
        Solution solution = method.Solve(Forward, Circle, [3.0, 1.0]);
        Assert.Equal(Status.MaxIterations, solution.Status);
        Close.To([1.75, 1.75], solution.X, 1e-14);
        Assert.Equal((2, 3, 2), ((int)solution.Counts.LinearIterations, (int)solution.Counts.PushforwardCalls, (int)solution.Counts.FunctionCalls));
    }

    /// <summary>Choice 2 makes the residuals fall with order 2 where the root is regular; a fixed η would make it 1.</summary>
    [Fact]
    public void ResidualsFallQuadratically()
    {
        const int m = 20;
        Solution solution = new JacobianFreeNewtonKrylov { Options = new() { ResidualTolerance = 1e-13, Trace = TraceDetail.Norms } }.Solve(Forward, new Bratu(m, 6.0), new double[m * m]);
        Assert.Equal(Status.Success, solution.Status);
        double[] norms = [.. solution.Trace.Select(iterate => iterate.ResidualNorm)];
        Assert.InRange(norms.Length, 4, 12);

        // The last step is only as exact as the end needs it.
        Assert.True(norms[^2] / norms[^3] < 0.1 * (norms[^3] / norms[^4]) && norms[^3] / norms[^4] < 0.1 * (norms[^4] / norms[^5]), string.Join(", ", norms));
        Assert.True(solution.Trace.Skip(1).All(iterate => iterate.StepLength == 1.0 && iterate.StepNorm > 0.0));
    }

    /// <summary>From 3, Newton's step for the arc tangent overshoots, and the next ones more and more: the search shortens it.</summary>
    [Fact]
    public void TheStepIsShortenedWhereItOvershoots()
    {
        static void Arctangent<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Atan(x[0]);
        Solution solution = new JacobianFreeNewtonKrylov { Options = new() { Trace = TraceDetail.Norms } }.Solve(Forward, Arctangent, [3.0]);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([0.0], solution.X, 1e-9);
        Assert.True(solution.Trace[1].StepLength < 1.0);
    }

    [Fact]
    public void ASingularJacobianIsAStatus()
    {
        Solution solution = new JacobianFreeNewtonKrylov().Solve(Forward, Squares, [0.0, 0.0]);
        Assert.Equal(Status.LinearSolverFailed, solution.Status);
        Assert.Contains("Breakdown", solution.Reason);
        Assert.Equal([0.0, 0.0], solution.X);
    }

    /// <summary>x² + 1 has no root: the iteration ends without success, whatever it met.</summary>
    [Fact]
    public void EquationsWithoutARootAreNeverASuccess()
    {
        Solution solution = new JacobianFreeNewtonKrylov().Solve(Forward, Squares, [1.0, 2.0]);
        Assert.NotEqual(Status.Success, solution.Status);
        Assert.True(solution.ResidualNorm >= Math.Sqrt(2.0));
    }

    [Fact]
    public void WhatIsNotFiniteIsAStatus()
    {
        Assert.Equal(Status.NotFinite, new JacobianFreeNewtonKrylov().Solve(Forward, Logarithm, [-1.0]).Status);
        LinearOperator bad = new DiagonalPreconditioner([1.0]) * double.NaN;
        Assert.Equal(Status.NotFinite, new JacobianFreeNewtonKrylov { Preconditioner = (_, _) => bad }.Solve(Forward, Logarithm, [2.0]).Status);

        // ln x from 5 steps to a negative x: the search comes back.
        Close.To([1.0], new JacobianFreeNewtonKrylov().Solve(Forward, Logarithm, [5.0]).X, 1e-9);
    }

    [Fact]
    public void CancellationIsAStatusInTheLinearSolverToo()
    {
        CancellationToken cancelled = new(canceled: true);
        Assert.Equal(Status.Cancelled, new JacobianFreeNewtonKrylov { Options = new() { CancellationToken = cancelled } }.Solve(Forward, Circle, [3.0, 1.0]).Status);
        Assert.Equal(Status.Cancelled, new JacobianFreeNewtonKrylov { LinearSolver = new Gmres { Options = new() { CancellationToken = cancelled } } }.Solve(Forward, Circle, [3.0, 1.0]).Status);
    }

    /// <summary>Further steps allocate nothing: with six of them as much as with three.</summary>
    [Fact]
    public void AStepAllocatesNothing()
    {
        const int m = 6;
        PreparedVector f = Forward.Prepare(new Bratu(m, 6.0), Shape.Vector(m * m, m * m));
        double[] start = new double[m * m];
        PoissonSolve poisson = new(m);
        Assert.InRange(Solve(6) - Solve(3), -100, 100);

        long Solve(int steps)
        {
            JacobianFreeNewtonKrylov method = new() { Options = new() { ResidualTolerance = 0.0, MaxIterations = steps, StepTolerance = 0.0 }, LargestForcing = 0.9, FirstForcing = 0.9, Preconditioner = (_, _) => poisson };
            return Allocation.Least(() => method.Solve(f, start), 5, 10) / 10;
        }
    }

    [Fact]
    public void MisuseIsRefused()
    {
        Refusal.Refused(() => new JacobianFreeNewtonKrylov { FirstForcing = 1.0 }.Solve(Forward, Circle, [3.0, 1.0]), "FirstForcing is 1", "between 0 and 1");
        Refusal.Refused(() => new JacobianFreeNewtonKrylov { LargestForcing = double.NaN }.Solve(Forward, Circle, [3.0, 1.0]), "LargestForcing is NaN");
        Refusal.Refused(() => new JacobianFreeNewtonKrylov { Preconditioner = (_, _) => new DiagonalPreconditioner([1.0]) }.Solve(Forward, Circle, [3.0, 1.0]), "1 × 1", "2 × 2");
        Refusal.Refused(() => new JacobianFreeNewtonKrylov().Solve(Forward, Circle, [3.0, 1.0, 2.0], 2), "2 equations for 3 unknowns");
        Refusal.Refused(() => new PseudoTransient { FirstTimeStep = 0.0 }.Solve(Forward, Circle, [3.0, 1.0]), "FirstTimeStep is 0", "positive");
        Refusal.Refused(() => new PseudoTransient { Mass = [1.0] }.Solve(Forward, Circle, [3.0, 1.0]), "Mass has length 1", "2");
        Refusal.Refused(() => new PseudoTransient { Mass = [1.0, -1.0] }.Solve(Forward, Circle, [3.0, 1.0]), "Mass[1] is -1", "positive");
    }
}
