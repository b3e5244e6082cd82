using AD.Tests.Architecture;

namespace AD.Tests.Problems.Solvers;

/// <summary>docs/solver-problems.md in its marked parts, between <c>&lt;!-- name:begin --&gt;</c> and <c>&lt;!-- name:end --&gt;</c>.</summary>
internal static class Page
{
    private static string File => Path.Combine(Repository.Root, "docs", "solver-problems.md");

    /// <summary>The text of a part.</summary>
    public static string Part(string name)
    {
        string text = Repository.Read("docs", "solver-problems.md");
        (int from, int to) = Find(text, name);
        return text[from..to];
    }

    /// <summary>Writes a part.</summary>
    public static void SetPart(string name, string content)
    {
        string text = Repository.Read("docs", "solver-problems.md");
        (int from, int to) = Find(text, name);
        System.IO.File.WriteAllText(File, text[..from] + content + text[to..]);
    }

    private static (int From, int To) Find(string text, string name)
    {
        string begin = $"<!-- {name}:begin -->\n";
        int from = text.IndexOf(begin, StringComparison.Ordinal), to = text.IndexOf($"<!-- {name}:end -->", StringComparison.Ordinal);
        return from < 0 || to < from ? throw new InvalidDataException($"docs/solver-problems.md has no part '{name}' between its markers.") : (from + begin.Length, to);
    }
}
