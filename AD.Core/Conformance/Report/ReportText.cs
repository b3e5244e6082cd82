using System.Text;

namespace AD.Conformance;

/// <summary>A report as text: one line a scenario, one column an operator.</summary>
internal static class ReportText
{
    /// <summary>How many scenarios a refusal names.</summary>
    private const int Named = 6;

    public static string Of(ConformanceReport report)
    {
        StringBuilder text = new();
        text.AppendLine($"{report.Backend}: {report.PassedCount} passed, {report.RefusedCount} refused as its traits say, {report.FailedCount} failed.");
        if (report.Rows.Count > 0)
        {
            Table(report.Rows, text);
        }

        Failures(report.Failures, text);
        Refusals(report.Rows.Where(row => row.Verdict == Verdict.Refused), text);
        return text.ToString();
    }

    private static void Table(IReadOnlyList<ConformanceRow> rows, StringBuilder text)
    {
        string[] operators = [.. rows.Select(row => row.Operator).Distinct()], scenarios = [.. rows.Select(row => row.Scenario).Distinct()];
        int width = scenarios.Max(name => name.Length), column = operators.Length.ToString().Length + 1;
        text.AppendLine().AppendLine("+ passed   - refused as the traits say   F failed   blank: another shape").AppendLine();
        for (int j = 0; j < operators.Length; j++)
        {
            text.AppendLine($"{(j + 1).ToString().PadLeft(column)}  {operators[j]}");
        }

        text.AppendLine().Append(' ', width);
        for (int j = 0; j < operators.Length; j++)
        {
            text.Append((j + 1).ToString().PadLeft(column));
        }

        text.AppendLine();
        ILookup<(string, string), Verdict> cells = rows.ToLookup(row => (row.Scenario, row.Operator), row => row.Verdict);
        foreach (string scenario in scenarios)
        {
            StringBuilder line = new(scenario.PadRight(width));
            foreach (string operation in operators)
            {
                line.Append(Sign(cells[(scenario, operation)]).PadLeft(column));
            }

            text.AppendLine(line.ToString().TrimEnd());
        }
    }

    private static string Sign(IEnumerable<Verdict> cell)
    {
        Verdict[] verdicts = [.. cell];
        return verdicts.Length == 0 ? "" : verdicts.Max() switch { Verdict.Passed => "+", Verdict.Refused => "-", _ => "F" };
    }

    /// <summary>Rows of one scenario with one reason are one entry.</summary>
    private static void Failures(IEnumerable<ConformanceRow> rows, StringBuilder text)
    {
        foreach (var group in rows.GroupBy(row => (row.Scenario, row.Reason)))
        {
            text.AppendLine().AppendLine($"Failed: {group.Key.Scenario} / {string.Join(", ", group.Select(row => row.Operator))}").AppendLine($"    {group.Key.Reason}");
        }
    }

    /// <summary>Rows with one reason are one entry.</summary>
    private static void Refusals(IEnumerable<ConformanceRow> rows, StringBuilder text)
    {
        foreach (var group in rows.GroupBy(row => row.Reason))
        {
            string[] scenarios = [.. group.Select(row => row.Scenario).Distinct()];
            string named = scenarios.Length <= Named ? string.Join(", ", scenarios) : $"{string.Join(", ", scenarios.Take(Named))} and {scenarios.Length - Named} more";
            text.AppendLine().AppendLine($"Refused, {group.Count()} rows of {named}").AppendLine($"    {group.Key}");
        }
    }
}
