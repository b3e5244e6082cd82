using System.Globalization;
using AD.Backends;
using AD.Tests.Architecture;

namespace AD.Tests.Accuracy;

/// <summary>The two tables of docs/accuracy.md: what was measured on one machine, next to the bounds that hold on all.</summary>
internal static class AccuracyTable
{
    private const string File = "docs/accuracy.md";

    /// <summary>The value and the first derivative of every function.</summary>
    public static string First() => Table(["function", "points", "value", "at"], Order.First);

    /// <summary>The second derivative of every function.</summary>
    public static string Second() => Table(["function"], Order.Second);

    /// <summary>The table between <c>&lt;!-- name:begin --&gt;</c> and <c>&lt;!-- name:end --&gt;</c>.</summary>
    public static string Stored(string name)
    {
        string text = Repository.Read(File);
        (int from, int to) = Find(text, name);
        return text[from..to];
    }

    /// <summary>Writes a table.</summary>
    public static void Store(string name, string table)
    {
        string text = Repository.Read(File);
        (int from, int to) = Find(text, name);
        System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), text[..from] + table + text[to..]);
    }

    private enum Order
    {
        First,
        Second,
    }

    private static string Table(string[] leading, Order order)
    {
        string[] titles = [.. leading, .. Atlas.Backends.Select(backend => backend.Traits.Name), "at", "bound"];
        return $"| {string.Join(" | ", titles)} |\n{string.Concat(titles.Select(_ => "|---"))}|\n{string.Concat(Atlas.Functions.Select(function => Row(function, order)))}";
    }

    private static string Row(AtlasFunction function, Order order)
    {
        Measurement[] errors = [.. Atlas.Measure(function).Select(pair => pair.Errors)];
        Largest value = errors[0].Value, worst = errors.Select(e => Of(e, order)).Aggregate((a, b) => a.Or(b));
        string[] leading = order == Order.First ? [function.Name, $"{function.Points.Length}", Text(value.Error), At(value)] : [function.Name];
        string[] cells = [.. leading, .. errors.Select(e => Text(Of(e, order).Error)), At(worst), Text(order == Order.First ? function.Bounds.First : function.Bounds.Second)];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static Largest Of(Measurement errors, Order order) => order == Order.First ? errors.First : errors.Second;

    private static string Text(double error) => error >= 1000 ? error.ToString("0.0E+0", CultureInfo.InvariantCulture) : error.ToString("0.##", CultureInfo.InvariantCulture);

    private static string At(Largest found) => found.Error == 0 ? "" : string.Join(", ", found.Point!.Arguments.Select(x => x.ToString("G4", CultureInfo.InvariantCulture)));

    private static (int From, int To) Find(string text, string name)
    {
        string begin = $"<!-- {name}:begin -->\n", end = $"<!-- {name}:end -->";
        int from = text.IndexOf(begin, StringComparison.Ordinal), to = text.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from ? throw new InvalidDataException($"{File} has no part between '{begin.Trim()}' and '{end}'.") : (from + begin.Length, to);
    }
}
