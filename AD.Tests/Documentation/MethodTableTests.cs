using System.Globalization;
using System.Text.RegularExpressions;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Documentation;

/// <summary>The tables of methods in docs/ode.md and docs/sensitivity.md hold every method, with the numbers of its table.</summary>
public partial class MethodTableTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    public static TheoryData<string> IntegrationMethods => [.. Types(typeof(OdeMethod)).Select(type => type.Name)];

    public static TheoryData<string> SensitivityMethods => [.. Types(typeof(SensitivityMethod)).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(IntegrationMethods))]
    public void EveryIntegrationMethodHasARowWithItsNumbers(string name)
    {
        Type type = Types(typeof(OdeMethod)).Single(type => type.Name == name);
        OdeMethod method = (OdeMethod)(type.IsSubclassOf(typeof(ImplicitMethod)) ? Activator.CreateInstance(type, Backend) : Activator.CreateInstance(type))!;
        (int embedded, int dense, int stages) = method switch
        {
            ExplicitRungeKutta m => (m.Tableau.EmbeddedOrder, m.Tableau.InterpolantDegree, m.Tableau.Stages),
            EsdirkMethod m => (m.Tableau.EmbeddedOrder, m.Tableau.InterpolantDegree, m.Tableau.Stages),
            RosenbrockMethod m => (m.Tableau.EmbeddedOrder, m.Tableau.InterpolantDegree, m.Tableau.Stages),
            Rok4a m => (m.Tableau.EmbeddedOrder, m.Tableau.InterpolantDegree + 1, m.Tableau.Stages), // The cubic, where the slopes agree with the table's quadratic.
            _ => throw new NotSupportedException(name),
        };
        string[] row = Row("docs/ode.md", name);
        Assert.Equal([$"{method.Order}({embedded})", $"{dense}", $"{stages}"], row[1..4]);
        if (method is ExplicitRungeKutta { Tableau.RealStability: double real })
        {
            Assert.Contains(real.ToString("0.0", CultureInfo.InvariantCulture), row[5], StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(SensitivityMethods))]
    public void EverySensitivityMethodHasARow(string name) => Assert.All(Row("docs/sensitivity.md", name), cell => Assert.NotEmpty(cell));

    /// <summary>The table of statuses: those with which an integration ends, and no others.</summary>
    [Fact]
    public void EveryStatusOfAnIntegrationHasARow()
    {
        string[] named = [.. Status().Matches(Repository.Read("docs/ode.md")).Select(match => match.Groups[1].Value)];
        Assert.All(named, name => Assert.Contains(Enum.GetNames<Status>(), status => status == name));
        Assert.Equal(["Cancelled", "MaxSteps", "NotFinite", "StagesNotSolved", "StepTooSmall", "Success"], named.Order(StringComparer.Ordinal));
    }

    private static string[] Row(string page, string name)
        => [.. Repository.Read(page).Split('\n').Single(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal)).Trim('|').Split('|').Select(cell => cell.Trim())];

    private static IEnumerable<Type> Types(Type parent) => parent.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(parent) && !type.IsAbstract);

    [GeneratedRegex(@"^\| `Status\.(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Status();
}
