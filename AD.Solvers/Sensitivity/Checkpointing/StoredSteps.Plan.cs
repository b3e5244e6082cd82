namespace AD.Solvers;

/// <content>What is kept of an integration and what is replayed, said before it and afterwards.</content>
internal abstract unsafe partial class StoredSteps
{
    /// <summary>The memory in use at most in the last forward pass, in bytes.</summary>
    public sealed override long Bytes => BytesOf(schedule, Count);

    /// <summary>What is kept of the integration that was made last, and what was replayed of it.</summary>
    public sealed override SensitivityPlan Plan => Describe(schedule, Count, replayed);

    /// <summary>A reader comes back by more than a step: how often an interval is replayed shows only afterwards.</summary>
    public bool IsReadBehind { get; init; }

    /// <summary>What the memory will hold of an integration with so many steps, and what will be replayed when every interval is read once.</summary>
    /// <exception cref="SensitivityException">The memory will be too small.</exception>
    public sealed override SensitivityPlan Predict(int steps)
    {
        CheckpointSchedule? plan = schedule is null ? null : Run(layout, steps);
        if (plan is { Exceeded: true })
        {
            throw Exceeded(steps, new OdeOutcome(Status.MemoryExceeded, 0.0, 0.0, -1));
        }

        bool all = plan is null or { KeepsAll: true };
        return Describe(plan, steps, all ? 0 : steps - plan!.Kept) with { IsLeast = IsReadBehind && !all };
    }

    private CheckpointSchedule Run(MemoryLayout layout, int steps)
    {
        CheckpointSchedule run = new(layout, limit.Checkpoints, windows);
        run.Start();
        for (int i = 0; i < steps && !run.Exceeded; i++)
        {
            run.Append();
        }

        return run;
    }

    private long BytesOf(CheckpointSchedule? schedule, int steps)
        => layout.BlockBytes * (schedule is null ? layout.RecordBlocks(steps) + layout.RowBlocks(steps) : schedule.PeakBlocks);

    private SensitivityPlan Describe(CheckpointSchedule? schedule, int steps, long replayed)
    {
        bool all = schedule is null or { KeepsAll: true };
        return new SensitivityPlan
        {
            Steps = steps,
            KeptSteps = all ? steps : schedule!.Kept,
            Checkpoints = all ? 0 : schedule!.Checkpoints,
            Spacing = all ? 0 : schedule!.Spacing,
            StoredBytes = BytesOf(schedule, steps),
            MemoryBudget = limit.Budget,
            ReplayedSteps = replayed,
        };
    }

    private SensitivityException Exceeded(int steps, in OdeOutcome outcome)
    {
        // The least: by bisection, as a schedule knows only whether it fits.
        long low = 0, high = Math.Max(limit.Budget, 1);
        while (Run(layout.WithBudget(high), steps).Exceeded)
        {
            low = high;
            high *= 2;
        }

        while (high - low > 1)
        {
            long middle = low + (high - low) / 2;
            (low, high) = Run(layout.WithBudget(middle), steps).Exceeded ? (middle, high) : (low, middle);
        }

        return new SensitivityException(outcome, limit.Budget, high, steps);
    }
}
