using System.Diagnostics;

namespace AD.Benchmarks;

/// <summary>What the batches of one variant took.</summary>
/// <param name="Median">Nanoseconds of one call, the median over the batches.</param>
/// <param name="Least">Nanoseconds of one call in the fastest batch: what the machine can do when nothing disturbs it.</param>
/// <param name="Bytes">Bytes allocated by one call.</param>
internal readonly record struct Sample(double Median, double Least, double Bytes);

/// <summary>Times several variants of one operation against each other.</summary>
/// <remarks>
/// Their batches take turns, so that whatever disturbs the machine disturbs all of them. Each variant runs for a second first: tiered compilation needs that long. A batch takes
/// about 50 µs, long against the resolution of the clock and short against the time between two interruptions.
/// </remarks>
internal static class Timing
{
    private const int MostSamples = 4000;
    private const int FewestSamples = 11;

    private const double WarmUp = 1e9;
    private const double Sampling = 0.2e9;
    private const double BatchTime = 50e3;

    public static IReadOnlyList<Sample> Measure(IReadOnlyList<Variant> variants)
    {
        Meter[] meters = [.. variants.Select(variant => new Meter(variant.Run))];
        while (meters.Any(meter => meter.Elapsed < WarmUp))
        {
            foreach (Meter meter in meters)
            {
                meter.Warm();
            }
        }

        int samples = 0;
        long begun = Stopwatch.GetTimestamp();
        double budget = Sampling * meters.Length;
        while (samples < FewestSamples || (samples < MostSamples && Since(begun) < budget))
        {
            foreach (Meter meter in meters)
            {
                meter.Take(samples);
            }

            samples++;
        }

        return [.. meters.Select(meter => meter.Summary(samples))];
    }

    private static double Since(long start) => (Stopwatch.GetTimestamp() - start) * (1e9 / Stopwatch.Frequency);

    /// <summary>All times are in nanoseconds.</summary>
    private sealed class Meter(Batch run)
    {
        private readonly double[] nanoseconds = new double[MostSamples];
        private int count = 1;
        private long bytes;

        public double Elapsed { get; private set; }

        /// <summary>Runs a batch that counts for nothing, and fits its length to <see cref="BatchTime"/>.</summary>
        public void Warm()
        {
            if (Elapsed >= WarmUp)
            {
                return;
            }

            double time = Time();
            Elapsed += time;
            count = time < BatchTime / 2 ? 2 * count : time > 2 * BatchTime ? Math.Max(1, count / 2) : count;
        }

        public void Take(int sample)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            nanoseconds[sample] = Time() / count;
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        public Sample Summary(int samples)
        {
            double[] sorted = nanoseconds[..samples];
            Array.Sort(sorted);
            return new(sorted[samples / 2], sorted[0], (double)bytes / count / samples);
        }

        private double Time()
        {
            long start = Stopwatch.GetTimestamp();
            run(count);
            return Since(start);
        }
    }
}
