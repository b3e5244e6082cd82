namespace AD.Solvers;

/// <summary>Tells an <see cref="IProgress{T}"/> about every hundredth of a pass, so that telling costs nothing.</summary>
internal sealed class ProgressMeter(IProgress<OdeProgress> progress, double start, double end, double from, double to, bool reversedTime = false)
{
    private double next;

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
