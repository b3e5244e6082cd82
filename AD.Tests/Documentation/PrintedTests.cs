using System.Globalization;
using System.Text.RegularExpressions;
using AD.Tests.Architecture;
using AD.Tests.Guide;
using Xunit;

namespace AD.Tests.Documentation;

/// <summary>
/// What the code of docs/ode.md and docs/sensitivity.md prints is what the pages say: a text under <c>&lt;!-- prints: name --&gt;</c> is the output of the example of that name, words exactly and numbers to a hundredth of
/// themselves (another processor rounds otherwise, and takes a step more). After a wanted change run <c>UPDATE_TEXTS=1 dotnet test</c>.
/// </summary>
public partial class PrintedTests
{
    /// <summary>Steps of a solver that has come to the end of what rounding allows: their size is all that can be said of them.</summary>
    private const double Rounding = 1e-12;

    private static readonly Dictionary<string, Action<TextWriter>> Examples = new()
    {
        ["docs/ode.md#first"] = SolvingEquations.First,
        ["docs/ode.md#stiff"] = SolvingEquations.Stiff,
        ["docs/ode.md#statuses"] = SolvingEquations.Statuses,
        ["docs/ode.md#krylov"] = SolvingEquations.Krylov,
        ["docs/sensitivity.md#methods"] = GradientsOfSolutions.EveryMethod,
        ["docs/sensitivity.md#auto"] = GradientsOfSolutions.Choice,
        ["docs/sensitivity.md#plan"] = GradientsOfSolutions.Plans,
        ["docs/sensitivity.md#check"] = GradientsOfSolutions.Comparison,
        ["docs/sensitivity.md#bars"] = GradientsOfSolutions.ErrorBars,
        ["docs/sensitivity.md#drift"] = GradientsOfSolutions.Drift,
        ["docs/sensitivity.md#stiff"] = GradientsOfSolutions.Stiff,
        ["docs/sensitivity.md#fit"] = GradientsOfSolutions.Fit,
    };

    public static TheoryData<string> Pages => ["docs/ode.md", "docs/sensitivity.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryPrintedTextIsWhatTheCodePrints(string page)
    {
        string text = Repository.Read(page);
        Assert.Equal(Examples.Keys.Where(name => name.StartsWith(page, StringComparison.Ordinal)).Order(), Printed().Matches(text).Select(match => $"{page}#{match.Groups[1].Value}").Order());
        if (Repository.TextsAreUpdated)
        {
            text = Printed().Replace(text, match => $"<!-- prints: {match.Groups[1].Value} -->\n```text\n{Output(page, match.Groups[1].Value)}```\n");
            File.WriteAllText(Path.Combine(Repository.Root, page), text);
        }

        foreach (Match match in Printed().Matches(text))
        {
            Same(match.Groups[2].Value, Output(page, match.Groups[1].Value));
        }
    }

    [Theory]
    [InlineData("3 steps of 1.5", "3 steps of 1.501", true)]
    [InlineData("3 steps of 1.5", "3 steps of 1.53", false)]
    [InlineData("3 steps of 1.5", "3 stages of 1.5", false)]
    [InlineData("a step of 1.2E-16", "a step of 4E-17", true)]
    [InlineData("a step of 1.2E-3", "a step of 1.2E-4", false)]
    public void NumbersAreComparedAndWordsToo(string expected, string actual, bool same)
    {
        Exception? difference = Record.Exception(() => Same(expected, actual));
        Assert.Equal(same, difference is null);
    }

    private static string Output(string page, string name)
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            using StringWriter output = new();
            Examples[$"{page}#{name}"](output);
            return output.ToString().ReplaceLineEndings("\n");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static void Same(string expected, string actual)
    {
        Assert.Equal(Spaces().Replace(Number().Replace(expected, "#"), " "), Spaces().Replace(Number().Replace(actual, "#"), " "));
        foreach ((Match first, Match second) in Number().Matches(expected).Zip(Number().Matches(actual)))
        {
            double a = double.Parse(first.Value, CultureInfo.InvariantCulture), b = double.Parse(second.Value, CultureInfo.InvariantCulture), larger = Math.Max(Math.Abs(a), Math.Abs(b));
            Assert.True(Math.Abs(a - b) <= 0.01 * larger || larger < Rounding, $"{b} instead of {a} in\n{actual}");
        }
    }

    [GeneratedRegex(@"<!-- prints: (\w+) -->\n```text\n((?s:.*?))```\n")]
    private static partial Regex Printed();

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?([eE][+-]?\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
