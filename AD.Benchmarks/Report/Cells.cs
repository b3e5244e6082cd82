using System.Globalization;

namespace AD.Benchmarks;

/// <summary>The columns of the table and how a row fills them.</summary>
internal static class Cells
{
    public static IReadOnlyList<string> Titles { get; } = ["Workload", "Operation", "Backend", "ns", "By hand, ns", "Ratio", "Ratio of minima", "Bytes", "ns/node", "Bound"];

    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = " " };

    /// <summary>The first columns are text, the others numbers.</summary>
    public const int TextColumns = 3;

    public static IReadOnlyList<string> Of(Row row) =>
    [
        row.Task.Heading,
        row.Operation,
        row.Backend,
        Time(row.Nanoseconds),
        Time(row.HandNanoseconds),
        Ratio(row.Ratio),
        Ratio(row.LeastRatio),
        Number(row.Bytes, "0.#"),
        row.NanosecondsPerNode is double node ? Number(node, "0.0") : "",
        row.Bound is null ? "" : $"{row.Bound}: {(row.BoundHolds == true ? "held" : "missed")}",
    ];

    private static string Time(double nanoseconds) => Number(nanoseconds, nanoseconds < 100.0 ? "0.0" : "#,##0");

    private static string Ratio(double ratio) => Number(ratio, ratio < 1.0 ? "0.00" : "0.0");

    private static string Number(double value, string format) => value.ToString(format, Format);
}
