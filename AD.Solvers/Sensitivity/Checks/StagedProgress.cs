namespace AD.Solvers;

/// <summary>One progress from 0 to 1 of work that is made of several integrations: each tells its part of the stage that it is.</summary>
internal sealed class StagedProgress(IProgress<OdeProgress> whole) : IProgress<OdeProgress>
{
    private double from;
    private double to;
    private double reached;

    /// <summary>The progress of the whole work, or null where nobody asked.</summary>
    public static StagedProgress? Of(IProgress<OdeProgress>? whole) => whole is null ? null : new StagedProgress(whole);

    /// <summary>What follows leads to this fraction of the whole work.</summary>
    public void Stage(double end) => (from, to) = (to, Math.Max(to, end));

    public void Report(OdeProgress value)
    {
        reached = Math.Max(reached, from + (to - from) * value.Fraction);
        whole.Report(value with { Fraction = reached });
    }
}
