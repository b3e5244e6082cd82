using System.Diagnostics;

namespace AD.Benchmarks;

/// <summary>Times one variant; all times are in nanoseconds.</summary>
internal sealed class Meter
{
    private const int Most = 4000;

    private readonly Variant variant;
    private readonly double[] batches = new double[Most];
    private readonly long[] bytes = new long[Most];
    private readonly double first;
    private readonly long firstBytes;
    private int taken;
    private int count = 1;

    /// <summary>Runs the variant once, so that its result can be checked.</summary>
    public Meter(Variant variant)
    {
        this.variant = variant;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Elapsed = first = Time();
        firstBytes = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The time it has run so far.</summary>
    public double Elapsed { get; private set; }

    /// <summary>The time of the batches that count.</summary>
    public double Sampled { get; private set; }

    /// <summary>Whether its first call is all there is to be.</summary>
    public bool Once => first > Pace.Once;

    /// <summary>Whether it runs by itself.</summary>
    public bool Alone => count == 1 && Elapsed > 0.0 && Last > Pace.Alone;

    /// <summary>The number of batches without which a median says little; fewer of what takes seconds.</summary>
    public int Fewest => Last > 0.5e9 ? 3 : Last > 0.02e9 ? 5 : 11;

    /// <summary>Whether it has run long enough to stop.</summary>
    public bool Done(double sampling) => Once || taken == Most || (taken >= Fewest && Sampled >= sampling);

    private double Last { get; set; }

    /// <summary>Runs a batch that counts for nothing, and fits its length to <see cref="Pace.Batch"/>.</summary>
    public void Warm()
    {
        double time = Time();
        Elapsed += time;
        count = time < Pace.Batch / 2 ? 2 * count : time > 2 * Pace.Batch ? Math.Max(1, count / 2) : count;
    }

    /// <summary>Runs a batch that counts.</summary>
    public void Take()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        double time = Time();
        bytes[taken] = GC.GetAllocatedBytesForCurrentThread() - before;
        batches[taken++] = time / count;
        Sampled += time;
    }

    /// <summary>What the batches took; of their bytes the median, since a collection may empty the runtime's pools in between, which then allocate once more.</summary>
    public Figures Summary()
    {
        if (Once)
        {
            return Figures.Of([first], variant.Points, firstBytes);
        }

        Array.Sort(bytes, 0, taken);
        return Figures.Of(batches.AsSpan(0, taken), variant.Points, (double)bytes[taken / 2] / count);
    }

    private double Time()
    {
        long start = Stopwatch.GetTimestamp();
        variant.Run(count);
        return Last = (Stopwatch.GetTimestamp() - start) * (1e9 / Stopwatch.Frequency);
    }
}
