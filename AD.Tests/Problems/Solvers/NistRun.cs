using AD.Solvers;

namespace AD.Tests.Problems.Solvers;

/// <summary>A regression by Levenberg-Marquardt with its default options.</summary>
/// <param name="Problem">The dataset.</param>
/// <param name="IsFar">From NIST's first start.</param>
/// <param name="Status">What the solver says.</param>
/// <param name="ParameterDigits">To how many digits the worst parameter is the certified one.</param>
/// <param name="DeviationDigits">To how many digits the worst standard deviation is.</param>
internal sealed record NistRun(NistProblem Problem, bool IsFar, Status Status, double ParameterDigits, double DeviationDigits)
{
    public static NistRun Of(Backend backend, NistProblem problem, bool far)
    {
        Solution solution = new LevenbergMarquardt().Solve(backend, problem.Residuals, far ? problem.FarStart : problem.NearStart);
        return new(problem, far, solution.Status, NistProblem.Digits(problem.Parameters, solution.X), solution.Fit is { } fit ? NistProblem.Digits(problem.StandardDeviations, fit.StandardErrors) : 0.0);
    }
}
