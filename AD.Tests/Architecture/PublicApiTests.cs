using Xunit;

namespace AD.Tests.Architecture;

/// <summary>The public surface changes only on purpose. After a wanted change run <c>UPDATE_TEXTS=1 dotnet test</c> and commit the text files.</summary>
public class PublicApiTests
{
    public static TheoryData<string> Assemblies => [.. Libraries.Names];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void EqualsItsTextFile(string assembly)
    {
        string file = Path.Combine(Repository.Root, "AD.Tests", "Architecture", $"PublicApi.{assembly}.txt");
        string actual = ApiText.Of(assembly);
        if (Repository.TextsAreUpdated)
        {
            File.WriteAllText(file, actual);
        }

        string expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        string[] added = [.. actual.Split('\n').Except(expected.Split('\n'))], removed = [.. expected.Split('\n').Except(actual.Split('\n'))];
        Assert.True(expected == actual, $"The public surface of {assembly} differs from {Path.GetFileName(file)}; UPDATE_TEXTS=1 dotnet test rewrites it.\nAdded:\n{string.Join('\n', added)}\nRemoved:\n{string.Join('\n', removed)}");
    }
}
