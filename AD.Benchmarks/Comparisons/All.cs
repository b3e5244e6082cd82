namespace AD.Benchmarks;

/// <summary>Every comparison, in the order of the table; made when it is asked for.</summary>
internal static class All
{
    public static IEnumerable<Comparison> Comparisons =>
    [
        .. LotkaVolterraComparisons.All(),
        .. MlpComparisons.All(),
        .. LossComparisons.LotkaVolterra(),
        .. LossComparisons.Spiral(),
        .. LossComparisons.SpiralDiscrete(),
        .. ScalarComparisons.Rosenbrock(),
        .. ScalarComparisons.Chain(),
        .. CostComparisons.All(),
        .. DispatchComparisons.All(),
        .. LeastSquaresComparisons.All(),
        .. EnsembleComparisons.All(),
    ];

    /// <summary>The names of the backends in them: the catalogue, those in lanes, the one that does nothing, and threads without one.</summary>
    public static IEnumerable<string> Backends => [.. Subjects.All.Select(subject => subject.Name), .. Subjects.InLanes.Select(subject => subject.LanesName), DispatchComparisons.Backend, EnsembleComparisons.Threads];

    /// <summary>Those whose title contains a text, whatever its case; all of them without one.</summary>
    public static IReadOnlyList<Comparison> Matching(string? filter)
        => [.. Comparisons.Where(comparison => filter is null || comparison.Title.Contains(filter, StringComparison.OrdinalIgnoreCase))];
}
