namespace AD.Solvers;

/// <summary>Tells an <see cref="IProgress{T}"/> about every hundredth of a pass, so that telling costs nothing.</summary>
internal sealed class ProgressMeter(IProgress<OdeProgress> progress, double start, double end, double from, double to, bool reversedTime)
{
    private double next;

    /// <summary>The meter of a pass; null where nobody listens.</summary>
    /// <param name="progress">Who listens, or null.</param>
    /// <param name="start">The time at which the pass starts.</param>
    /// <param name="end">The time at which it ends.</param>
    /// <param name="from">The part of the whole work that is done when it starts, 0 to 1.</param>
    /// <param name="to">The part that is done when it ends.</param>
    /// <param name="reversedTime">The pass runs in τ = −t: what is told is t.</param>
    public static ProgressMeter? Of(IProgress<OdeProgress>? progress, double start, double end, double from = 0.0, double to = 1.0, bool reversedTime = false)
        => progress is null ? null : new(progress, start, end, from, to, reversedTime);

    /// <summary>Tells where the pass is, when another hundredth of it is done.</summary>
    public void Report(double time, long steps)
    {
        double done = (time - start) / (end - start);
        if (done >= next)
        {
            next = Math.Floor(done * 100.0 + 1.0) / 100.0;
            progress.Report(new OdeProgress(reversedTime ? -time : time, from + (to - from) * done, steps));
        }
    }
}
