using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Generated;

/// <summary>The operators of several arguments are written by <see cref="OverloadTexts"/>: C# cannot say that a result has one part for each active argument, so that every pattern is an overload.</summary>
public class OverloadTextsTests
{
    public static TheoryData<string> Files => [.. OverloadTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void EqualsItsFile(string path)
    {
        string text = OverloadTexts.All[path], file = Path.Combine(Repository.Root, path);
        if (Repository.TextsAreUpdated)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} is missing; UPDATE_TEXTS=1 dotnet test writes it.");
        Assert.True(text == Repository.Read(path), $"{path} differs from what AD.Tests/Generated writes; change it there, UPDATE_TEXTS=1 dotnet test rewrites it.");
    }

    [Fact]
    public void NoOtherFileLiesThere()
    {
        string[] strangers = [.. OverloadTexts.Folders.SelectMany(Repository.Sources).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Where(file => !OverloadTexts.All.ContainsKey(file))];
        if (Repository.TextsAreUpdated)
        {
            Array.ForEach(strangers, file => File.Delete(Path.Combine(Repository.Root, file)));
            return;
        }

        Assert.Empty(strangers);
    }

    [Fact]
    public void FilesStayShort() => Assert.Empty(OverloadTexts.All.Where(file => file.Value.Count(c => c == '\n') > 300).Select(file => file.Key));
}
