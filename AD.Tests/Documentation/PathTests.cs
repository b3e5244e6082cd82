using System.Text.RegularExpressions;
using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Documentation;

public partial class PathTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)).Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryFileThatADocumentNamesExists(string document)
    {
        string text = Repository.Read(document), folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        IEnumerable<string> quoted = Quoted().Matches(text).Select(match => Path.Combine(Repository.Root, match.Groups[1].Value));
        IEnumerable<string> linked = Linked().Matches(text).Select(match => Path.Combine(folder, match.Groups[1].Value));
        Assert.DoesNotContain(quoted.Concat(linked), path => !File.Exists(path) && !Directory.Exists(path));
    }

    [GeneratedRegex(@"`((?:AD\.\w+|samples|docs|\.ci)/[\w./-]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(((?!https?:|#)[^)#\s]+)")]
    private static partial Regex Linked();
}
