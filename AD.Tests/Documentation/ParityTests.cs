using System.Reflection;
using System.Text.RegularExpressions;
using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Documentation;

/// <summary>docs/parity.md names, for each function of the two Julia packages, ours and the test that shows it. Both are to exist.</summary>
public partial class ParityTests
{
    private static readonly string[][] Rows =
        [.. Repository.Read("docs/parity.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).Where(cells => cells[0] is not ("theirs" or "what"))];

    [Fact]
    public void EveryRowHasFourCellsAndATestOrSaysNotYet()
    {
        Assert.True(Rows.Length > 60, $"{Rows.Length} rows.");
        Assert.All(Rows, cells =>
        {
            Assert.Equal(3, cells.Length);
            Assert.True(Quoted().IsMatch(cells[2]) || cells[2].StartsWith("not yet", StringComparison.Ordinal), $"{cells[0]}: the last cell names a test, or begins with 'not yet'.");
        });
    }

    [Fact]
    public void EveryTestExists()
    {
        HashSet<string> tests = [.. typeof(ParityTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
            .SelectMany(method => new[] { $"{type.Name}.{method.Name}", $"{type.Namespace!.Replace("AD.Tests.", string.Empty)}/{type.Name}.{method.Name}" }))];
        string[] named = [.. Rows.SelectMany(cells => Quoted().Matches(cells[2])).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !tests.Contains(name));
    }

    [Fact]
    public void EveryNameOfOursIsPublic()
    {
        HashSet<string> names = [.. new[] { typeof(Backend), typeof(AD.Backends.ForwardDualBackend), typeof(Solvers.OdeProblem) }.SelectMany(type => type.Assembly.GetExportedTypes())
            .SelectMany(type => type.GetMembers().Select(member => member.Name).Append(type.Name.Split('`')[0]))];
        string[] ours = [.. Rows.SelectMany(cells => Quoted().Matches(cells[1])).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(ours);
        Assert.DoesNotContain(ours, name => !name.Split('.').All(names.Contains));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
