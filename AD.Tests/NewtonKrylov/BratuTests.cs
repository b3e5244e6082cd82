using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.NewtonKrylov;

/// <summary>A nonlinear elliptic problem without a matrix.</summary>
public class BratuTests
{
    private static readonly RootOptions Tight = new() { ResidualTolerance = 0.0, RelativeResidualTolerance = 1e-10 };

    /// <summary>10⁴ and 10⁵ unknowns: the residual falls by 10¹⁰, with at most 60 pushforwards for each step, counted in the function itself; the number of iterations does not grow with the grid.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(317)]
    public void ManyUnknowns(int m)
    {
        Evaluations count = new();
        PoissonSolve poisson = new(m);
        List<int> perStep = [];
        int before = 0;
        JacobianFreeNewtonKrylov method = new()
        {
            Options = Tight,
            Preconditioner = (_, _) =>
            {
                perStep.Add(count.Active - before);
                before = count.Active;
                return poisson;
            },
        };
        double[] start = new double[m * m];
        Solution solution = method.Solve(new ForwardDualBackend(), new Bratu(m, 6.0, count), start);
        perStep.Add(count.Active - before);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Assert.True(solution.ResidualNorm <= 1e-10 * Norm(new Bratu(m, 6.0), start), $"{solution.ResidualNorm}");
        Assert.All(perStep, pushforwards => Assert.InRange(pushforwards, 0, 60));
        Assert.Equal(solution.Counts.PushforwardCalls, count.Active);
        Assert.Equal(solution.Counts.FunctionCalls, count.Plain);
        Assert.Equal(0, solution.Counts.JacobianCalls);
        Assert.Equal(solution.Iterations, perStep.Count - 1);
        Assert.InRange(solution.Iterations, 4, 6);
        Assert.InRange(solution.Counts.LinearIterations, 8, 20);

        // The lower of the two solutions at λ = 6: symmetric, and 0 < u < 1.4 as on every branch below the fold.
        double centre = solution.X[(m / 2) * m + m / 2];
        Assert.InRange(centre, 0.3, 1.4);
        Close.To(solution.X[3 * m + 7], solution.X[7 * m + 3], 1e-10, "symmetry");
    }

    /// <summary>Without a preconditioner the steps are poor, but each is bounded: a status in the end.</summary>
    [Fact]
    public void WithoutAPreconditionerItEndsWithAStatus()
    {
        const int m = 100;
        Solution solution = new JacobianFreeNewtonKrylov { Options = Tight with { MaxIterations = 10 } }.Solve(new ForwardDualBackend(), new Bratu(m, 6.0), new double[m * m]);
        Assert.True(solution.Status is Status.MaxIterations or Status.Success or Status.LinearSolverFailed, solution.ToString());
        Assert.InRange(solution.Counts.PushforwardCalls, 1, 52 * Math.Max(1, solution.Iterations + 1));
        Assert.Equal(solution.Status == Status.Success, solution.ResidualNorm <= 1e-10 * Norm(new Bratu(m, 6.0), new double[m * m]));
    }

    /// <summary>The band of the Jacobian, read by pushforwards at every step: the linear systems are solved at once, and the reading is counted.</summary>
    [Fact]
    public void APreconditionerMayReadTheJacobian()
    {
        const int m = 12;
        int calls = 0;
        JacobianFreeNewtonKrylov method = new()
        {
            Options = Tight,
            Preconditioner = (x, jacobian) =>
            {
                calls++;
                Assert.Equal(m * m, x.Length);
                return new BandedPreconditioner(BandedMatrix.Of(jacobian, m, m));
            },
        };
        Solution solution = method.Solve(new ForwardDualBackend(), new Bratu(m, 6.0), new double[m * m]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(solution.Iterations, calls);
        Assert.Equal(solution.Iterations, solution.Counts.LinearIterations);
        Assert.Equal(solution.Iterations * (2 * m + 1 + 2), solution.Counts.PushforwardCalls);
    }

    /// <summary>The same root as with the matrix, by every kind of linear solver.</summary>
    [Fact]
    public void EveryLinearSolverLeadsToTheSameRoot()
    {
        const int m = 8;
        double[] expected = new PseudoTransient { Options = Tight }.Solve(new ForwardDualBackend(), new Bratu(m, 6.0), new double[m * m]).X;
        LinearSolver[] solvers = [new Gmres(), new BiCgStab(), new ConjugateGradient(), new Minres(), new Lsmr(), new DenseSolver()];
        foreach (LinearSolver solver in solvers)
        {
            Solution solution = new JacobianFreeNewtonKrylov { Options = Tight, LinearSolver = solver }.Solve(new ForwardDualBackend(), new Bratu(m, 6.0), new double[m * m]);
            Assert.True(solution.Status == Status.Success, $"{solver}: {solution}");
            Close.To(expected, solution.X, 1e-8, solver.ToString()!);
        }
    }

    private static double Norm(Bratu f, double[] x)
    {
        double[] y = new double[x.Length];
        f.Evaluate<double>(x, y);
        return Math.Sqrt(y.Sum(entry => entry * entry));
    }
}
