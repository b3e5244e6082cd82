using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AD.Benchmarks.WorkPrecision;

/// <summary>The page docs/work-precision.md: for each problem its diagram, its table, and the methods that did not arrive.</summary>
internal static class Page
{
    public static string Text(string machine, IReadOnlyList<(TestProblem Problem, IReadOnlyList<Work> Works)> results, IReadOnlyList<double> tolerances)
    {
        StringBuilder text = new();
        text.Append("# Work and precision\n\n");
        text.Append("How long every integration method takes to reach an error at the end of the span. The page, its tables and its diagrams are made by one command:\n\n");
        text.Append("```sh\ndotnet run -c Release --project AD.Benchmarks -- work-precision\n```\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Measured on {DateTime.UtcNow:yyyy-MM-dd}: {machine}, {RuntimeInformation.FrameworkDescription}, one thread. ");
        text.Append("The error is max |e_i| / (|y_i| + atol_i / rtol) at the end; a time is the fastest of many whole solutions without dense output, preparation included. ");
        text.Append("Jacobians of stiff methods come from the forward-dual backend. In the diagrams, left is more exact and down is faster; explicit methods are dashed.\n");
        foreach (var (problem, works) in results)
        {
            Section(text, problem, works, tolerances);
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, TestProblem problem, IReadOnlyList<Work> works, IReadOnlyList<double> tolerances)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {problem.Title}\n\n{problem.About}\n\n![{problem.Title}: error against time](images/work-precision-{problem.Name}.svg)\n\n");
        text.Append("Error and time by relative tolerance:\n\n| Method | ").AppendJoin(" | ", tolerances.Select(Power)).Append(" |\n|---|");
        text.Insert(text.Length, "---|", tolerances.Count).Append('\n');
        foreach (IGrouping<string, Work> method in works.GroupBy(work => work.Method).Where(method => method.Any(work => work.Arrived)))
        {
            text.Append("| ").Append(method.Key).Append(" | ").AppendJoin(" | ", tolerances.Select(tolerance => Cell(method.FirstOrDefault(work => work.Tolerance == tolerance)))).Append(" |\n");
        }

        Work[] stopped = [.. works.Where(work => !work.Arrived)];
        if (stopped.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nDid not arrive (at most {Work.MostSteps} steps were allowed):\n\n");
            foreach (IGrouping<(string, string), Work> group in stopped.GroupBy(work => (work.Method, Reason(work))))
            {
                text.Append(CultureInfo.InvariantCulture, $"* {group.Key.Item1} at {string.Join(", ", group.Select(work => Power(work.Tolerance)))}: {group.Key.Item2}\n");
            }
        }
    }

    private static string Cell(Work? work) => work is null ? "not tried" : work.Arrived ? $"{Power(work.Error)}, {Time(work.Seconds)}" : "–";

    private static string Reason(Work work) => $"{work.Outcome.Status}{(work.Outcome.Stiff ? ", and the problem is stiff, says the method" : string.Empty)}";

    private static string Power(double value) => value.ToString("0.#e-0", CultureInfo.InvariantCulture);

    private static string Time(double seconds)
        => seconds < 1e-3 ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:F0} µs") : seconds < 1.0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:F1} ms") : string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s");
}
