using AD.Backends;
using AD.Conformance;
using AD.Tests.Conformance.Faults;
using Xunit;
using Kit = AD.Conformance.Conformance;

namespace AD.Tests.Conformance;

/// <summary>The report, the options, and what a refusal is.</summary>
public class ReportTests
{
    private static readonly Func<string, string, bool> Few = (scenario, operation) => scenario is "sin and cos" or "polar coordinates" && operation is "Derivative" or "Jacobian";

    [Fact]
    public void TheTableIsAligned()
    {
        ConformanceReport report = Kit.Run(new FaultyNumberBackend<WrongSignOfCosine>(), new() { Filter = (s, o) => s is "sin and cos" or "polar coordinates" && o is "Derivative" or "Jacobian" && !s.Contains("over") });
        string text = report.ToString();
        string[] lines = text.Split('\n');
        string[] table = [.. lines.Where(line => line.StartsWith("sin and cos ", StringComparison.Ordinal) || line.StartsWith("polar coordinates ", StringComparison.Ordinal))];
        Assert.Equal(2, table.Length);
        Assert.Equal(table[0].LastIndexOf('F'), table[1].LastIndexOf('F'));
        Assert.Contains($"{report.PassedCount} passed, 0 refused as its traits say, {report.FailedCount} failed.", lines[0]);
        Assert.Contains("Failed: polar coordinates / Jacobian", text);
        ConformanceMismatch mismatch = report.Failures.First(row => row.Scenario == "polar coordinates").Mismatch!;
        Assert.Contains(mismatch.Component, text);
        Assert.Contains($"got {mismatch.Got:R}, expected {mismatch.Expected:R}", text);
        Assert.Equal(Math.Abs(mismatch.Got - mismatch.Expected), mismatch.Difference);
        Assert.True(mismatch.Difference > mismatch.Allowed);
    }

    [Fact]
    public void CountsAddUp()
    {
        ConformanceReport report = Kit.Run(new FiniteDifferenceBackend(), new() { Filter = (_, o) => o == "Derivative" });
        Assert.Equal(report.Rows.Count, report.PassedCount + report.RefusedCount + report.FailedCount);
        Assert.Contains(report.Rows, row => row is { Verdict: Verdict.Refused, Scenario: "abs at 0" } && row.Reason.Contains("IsExact is false"));
        Assert.Same(report, report.ThrowIfFailed());
        Assert.Equal("finite-difference", report.Backend);
    }

    /// <summary>A backend that works at double only and says so is refused where another number is needed, and passes everything else.</summary>
    [Fact]
    public void AnHonestRefusalIsNoFailure()
    {
        ConformanceReport report = Kit.Run(new HonestlyDoubleOnly(), new() { Filter = (s, o) => o is "Gradient" or "Derivative" or "Gradient at single precision" or "Claim" }).ThrowIfFailed();
        Assert.True(report.RefusedCount > 20 && report.PassedCount > 50, report.ToString());
        Assert.All(report.Rows.Where(row => row.Verdict == Verdict.Refused), row => Assert.Contains("AnyBaseNumber is false", row.Reason));
        Assert.Contains(report.Rows, row => row is { Verdict: Verdict.Passed, Scenario: "Rosenbrock" });
    }

    [Fact]
    public void NothingRunIsNotPassed()
    {
        ConformanceReport report = Kit.Run(new ForwardDualBackend(), new() { Filter = (_, _) => false });
        Assert.False(report.Passed);
        Assert.Contains("0 passed", Assert.Throws<ConformanceException>(report.ThrowIfFailed).Message);
    }

    [Fact]
    public void ProgressSeesEveryRow()
    {
        Seen seen = new();
        ConformanceReport report = Kit.Run(new ForwardDualBackend(), new() { Filter = Few, Progress = seen });
        Assert.Equal(report.Rows, seen.Rows);
    }

    [Fact]
    public void CancellationEndsTheRun()
    {
        using CancellationTokenSource source = new();
        Seen seen = new(source.Cancel);
        Assert.Throws<OperationCanceledException>(() => Kit.Run(new ForwardDualBackend(), new() { Filter = Few, Progress = seen, CancellationToken = source.Token }));
        Assert.Single(seen.Rows);
    }

    /// <summary>The same seed gives the same report, another one other tangents and the same verdicts.</summary>
    [Fact]
    public void SeedsAreRepeatable()
    {
        ConformanceOptions options = new() { Filter = (s, o) => s == "network" && o == "Adjointness" };
        Backend faulty = new WrongSignInReverse();
        string first = Kit.Run(faulty, options).ToString(), again = Kit.Run(faulty, options).ToString(), other = Kit.Run(faulty, options with { Seed = 7 }).ToString();
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void AStricterToleranceIsKept()
    {
        ConformanceOptions options = new() { Filter = (s, o) => s == "x to the x" && o == "SecondDerivative" };
        Kit.Run(new FiniteDifferenceBackend(), options).ThrowIfFailed();
        Assert.False(Kit.Run(new FiniteDifferenceBackend(), options with { Tolerance = new(0.0, 0.0, 0.0, 0.0) }).Passed);
    }

    /// <summary>What is stated counts ten times; what is not stated counts as the approximation's default; exact ones owe rounding.</summary>
    [Fact]
    public void ToleranceFollowsTheTraits()
    {
        BackendTraits exact = new ForwardDualBackend().Traits, stated = exact with { IsExact = false, FirstOrderError = 1e-6, SecondOrderError = 1e-4 }, silent = exact with { IsExact = false };
        Assert.Equal(ConformanceTolerance.Exact, ConformanceTolerance.Of(exact));
        Assert.Equal(ConformanceTolerance.Approximate, ConformanceTolerance.Of(exact, silent));
        Assert.Equal((10 * 1e-6, 10 * 1e-4), (ConformanceTolerance.Of(stated).First, ConformanceTolerance.Of(stated).Second));
    }

    /// <summary>Names are what the filter and the table go by.</summary>
    [Fact]
    public void NamesAreUnique()
    {
        string[] scenarios = [.. Catalogue.Scenarios(new ForwardDualBackend(), [new ReverseTapeBackend()]).Select(scenario => scenario.Name)], operators = [.. Catalogue.Operators.Select(operation => operation.Name)];
        Assert.Equal(scenarios.Distinct(), scenarios);
        Assert.Equal(operators.Distinct(), operators);
    }

    /// <summary>Every operator meets a scenario, and every scenario an operator.</summary>
    [Fact]
    public void NothingStandsAlone()
    {
        Scenario[] scenarios = [.. Catalogue.Scenarios(new ForwardDualBackend(), [])];
        Assert.All(Catalogue.Operators, operation => Assert.Contains(scenarios, operation.Accepts));
        Assert.All(scenarios, scenario => Assert.Contains(Catalogue.Operators, operation => operation.Accepts(scenario)));
    }

    private sealed class Seen(Action? after = null) : IProgress<ConformanceRow>
    {
        public List<ConformanceRow> Rows { get; } = [];

        public void Report(ConformanceRow value)
        {
            Rows.Add(value);
            after?.Invoke();
        }
    }
}
