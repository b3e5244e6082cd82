namespace AD.Benchmarks;

/// <summary>What the batches of one variant took.</summary>
/// <param name="Median">Nanoseconds for one point, the median over the batches.</param>
/// <param name="Least">Nanoseconds for one point in the fastest batch: what the machine can do when nothing disturbs it.</param>
/// <param name="Spread">The middle half of the batches lies in an interval of this length, relative to the median.</param>
/// <param name="Bytes">Bytes allocated by one call; of a variant that is timed once, by its first one, which also makes its buffers.</param>
/// <param name="Batches">The number of batches.</param>
internal readonly record struct Figures(double Median, double Least, double Spread, double Bytes, int Batches)
{
    /// <summary>Summarises batches of so many points each.</summary>
    public static Figures Of(ReadOnlySpan<double> nanoseconds, double points, double bytes)
    {
        double[] sorted = nanoseconds.ToArray();
        Array.Sort(sorted);
        int n = sorted.Length;
        double median = sorted[n / 2], width = sorted[n - 1 - n / 4] - sorted[n / 4];
        return new(median / points, sorted[0] / points, width / median, bytes, n);
    }
}
