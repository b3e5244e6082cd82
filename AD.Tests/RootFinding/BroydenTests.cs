using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.RootFinding;

public class BroydenTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    private static readonly RootOptions Traced = new() { Trace = TraceDetail.Iterates };

    /// <summary>In one unknown the secant equation leaves no choice: from 1 with f' = 2 to 3/2, then secants to 7/5 and 41/29.</summary>
    [Fact]
    public void ForOneUnknownItIsTheSecantMethod()
    {
        Solution solution = new Broyden { Options = Traced }.Solve(Backend, Systems.SquareRoot, [1.0]);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([1.0, 1.5, 1.4, 41.0 / 29.0], [.. solution.Trace.Take(4).Select(iterate => iterate.X![0])], 1e-15);
        Assert.Equal(1, solution.Counts.JacobianCalls);
    }

    /// <summary>From (1, 5) with s = (−13/8, −11/8), y = (−3, −399/32) the update of (1 1; 2 10) is (1 1; 3/8 69/8): the next step is 4.53125/8.25 (1, −1).</summary>
    [Fact]
    public void TheSecondStepOnALineAndACircleIsThatOfTheUpdateByHand()
    {
        Solution solution = new Broyden { Options = Traced with { MaxIterations = 2 } }.Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]);
        double step = 4.53125 / 8.25;
        Close.To([-0.625, 3.625], [.. solution.Trace[1].X!], 1e-15);
        Close.To([-0.625 + step, 3.625 - step], solution.X, 1e-14);
        Assert.Equal((3, 1), (solution.Counts.FunctionCalls, solution.Counts.JacobianCalls));
    }

    /// <summary>Linear equations are solved by the first step, and the update changes nothing that matters.</summary>
    [Fact]
    public void ConvergenceIsSuperlinearWithOneJacobian()
    {
        RootProblem problem = RootProblems.Find("Broyden tridiagonal");
        Solution solution = new Broyden { Options = Traced with { ResidualTolerance = 1e-13 } }.Solve(Backend, problem.F, problem.X0);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1, solution.Counts.JacobianCalls);
        double[] norms = [.. solution.Trace.Select(iterate => iterate.ResidualNorm)];
        double early = norms[4] / norms[0], late = norms[^1] / norms[^5];
        Assert.True(late < 0.2 * early, $"{early:E2} in four steps at first, {late:E2} at last");
    }

    [Fact]
    public void WhereTheUpdatesDoNotHelpTheJacobianIsTakenAnew()
    {
        Solution solution = new Broyden().Solve(Backend, Systems.Arctangent, [3.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.InRange(solution.Counts.JacobianCalls, 2, solution.Iterations);
        Refusal.Refused(() => new Broyden { RefreshRatio = 0.0 }.Solve(Backend, Systems.Arctangent, [3.0]), "RefreshRatio is 0", "above 0 and at most 1");
    }
}
