namespace AD.Benchmarks;

/// <summary>How long a variant runs before it counts, and while it counts; in nanoseconds.</summary>
/// <param name="WarmUp">Each variant.</param>
/// <param name="WarmUpTogether">All variants of a comparison together: the just-in-time compiler works beside them and takes this long to finish, however few they are.</param>
/// <param name="Sampling">Each variant.</param>
internal sealed record Pace(double WarmUp, double WarmUpTogether, double Sampling)
{
    /// <summary>For figures to be published.</summary>
    public static Pace Full { get; } = new(0.3e9, 1.5e9, 0.1e9);

    /// <summary>For a look at whether everything runs: the times are those of unfinished machine code.</summary>
    public static Pace Glance { get; } = new(0.0, 0.0, 0.0);

    /// <summary>A variant that takes longer for one call is timed once, and that is the call whose result is checked.</summary>
    public const double Once = 5e9;

    /// <summary>A variant that takes longer for one call runs by itself: between short ones it would empty the caches for them.</summary>
    public const double Alone = 1e6;

    /// <summary>What a batch is to take: long against the resolution of the clock, short against the time between two interruptions.</summary>
    public const double Batch = 50e3;
}
