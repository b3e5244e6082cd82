using AD.Backends;
using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Documentation;

/// <summary>What the README shows is what the repository holds. After a wanted change run <c>UPDATE_TEXTS=1 dotnet test</c>: it copies programs and table into the README.</summary>
public class ReadmeTests
{
    [Theory]
    [InlineData("csharp", "samples/ReadmeExample/Program.cs")]
    [InlineData("fsharp", "samples/ReadmeExampleFSharp/Program.fs")]
    public void ExampleIsTheProgram(string language, string file)
    {
        string program = Repository.Read(file).TrimStart('\uFEFF');
        if (Repository.TextsAreUpdated)
        {
            Readme.SetBlock(language, program);
        }

        Assert.Equal(program, Readme.Block(language));
    }

    [Fact]
    public void BackendIsTheSample()
    {
        string file = Repository.Read("samples/TinyBackends/TinyForwardBackend.cs");
        string code = string.Concat(file[file.IndexOf("public sealed class", StringComparison.Ordinal)..].Split('\n').Where(line => !line.Contains("///")).Select(line => line + "\n")).TrimEnd() + "\n";
        if (Repository.TextsAreUpdated)
        {
            Readme.SetBlock("cs", code);
        }

        Assert.Equal(code, Readme.Block("cs"));
    }

    [Fact]
    public void TableIsMadeFromTheTraits()
    {
        string table = CapabilityTable.Of(BackendCatalogue.All.Select(backend => backend.Traits));
        if (Repository.TextsAreUpdated)
        {
            Readme.SetTable(table);
        }

        Assert.Contains("forward-dual", table);
        Assert.Equal(table, Readme.Table());
    }

    [Fact]
    public void CSharpExamplePrintsTheReferenceGradients()
    {
        string output = ProgramOutput.Of("ReadmeExample");
        Assert.Contains("Rosenbrock: 211.6000 -88.0000", output);
        Assert.Contains("Loss 450.7641, gradient 8.3054 -159.4843 -339.1951 75.2035", output);
    }

    [Fact]
    public void FSharpExamplePrintsTheGradient() => Assert.Contains("Rosenbrock: 211.6000 -88.0000", ProgramOutput.Of("ReadmeExampleFSharp"));
}
