using System.Globalization;
using AD.Solvers;

namespace AD.Tests.Problems.Solvers;

/// <summary>How a run of a solver on a problem with known answers ended.</summary>
/// <param name="Status">What the solver says.</param>
/// <param name="IsReached">Whether its point is a known answer.</param>
/// <param name="Value">‖r‖² or ‖f‖ at its point.</param>
/// <param name="Reason">Its sentence.</param>
internal readonly record struct Outcome(Status Status, bool IsReached, double Value, string Reason)
{
    /// <summary>The solver says so, and it is.</summary>
    public bool IsSolved => Status == Status.Success && IsReached;

    /// <summary>The cell of a table.</summary>
    public string Cell => (Status, IsReached) switch
    {
        (Status.Success, true) => "✓",
        (Status.Success, false) => string.Create(CultureInfo.InvariantCulture, $"→ {Value:0.##e+0}"),
        (_, true) => "≈",
        (Status.Stalled or Status.LineSearchFailed, _) => "no step",
        _ => Status.ToString(),
    };

    public static Outcome Of(LeastSquaresProblem problem, Solution solution)
    {
        double sum = problem.SumOfSquaresAt(solution.X);
        return new(solution.Status, problem.Minima.Any(minimum => minimum.IsMetBy(sum)), sum, solution.Reason);
    }

    public static Outcome Of(RootProblem problem, Solution solution)
    {
        double norm = problem.ResidualAt(solution.X);
        return new(solution.Status, norm <= 1e-9, norm, solution.Reason);
    }
}
