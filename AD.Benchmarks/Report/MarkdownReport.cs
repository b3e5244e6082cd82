using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace AD.Benchmarks;

/// <summary>The table as Markdown, on the standard output or in place of the one between the markers of a file.</summary>
internal sealed class MarkdownReport(TextWriter output, string? file, string machine) : IReport
{
    public const string BeginMarker = "<!-- ratios:begin -->";
    public const string EndMarker = "<!-- ratios:end -->";

    private readonly List<Row> rows = [];

    public void Begin(Comparison comparison) => Console.Error.WriteLine(comparison.Title);

    public void Add(Row row) => rows.Add(row);

    public void End()
    {
        if (file is null)
        {
            output.Write(Text());
            return;
        }

        File.WriteAllText(file, Replace(File.ReadAllText(file), Text()));
    }

    /// <summary>Whether a file has the markers, in their order.</summary>
    public static bool HasMarkers(string file) => Find(File.ReadAllText(file)) is not null;

    private static (int Begin, int End)? Find(string text)
    {
        int begin = text.IndexOf(BeginMarker, StringComparison.Ordinal), end = text.IndexOf(EndMarker, StringComparison.Ordinal);
        return begin >= 0 && end > begin ? (begin, end) : null;
    }

    private static string Replace(string text, string table)
    {
        (int begin, int end) = Find(text) ?? throw new InvalidOperationException("The markers went away while the measurement ran.");
        return $"{text[..begin]}{BeginMarker}\n{table}{text[end..]}";
    }

    private string Text()
    {
        string vectors = Vector512.IsHardwareAccelerated ? "AVX-512" : Vector256.IsHardwareAccelerated ? "256-bit vectors" : "128-bit vectors";
        StringBuilder text = new();
        text.Append($"Measured on {DateTime.UtcNow:yyyy-MM-dd}: {machine}, {vectors}, {RuntimeInformation.FrameworkDescription}, one thread. Times in ns are medians for one call.\n\n");
        Line(text, Cells.Titles);
        Line(text, Cells.Titles.Select((_, i) => i < Cells.TextColumns ? "---" : "---:"));
        foreach (Row row in rows)
        {
            Line(text, Cells.Of(row));
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
