namespace AD.Benchmarks;

/// <summary>Times several variants of one operation against each other.</summary>
/// <remarks>Their batches take turns, so that whatever disturbs the machine disturbs all of them; those whose single call is long run one after another instead.</remarks>
internal static class Timing
{
    /// <summary>Warms up, then samples.</summary>
    public static IReadOnlyList<Figures> Measure(IReadOnlyList<Meter> meters, Pace pace)
    {
        Meter[] repeated = [.. meters.Where(meter => !meter.Once)];
        while (Array.Exists(repeated, meter => meter.Elapsed < pace.WarmUp) || repeated.Sum(meter => meter.Elapsed) < pace.WarmUpTogether)
        {
            bool together = Array.TrueForAll(repeated, meter => meter.Elapsed >= pace.WarmUp);
            foreach (Meter meter in repeated)
            {
                if (meter.Elapsed < pace.WarmUp || (together && !meter.Alone))
                {
                    meter.Warm();
                }
            }

            if (together && Array.TrueForAll(repeated, meter => meter.Alone))
            {
                break;
            }
        }

        bool[] alone = [.. repeated.Select(meter => meter.Alone)];
        Take([.. repeated.Where((_, i) => !alone[i])], pace);
        foreach (Meter meter in repeated.Where((_, i) => alone[i]))
        {
            Take([meter], pace);
        }

        return [.. meters.Select(meter => meter.Summary())];
    }

    private static void Take(Meter[] meters, Pace pace)
    {
        while (!Array.TrueForAll(meters, meter => meter.Done(pace.Sampling)))
        {
            foreach (Meter meter in meters)
            {
                if (!meter.Done(pace.Sampling))
                {
                    meter.Take();
                }
            }
        }
    }
}
