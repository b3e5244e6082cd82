using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace AD.Tests.Architecture;

public class DependencyTests
{
    private const string OrderOfSensitivities = "SecondOrder < Costs < Checkpointing < Forward < Adjoint < Discrete < Checks < Solutions";

    [Theory]
    [InlineData("AD.Solvers", "AD.Backends")]
    [InlineData("AD.Core", "AD.Backends")]
    [InlineData("AD.Core", "AD.Solvers")]
    [InlineData("AD.Backends", "AD.Solvers")]
    [InlineData("TinyBackends", "AD.Backends")]
    public void AssemblyDoesNotReference(string assembly, string other)
        => Assert.DoesNotContain(other, Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name));

    [Theory]
    [InlineData("AD.Solvers/AD.Solvers.csproj", "AD.Core")]
    [InlineData("samples/TinyBackends/TinyBackends.csproj", "AD.Core")]
    public void ProjectReferencesOnly(string project, string only)
    {
        IEnumerable<string> references = Regex.Matches(Repository.Read(project), "<ProjectReference Include=\"[^\"]*/([^/\"]*).csproj\"").Select(match => match.Groups[1].Value);
        Assert.Equal([only], references);
    }

    [Fact]
    public void CoreShowsItsInternalsToNoBackendOrSample()
    {
        IEnumerable<string> friends = Assembly.Load("AD.Core").GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(one => one.AssemblyName);
        Assert.DoesNotContain("TinyBackends", friends);
    }

    [Fact]
    public void NoAlgorithmOfTheSolversNamesABackend() => Assert.Empty(FilesThatNameABackend("AD.Solvers"));

    [Fact]
    public void OneFileOfTheExamplesNamesBackends() => Assert.True(FilesThatNameABackend("AD.Examples").Count <= 1, string.Join(", ", FilesThatNameABackend("AD.Examples")));

    [Theory]
    [InlineData("AD.Solvers", "Ode < Sensitivity")]
    [InlineData("AD.Solvers/Ode", "Kernels < Interpolation < Tableaus < Implicit < Steppers < StepControl < Methods < Ensembles")]
    [InlineData("AD.Solvers/Sensitivity", OrderOfSensitivities)]
    public void AFolderNamesNoTypeOfThoseThatBuildOnIt(string parent, string order)
    {
        string[] folders = [.. order.Split(" < ").Select(folder => $"{parent}/{folder}")];
        Assert.All(folders.Select((folder, i) => (folder, later: folders[(i + 1)..])), one =>
        {
            HashSet<string> declared = [.. one.later.SelectMany(Repository.Sources).SelectMany(file => TypesDeclaredIn(CodeOf(file)))];
            Assert.Empty(Repository.Sources(one.folder).SelectMany(file => Regex.Matches(CodeOf(file), @"\w+").Where(word => declared.Contains(word.Value)).Select(word => $"{file}: {word.Value}")));
        });
    }

    [Fact]
    public void EveryFolderOfTheSensitivitiesHasItsPlaceInTheOrder()
        => Assert.All(Directory.GetDirectories(Path.Combine(Repository.Root, "AD.Solvers", "Sensitivity")), folder => Assert.Contains(Path.GetFileName(folder), OrderOfSensitivities));

    // A message may name a backend as the way out, and a comment as an example: only code counts.
    private static string CodeOf(string file) => Regex.Replace(File.ReadAllText(file), @"//[^\n]*|""(?:\\.|[^""\\\n])*""", "");

    private static IEnumerable<string> TypesDeclaredIn(string code)
        => Regex.Matches(code, @"^(?:public|internal) .*?\b(?:class|struct|interface|enum|record)\s+(?:struct\s+)?(\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    private static List<string> FilesThatNameABackend(string folder)
    {
        string[] names = [.. Assembly.Load("AD.Backends").GetTypes().Where(type => type.IsSubclassOf(typeof(Backend))).Select(type => type.Name.Split('`')[0])];
        Regex named = new(string.Join('|', names.Append(@"AD\.Backends").Select(name => $@"\b{name}\b")));
        return [.. Repository.Sources(folder).Where(file => named.IsMatch(CodeOf(file))).Select(file => Path.GetRelativePath(Repository.Root, file))];
    }

    [Theory]
    [InlineData("TinyForwardBackend")]
    [InlineData("TinyReverseBackend")]
    [InlineData("TinyJacobianBackend")]
    public void ATinyBackendIsShorterThanFifteenLines(string backend)
    {
        string[] lines = Repository.Read("samples", "TinyBackends", backend + ".cs").Split('\n');
        int open = Array.IndexOf(lines, "{"), close = Array.LastIndexOf(lines, "}");
        Assert.InRange(lines[(open + 1)..close].Count(line => line.Length > 0 && !line.TrimStart().StartsWith("///", StringComparison.Ordinal)), 1, 14);
    }
}
