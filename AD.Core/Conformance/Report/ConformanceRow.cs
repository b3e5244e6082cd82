namespace AD.Conformance;

/// <summary>One scenario with one operator.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Operator">The operator's name.</param>
/// <param name="Verdict">The outcome.</param>
/// <param name="Reason">Why it was refused or failed, with the component, what was got and what was expected; empty when it passed.</param>
public sealed record ConformanceRow(string Scenario, string Operator, Verdict Verdict, string Reason)
{
    /// <summary>The number that was wrong, where the failure is one of a number.</summary>
    public ConformanceMismatch? Mismatch { get; init; }

    /// <summary>The row as one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Reason.Length == 0 ? $"{Verdict}: {Scenario} / {Operator}" : $"{Verdict}: {Scenario} / {Operator}: {Reason}";
}

/// <summary>A component that is not what it was to be.</summary>
/// <param name="Component">Which one, such as <c>gradient[2]</c>, and at which point.</param>
/// <param name="Got">What the backend gave.</param>
/// <param name="Expected">What was derived by hand.</param>
/// <param name="Allowed">The difference that would have been accepted.</param>
public sealed record ConformanceMismatch(string Component, double Got, double Expected, double Allowed)
{
    /// <summary>|got - expected|.</summary>
    public double Difference => Math.Abs(Got - Expected);
}
