using AD.Tests.Architecture;

namespace AD.Tests.Documentation;

/// <summary>The README in parts that tests compare with what they were made from.</summary>
internal static class Readme
{
    private const string TableBegin = "<!-- backends:begin -->\n", TableEnd = "<!-- backends:end -->";

    /// <summary>The code of the first fenced block in a language.</summary>
    public static string Block(string language) => Between($"\n```{language}\n", "```\n");

    /// <summary>The capability table.</summary>
    public static string Table() => Between(TableBegin, TableEnd);

    /// <summary>Writes the code of the first fenced block in a language.</summary>
    public static void SetBlock(string language, string code) => Replace($"\n```{language}\n", "```\n", code);

    /// <summary>Writes the capability table.</summary>
    public static void SetTable(string table) => Replace(TableBegin, TableEnd, table);

    private static string Between(string begin, string end)
    {
        string text = Repository.Read("README.md");
        (int from, int to) = Find(text, begin, end);
        return text[from..to];
    }

    private static void Replace(string begin, string end, string content)
    {
        string text = Repository.Read("README.md");
        (int from, int to) = Find(text, begin, end);
        File.WriteAllText(Path.Combine(Repository.Root, "README.md"), text[..from] + content + text[to..]);
    }

    private static (int From, int To) Find(string text, string begin, string end)
    {
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = from < 0 ? -1 : text.IndexOf(end, from + begin.Length - 1, StringComparison.Ordinal);
        return to < 0 ? throw new InvalidDataException($"README.md has no part between '{begin.Trim()}' and '{end.Trim()}'.") : (from + begin.Length, to);
    }
}
