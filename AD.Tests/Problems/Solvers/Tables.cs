using System.Text;
using AD.Backends;
using AD.Solvers;

namespace AD.Tests.Problems.Solvers;

/// <summary>The tables of docs/solver-problems.md, each computed once for all tests. The backend is <see cref="ForwardDualBackend"/>.</summary>
internal static class Tables
{
    private static readonly Backend Backend = new ForwardDualBackend();

    private static readonly Lazy<Dictionary<(string Method, string Problem, double Factor), Outcome>> Fits = new(() => new(
        from method in Methods.LeastSquares
        from problem in MoreGarbowHillstromProblems.All
        from factor in (double[])[1.0, 10.0, 100.0]
        select KeyValuePair.Create((method.Name, problem.Name, factor), method.Run(Backend, problem, problem.Start(factor)))));

    private static readonly Lazy<Dictionary<(string Method, string Problem), Outcome>> Zeros = new(() => new(
        from method in Methods.Roots
        from problem in RootProblems.All
        select KeyValuePair.Create((method.Name, problem.Name), method.Run(Backend, problem, problem.X0))));

    private static readonly Lazy<IReadOnlyList<NistRun>> Regressions = new(() => [.. from problem in NistProblems.All from far in (bool[])[true, false] select NistRun.Of(Backend, problem, far)]);

    /// <summary>How a least-squares method ended on a problem from a multiple of its start.</summary>
    public static Outcome Fit(string method, string problem, double factor) => Fits.Value[(method, problem, factor)];

    /// <summary>How a root finder ended on a system.</summary>
    public static Outcome Zero(string method, string problem) => Zeros.Value[(method, problem)];

    /// <summary>How Levenberg-Marquardt did on the regressions, from both starts.</summary>
    public static IReadOnlyList<NistRun> Nist => Regressions.Value;

    /// <summary>The 35 problems from a multiple of their starts.</summary>
    public static string LeastSquares(double factor)
    {
        StringBuilder table = Header(["No.", "Problem", "n", "m", .. Methods.LeastSquares.Select(method => $"`{method.Name}`")]);
        foreach (LeastSquaresProblem problem in MoreGarbowHillstromProblems.All)
        {
            Row(table, [$"{problem.Number}", problem.Name, $"{problem.UnknownCount}", $"{problem.ResidualCount}", .. Methods.LeastSquares.Select(method => Marginal.Contains(method.Name, problem.Name, factor) ? "±" : Fit(method.Name, problem.Name, factor).Cell)]);
        }

        return table.ToString();
    }

    /// <summary>The 23 systems.</summary>
    public static string Roots()
    {
        StringBuilder table = Header(["System", "n", .. Methods.Roots.Select(method => $"`{method.Name}`")]);
        foreach (RootProblem problem in RootProblems.All)
        {
            Row(table, [problem.Name, $"{problem.X0.Length}", .. Methods.Roots.Select(method => Zero(method.Name, problem.Name).Cell)]);
        }

        return table.ToString();
    }

    /// <summary>The regressions: digits, no more than nine, since rounding decides those beyond.</summary>
    public static string Regression()
    {
        StringBuilder table = Header(["Dataset", "Difficulty", "Parameters, far start", "near start", "Standard deviations, far start", "near start"]);
        foreach (IGrouping<NistProblem, NistRun> runs in Nist.GroupBy(run => run.Problem))
        {
            Row(table, [runs.Key.Name, runs.Key.Difficulty, .. runs.Select(run => Digits(run.Status, run.ParameterDigits)), .. runs.Select(run => Digits(run.Status, run.DeviationDigits))]);
        }

        return table.ToString();
    }

    private static string Digits(Status status, double digits) => status == Status.Success ? $"{Math.Floor(Math.Min(digits, 9.0))}" : status.ToString();

    private static StringBuilder Header(IReadOnlyList<string> titles)
    {
        StringBuilder table = new();
        Row(table, titles);
        return table.Append(string.Concat(Enumerable.Repeat("|---", titles.Count))).Append("|\n");
    }

    private static void Row(StringBuilder table, IEnumerable<string> cells) => table.Append($"| {string.Join(" | ", cells)} |\n");
}
