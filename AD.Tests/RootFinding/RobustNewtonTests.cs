using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.RootFinding;

public class RobustNewtonTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    /// <summary>Roots besides those that the collection lists: other stationary points, signs and branches.</summary>
    private static readonly string[] SeveralRoots = ["Wood", "Brown almost linear", "Trigonometric"];

    public static TheoryData<string> Problems => RootProblems.Names;

    [Theory]
    [MemberData(nameof(Problems))]
    public void EveryClassicProblemIsSolved(string name)
    {
        RootProblem problem = RootProblems.Find(name);
        Solution solution = new RobustNewton().Solve(Backend, problem.F, problem.X0);
        Assert.True(solution.Status == Status.Success, solution.Reason);
        Assert.InRange(problem.ResidualAt(solution.X), 0.0, 1e-10);
        if (problem.Roots.Length > 0 && !problem.IsSingularAtRoot && !SeveralRoots.Contains(name))
        {
            double nearest = problem.Roots.Min(root => root.Zip(solution.X, (a, b) => Math.Abs(a - b) / Math.Max(1.0, Math.Abs(a))).Max());
            Assert.True(nearest < 1e-6, $"{nearest:E2} from the nearest known root");
        }

        Assert.Equal(solution.Status, solution.Attempts[^1].Status);
        Assert.Equal(Status.Success, solution.Attempts[^1].Status);
        Assert.StartsWith(solution.Attempts[^1].Method, solution.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEasyProblemCostsWhatNewtonCosts()
    {
        Solution robust = new RobustNewton().Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]), newton = new NewtonRaphson().Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]);
        Assert.Equal(newton.X, robust.X);
        Assert.Equal(newton.Counts, robust.Counts);
        Assert.Equal(newton.Iterations, robust.Iterations);
        Attempt only = Assert.Single(robust.Attempts);
        Assert.Equal(("NewtonRaphson", Status.Success, newton.Iterations), (only.Method, only.Status, only.Iterations));
        Assert.Empty(newton.Attempts);
    }

    [Fact]
    public void TheAttemptsSayWhatWasTried()
    {
        RootProblem problem = RootProblems.Find("Freudenstein and Roth");
        Solution solution = new RobustNewton { Options = new() { Trace = TraceDetail.Norms } }.Solve(Backend, problem.F, problem.X0);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(["NewtonRaphson", "TrustRegionNewton", "NewtonHomotopy"], solution.Attempts.Select(attempt => attempt.Method));
        Assert.Equal([Status.LineSearchFailed, Status.Inconsistent, Status.Success], solution.Attempts.Select(attempt => attempt.Status));
        Assert.Contains("NewtonHomotopy, after NewtonRaphson (LineSearchFailed, ", solution.Reason, StringComparison.Ordinal);
        Assert.Contains("TrustRegionNewton: Inconsistent after ", solution.Attempts[1].ToString(), StringComparison.Ordinal);
        Assert.Equal(solution.Iterations, solution.Attempts.Sum(attempt => attempt.Iterations) + 2);
        Assert.Equal(solution.Iterations + 1, solution.Trace.Count);
    }

    [Fact]
    public void ASingularJacobianAtTheStartIsPassed()
    {
        Solution solution = new RobustNewton().Solve(Backend, Systems.SingularAtOneThree, [1.0, 3.0]);
        Assert.Equal(Status.Success, solution.Status);
        Close.To(0.0, Systems.Norm(Systems.SingularAtOneThree, solution.X), 1e-10);
        Assert.Equal([Status.Singular, Status.Success], solution.Attempts.Select(attempt => attempt.Status));

        // f' = 0 at the start: no method has a step there, another start has.
        Solution flat = new RobustNewton().Solve(Backend, Systems.SquareRoot, [0.0]);
        Assert.Equal(Status.Success, flat.Status);
        Assert.Equal(Math.Sqrt(2.0), Math.Abs(flat.X[0]), 1e-10);
        Assert.Equal("TrustRegionNewton from start 1", flat.Attempts[^1].Method);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void EquationsWithoutRootAreInconsistent(int restarts)
    {
        Solution none = new RobustNewton { Restarts = restarts }.Solve(Backend, Systems.NoRoot, [1.0]);
        Assert.Equal(Status.Inconsistent, none.Status);
        Assert.Equal(0.0, none.X[0], 1e-6);
        Assert.Equal(1.0, none.ResidualNorm, 1e-12);
        Assert.Contains($"None of {3 + restarts} attempts found a root", none.Reason, StringComparison.Ordinal);
        Assert.Equal(3 + restarts, none.Attempts.Count);

        Solution parallel = new RobustNewton { Restarts = restarts }.Solve(Backend, Systems.Parallel, [5.0, 2.0]);
        Assert.Equal(Status.Inconsistent, parallel.Status);
        Assert.Equal(2.0, parallel.X.Sum(), 1e-6);
        Assert.Equal(Math.Sqrt(2.0), parallel.ResidualNorm, 1e-10);
    }

    [Fact]
    public void TheWholeHasItsOwnLimits()
    {
        RootProblem problem = RootProblems.Find("Freudenstein and Roth");
        Solution solution = new RobustNewton { Options = new() { MaxIterations = 20 } }.Solve(Backend, problem.F, problem.X0);
        Assert.Equal((Status.MaxIterations, 20), (solution.Status, solution.Iterations));
        Solution cancelled = new RobustNewton { Options = new() { CancellationToken = new CancellationToken(canceled: true) } }.Solve(Backend, problem.F, problem.X0);
        Assert.Equal(Status.Cancelled, cancelled.Status);
        Refusal.Refused(() => new RobustNewton { Restarts = -1 }.Solve(Backend, problem.F, problem.X0), "estarts is -1", "not negative");

        // The relative tolerance is that of the start, whichever method ends.
        Solution relative = new RobustNewton { Options = new() { ResidualTolerance = 0.0, RelativeResidualTolerance = 1e-3 } }.Solve(Backend, problem.F, problem.X0);
        Assert.Equal(Status.Success, relative.Status);
        Assert.InRange(relative.ResidualNorm, 0.0, 1e-3 * problem.ResidualAt(problem.X0));
    }
}
