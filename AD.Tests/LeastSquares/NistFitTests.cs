using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>NIST's regressions from both starts with default options: nine digits of every parameter, six for those of higher difficulty, and six of their standard deviations.</summary>
public class NistFitTests
{
    private static readonly ForwardDualBackend Backend = new();

    public static TheoryData<string, bool, bool> Runs
        => [.. NistProblems.All.SelectMany(problem => new[] { (problem.Name, true, false), (problem.Name, false, false), (problem.Name, false, true) }.Select(run => new TheoryDataRow<string, bool, bool>(run.Item1, run.Item2, run.Item3)))];

    [Theory]
    [MemberData(nameof(Runs))]
    public void TheCertifiedDigitsComeOut(string name, bool far, bool acceleration)
    {
        NistProblem problem = NistProblems.Find(name);
        Solution solution = new LevenbergMarquardt { GeodesicAcceleration = acceleration }.Solve(Backend, problem.Residuals, far ? problem.FarStart : problem.NearStart);
        Assert.Equal(Status.Success, solution.Status);
        double digits = NistProblem.Digits(problem.Parameters, solution.X), deviations = NistProblem.Digits(problem.StandardDeviations, solution.Fit!.StandardErrors);
        Assert.True(digits >= (problem.Difficulty == "Higher" ? 6.0 : 9.0), $"{digits:F1} digits: {solution}");
        Assert.True(deviations >= 6.0, $"{deviations:F1} digits of the standard deviations: {solution}");
        Close.Relative(problem.SumOfSquares, solution.ResidualNorm * solution.ResidualNorm, 1e-9, "the sum of squares");
        Assert.Equal((problem.Parameters.Length, problem.Residuals.OutputLength(problem.Parameters.Length) - problem.Parameters.Length), (solution.Fit.Rank, solution.Fit.DegreesOfFreedom));
    }

    /// <summary>What NIST calls the residual standard deviation, and a covariance whose diagonal gives the standard errors.</summary>
    [Fact]
    public void TheReportIsConsistent()
    {
        NistProblem problem = NistProblems.Find("Misra1a");
        FitReport fit = new LevenbergMarquardt().Solve(Backend, problem.Residuals, problem.NearStart).Fit!;
        Close.Relative(1.0187876330e-1, Math.Sqrt(fit.ResidualVariance), 1e-9, "the residual standard deviation");
        Assert.True(fit.Covariance.IsSymmetric());
        Assert.Equal(fit.StandardErrors[1] * fit.StandardErrors[1], fit.Covariance[1, 1], 1e-20);
        Assert.True(fit.Covariance[0, 1] < 0.0 && fit.Covariance.Determinant() > 0.0);
    }

    /// <summary>Gauss-Newton reports the same fit where it converges.</summary>
    [Fact]
    public void GaussNewtonReportsToo()
    {
        NistProblem problem = NistProblems.Find("DanWood");
        Solution solution = new GaussNewton().Solve(Backend, problem.Residuals, problem.NearStart);
        Assert.True(NistProblem.Digits(problem.Parameters, solution.X) >= 8.0);
        Assert.True(NistProblem.Digits(problem.StandardDeviations, solution.Fit!.StandardErrors) >= 6.0);
    }
}
