using System.Text.Json.Serialization;

namespace AD.Benchmarks;

/// <summary>One backend in one comparison, as it is printed. Times are in nanoseconds for one call.</summary>
internal sealed record Row
{
    public required string Workload { get; init; }

    public required string Operation { get; init; }

    public required string Backend { get; init; }

    public required double Nanoseconds { get; init; }

    public required double LeastNanoseconds { get; init; }

    public required double ByHandNanoseconds { get; init; }

    public required double LeastByHandNanoseconds { get; init; }

    public required double BytesPerCall { get; init; }

    /// <summary>Nanoseconds for each recorded operation, recording and sweep together; by the fastest batch.</summary>
    public double? NanosecondsPerNode { get; init; }

    /// <summary>The bound that is set on this comparison, in words.</summary>
    public string? Bound { get; init; }

    /// <summary>Whether the bound holds; it is for the fastest backend of a comparison to hold it, of those that record nodes where it is set on nodes.</summary>
    public bool? BoundHolds { get; init; }

    /// <summary>Median over median.</summary>
    public double Ratio => Nanoseconds / ByHandNanoseconds;

    /// <summary>Fastest batch over fastest batch.</summary>
    public double LeastRatio => LeastNanoseconds / LeastByHandNanoseconds;

    [JsonIgnore]
    public bool FailsBound => BoundHolds == false;

    /// <summary>Measures a comparison.</summary>
    public static IReadOnlyList<Row> Measure(Comparison comparison)
    {
        comparison.Check();
        IReadOnlyList<Sample> samples = Timing.Measure([comparison.ByHand, .. comparison.Variants]);
        Row[] rows = [.. comparison.Variants.Select((variant, i) => Of(comparison, variant, samples[i + 1], samples[0]))];
        int fastest = Enumerable.Range(0, rows.Length).Where(i => comparison.NodeBound is null || rows[i].NanosecondsPerNode is not null).MinBy(i => rows[i].LeastNanoseconds);
        rows[fastest] = WithBound(comparison, rows[fastest]);
        return rows;
    }

    private static Row Of(Comparison comparison, Variant variant, Sample sample, Sample byHand) => new()
    {
        Workload = comparison.Workload,
        Operation = comparison.Operation,
        Backend = variant.Name,
        Nanoseconds = sample.Median,
        LeastNanoseconds = sample.Least,
        ByHandNanoseconds = byHand.Median,
        LeastByHandNanoseconds = byHand.Least,
        BytesPerCall = sample.Bytes,
        NanosecondsPerNode = sample.Least / variant.Nodes,
    };

    private static Row WithBound(Comparison comparison, Row row) => row with
    {
        Bound = comparison.BoundText,
        BoundHolds = comparison switch
        {
            { RatioBound: double ratio } => row.LeastRatio <= ratio,
            { NodeBound: double node } => row.NanosecondsPerNode <= node,
            _ => null,
        },
    };
}
