namespace AD.Conformance;

/// <summary>The outcome of a conformance run: a table of scenarios by operators.</summary>
public sealed class ConformanceReport
{
    internal ConformanceReport(string backend, IReadOnlyList<ConformanceRow> rows)
    {
        Backend = backend;
        Rows = rows;
    }

    /// <summary>The backend's name.</summary>
    public string Backend { get; }

    /// <summary>One row for each scenario and operator, in the order of the run.</summary>
    public IReadOnlyList<ConformanceRow> Rows { get; }

    /// <summary>Whether something was run and nothing failed.</summary>
    public bool Passed => FailedCount == 0 && PassedCount > 0;

    /// <summary>How many rows passed.</summary>
    public int PassedCount => Rows.Count(row => row.Verdict == Verdict.Passed);

    /// <summary>How many rows were refused as the traits say.</summary>
    public int RefusedCount => Rows.Count(row => row.Verdict == Verdict.Refused);

    /// <summary>How many rows failed.</summary>
    public int FailedCount => Rows.Count(row => row.Verdict == Verdict.Failed);

    /// <summary>The rows that failed.</summary>
    public IEnumerable<ConformanceRow> Failures => Rows.Where(row => row.Verdict == Verdict.Failed);

    /// <summary>Throws unless the run passed: the one line that a test needs.</summary>
    /// <returns>This report.</returns>
    /// <exception cref="ConformanceException">Something failed, or nothing was run; the message is the report.</exception>
    public ConformanceReport ThrowIfFailed() => Passed ? this : throw new ConformanceException(this);

    /// <summary>The counts, the table of scenarios by operators, and the reason of every failure and refusal.</summary>
    /// <returns>The text, aligned for a fixed-width font.</returns>
    public override string ToString() => ReportText.Of(this);
}

/// <summary>A backend does not conform.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(ConformanceReport report)
        : base(report.ToString()) => Report = report;

    /// <summary>The report.</summary>
    public ConformanceReport Report { get; }
}
