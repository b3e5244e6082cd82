using System.Globalization;
using AD.Tests.Architecture;

namespace AD.Tests.Accuracy;

/// <summary>A point of the reference table: the arguments, and there the value and the derivatives to 40 digits.</summary>
/// <param name="Arguments">One or two doubles, exact.</param>
/// <param name="Value">f.</param>
/// <param name="First">f', or f_x and f_y.</param>
/// <param name="Second">f'', or f_xx, f_xy and f_yy.</param>
internal sealed record ReferencePoint(double[] Arguments, Exact Value, Exact[] First, Exact[] Second)
{
    public override string ToString() => string.Join(", ", Arguments.Select(x => x.ToString("R", CultureInfo.InvariantCulture)));
}

/// <summary>AD.Tests/Accuracy/Reference/*.csv, which docs/accuracy/reference.py writes.</summary>
internal static class ReferenceTable
{
    /// <summary>The points of each function, by name.</summary>
    public static IReadOnlyDictionary<string, ReferencePoint[]> Points { get; } = Directory.GetFiles(Path.Combine(Repository.Root, "AD.Tests", "Accuracy", "Reference"), "*.csv")
        .SelectMany(Rows)
        .GroupBy(row => row.Name, row => row.Point)
        .ToDictionary(group => group.Key, group => group.ToArray());

    private static IEnumerable<(string Name, ReferencePoint Point)> Rows(string file)
    {
        string[] lines = File.ReadAllLines(file);
        int arguments = lines[0].StartsWith("function,x,y,", StringComparison.Ordinal) ? 2 : 1;
        return lines.Skip(1).Select(line => Row(line, arguments));
    }

    // A name may hold commas, numbers do not: the columns are counted from the end.
    private static (string Name, ReferencePoint Point) Row(string line, int arguments)
    {
        int numbers = arguments == 1 ? 4 : 8;
        string[] cells = line.Split(',');
        string name = string.Join(',', cells[..^numbers]);
        double[] x = [.. cells[^numbers..].Take(arguments).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
        Exact[] results = [.. cells[^(numbers - arguments)..].Select(Exact.Parse)];
        return (name, new(x, results[0], results[1..(1 + arguments)], results[(1 + arguments)..]));
    }
}
