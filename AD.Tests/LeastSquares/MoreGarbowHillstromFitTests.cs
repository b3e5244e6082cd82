using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>All 35 problems from their standard starts with default options end at a published minimum.</summary>
public class MoreGarbowHillstromFitTests
{
    public static TheoryData<string> Names => MoreGarbowHillstromProblems.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void TheMinimumIsFound(string name)
    {
        LeastSquaresProblem problem = MoreGarbowHillstromProblems.Find(name);
        Solution solution = new LevenbergMarquardt().Solve(new ForwardDualBackend(), problem.Residuals, problem.X0);
        Assert.Equal(Status.Success, solution.Status);
        Assert.True(problem.Minima.Any(minimum => minimum.IsMetBy(problem.SumOfSquaresAt(solution.X))), $"{solution}; the sum of squares is {2.0 * solution.Value:E6}.");
        Assert.InRange(solution.Fit!.Rank, 0, problem.UnknownCount);
    }

    [Fact]
    public void RanksAreThoseOfTheProblems()
    {
        foreach ((string name, int rank) in new[] { ("Linear, full rank", 10), ("Linear, rank 1", 1), ("Linear, rank 1 with zero columns and rows", 1) })
        {
            LeastSquaresProblem problem = MoreGarbowHillstromProblems.Find(name);
            Assert.Equal(rank, new LevenbergMarquardt().Solve(new ForwardDualBackend(), problem.Residuals, problem.X0).Fit!.Rank);
        }
    }
}
