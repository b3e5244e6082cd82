using System.Text.RegularExpressions;
using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Documentation;

/// <summary>
/// The code that the pages of docs/guide, docs/ode.md and docs/sensitivity.md show is code of the tests: a block under <c>&lt;!-- file#name --&gt;</c> is what stands in that file between <c>// name:</c> and <c>// :name</c>.
/// After a wanted change run <c>UPDATE_TEXTS=1 dotnet test</c>: it copies the code into the pages.
/// </summary>
public partial class GuideTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "guide"), "*.md").Order().Select(file => Path.GetRelativePath(Repository.Root, file)), "docs/ode.md", "docs/sensitivity.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryBlockIsCodeOfTheTests(string page)
    {
        string text = Repository.Read(page);
        string made = Block().Replace(text, match => $"<!-- {match.Groups[1].Value}#{match.Groups[2].Value} -->\n```{match.Groups[3].Value}\n{Part(match.Groups[1].Value, match.Groups[2].Value)}```\n");
        if (Repository.TextsAreUpdated)
        {
            File.WriteAllText(Path.Combine(Repository.Root, page), made);
            text = made;
        }

        Assert.Equal(made, text);
    }

    /// <summary>A block of C# or F# without its source would not be compiled.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryBlockNamesItsSource(string page)
    {
        string text = Repository.Read(page);
        Assert.Equal(Fence().Count(text), Block().Count(text));
    }

    private static string Part(string file, string name)
    {
        string[] lines = Repository.Read(file).Split('\n');
        int begin = Array.FindIndex(lines, line => line.Trim() == $"// {name}:"), end = Array.FindIndex(lines, line => line.Trim() == $"// :{name}");
        Assert.True(begin >= 0 && end > begin, $"{file} has no part between '// {name}:' and '// :{name}'.");
        string[] part = lines[(begin + 1)..end];
        int indent = part.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(part.Select(line => (line.Length > indent ? line[indent..] : string.Empty) + "\n"));
    }

    [GeneratedRegex(@"<!-- ([\w./-]+)#(\w+) -->\n```(csharp|fsharp)\n(?s:.*?)```\n")]
    private static partial Regex Block();

    [GeneratedRegex(@"^```(csharp|fsharp)$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
