namespace AD.Conformance;

/// <summary>How a conformance run is made.</summary>
public sealed record ConformanceOptions
{
    /// <summary>How far a result may be from the closed form; null: <see cref="ConformanceTolerance.Of"/> the traits of all backends that take part.</summary>
    public ConformanceTolerance? Tolerance { get; init; }

    /// <summary>The seed of the random tangents and cotangents.</summary>
    public int Seed { get; init; } = 20260101;

    /// <summary>Which rows to run, by the names of scenario and operator; null: all.</summary>
    public Func<string, string, bool>? Filter { get; init; }

    /// <summary>Backends to nest with, as the inner and as the outer one, besides the backend itself and the kit's own reference.</summary>
    public IReadOnlyList<Backend> Partners { get; init; } = [];

    /// <summary>How many threads use the backend at once in the behaviours that need several; at least 2.</summary>
    public int Threads { get; init; } = 8;

    /// <summary>Is told each row as soon as it is known.</summary>
    public IProgress<ConformanceRow>? Progress { get; init; }

    /// <summary>Ends the run between two rows.</summary>
    public CancellationToken CancellationToken { get; init; }
}
