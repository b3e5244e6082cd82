namespace AD.Benchmarks;

/// <summary>From a comparison to its rows.</summary>
internal static class Measurement
{
    /// <summary>Runs every variant once, compares its result with the one by hand, and times them all.</summary>
    /// <exception cref="InvalidOperationException">A result is wrong.</exception>
    public static IReadOnlyList<Row> Of(Comparison comparison, Pace pace)
    {
        Variant[] variants = [comparison.ByHand, .. comparison.Variants()];
        if (variants.Length == 1)
        {
            return [];
        }

        Meter[] meters = [.. variants.Select(Run)];
        double[] checksums = [.. variants.Select(variant => Checksum.Of(variant.At(0)))];
        IReadOnlyList<Figures> samples = Timing.Measure(meters, pace);
        Row[] rows = [.. Enumerable.Range(1, variants.Length - 1).Select(i => Of(comparison, variants[i], samples[i], samples[0], checksums[i]))];
        int[] bound = [.. Enumerable.Range(0, rows.Length).Where(i => comparison.NodeBound is null || rows[i].NanosecondsPerNode is not null)];
        if (bound.Length != 0)
        {
            int fastest = bound.MinBy(i => rows[i].LeastNanoseconds);
            rows[fastest] = WithBound(comparison, rows[fastest]);
        }

        return rows;

        Meter Run(Variant variant)
        {
            Meter meter = new(variant);
            comparison.Check(variant);
            return meter;
        }
    }

    private static Row Of(Comparison comparison, Variant variant, Figures sample, Figures byHand, double checksum) => new(comparison.Operation)
    {
        Backend = variant.Name,
        Nanoseconds = sample.Median,
        LeastNanoseconds = sample.Least,
        HandNanoseconds = byHand.Median,
        LeastHandNanoseconds = byHand.Least,
        Spread = sample.Spread,
        Bytes = sample.Bytes,
        Checksum = checksum,
        Batches = sample.Batches,
        NanosecondsPerNode = sample.Least / variant.Nodes,
        Fails = sample is { Bytes: not 0.0, Batches: > 1 } && !variant.MayAllocate,
    };

    private static Row WithBound(Comparison comparison, Row row)
    {
        bool? holds = comparison switch
        {
            { RatioBound: double ratio } => row.LeastRatio <= ratio,
            { NodeBound: double node } => row.NanosecondsPerNode <= node,
            _ => null,
        };
        return row with { Bound = comparison.BoundText, BoundHolds = holds, Fails = row.Fails || holds == false };
    }
}
