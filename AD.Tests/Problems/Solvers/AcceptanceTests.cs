using AD.Solvers;
using Xunit;

namespace AD.Tests.Problems.Solvers;

/// <summary>What the solvers owe on the collections.</summary>
public class AcceptanceTests
{
    [Theory]
    [InlineData("LevenbergMarquardt", 33)]
    [InlineData("LevenbergMarquardt, geodesic", 33)]
    [InlineData("Bfgs", 33)]
    [InlineData("NewtonTrustRegion", 31)]
    public void MostOfTheThirtyFiveAreSolvedFromTheirStarts(string method, int least)
    {
        string[] missed = [.. MoreGarbowHillstromProblems.All.Where(problem => !Tables.Fit(method, problem.Name, 1.0).IsSolved).Select(problem => $"{problem.Name}: {Tables.Fit(method, problem.Name, 1.0)}")];
        Assert.True(missed.Length <= 35 - least, string.Join("\n", missed));
    }

    /// <summary>Levenberg-Marquardt is at a published minimum of all 35, also where its tolerance is not met.</summary>
    [Fact]
    public void LevenbergMarquardtReachesAPublishedMinimumOfAll()
        => Assert.All(MoreGarbowHillstromProblems.All, problem => Assert.True(Tables.Fit("LevenbergMarquardt", problem.Name, 1.0).IsReached, problem.Name));

    [Theory]
    [InlineData("RobustNewton", 23)]
    [InlineData("NewtonRaphson", 18)]
    [InlineData("TrustRegionNewton", 18)]
    [InlineData("Broyden", 18)]
    [InlineData("JacobianFreeNewtonKrylov", 18)]
    public void RootsAreFound(string method, int least)
    {
        RootProblem[] isolated = [.. RootProblems.All.Where(problem => problem.HasIsolatedRoot)];
        string[] missed = [.. isolated.Where(problem => !Tables.Zero(method, problem.Name).IsSolved).Select(problem => $"{problem.Name}: {Tables.Zero(method, problem.Name)}")];
        Assert.True(isolated.Length - missed.Length >= least, string.Join("\n", missed));
    }

    /// <summary>A status of success is never wrong: the equations hold.</summary>
    [Fact]
    public void SuccessOfARootFinderIsARoot()
        => Assert.All(from method in Methods.Roots from problem in RootProblems.All select Tables.Zero(method.Name, problem.Name), outcome => Assert.True(outcome.Status != Status.Success || outcome.IsReached));

    [Fact]
    public void RegressionsHaveTheirCertifiedDigits() => Assert.All(Tables.Nist, run =>
    {
        Assert.Equal(Status.Success, run.Status);
        Assert.True(run.ParameterDigits >= (run.Problem.Difficulty == "Higher" ? 6.0 : 9.0), $"{run.Problem}, far start {run.IsFar}: {run.ParameterDigits:F1} digits of the parameters.");
        Assert.True(run.DeviationDigits >= 6.0, $"{run.Problem}, far start {run.IsFar}: {run.DeviationDigits:F1} digits of the standard deviations.");
    });
}
