namespace AD.Solvers;

/// <summary>Which steps of an integration are kept, and at which a checkpoint is, while the number of steps is not known yet: arithmetic alone, the same for a plan as for a run.</summary>
/// <remarks>
/// Everything is kept as long as it fits. Then the last steps are given up for the records and checkpoints of further ones: the first W steps stay, and the others are to be taken again
/// from checkpoints at every s-th step, interval by interval, with room for a window of intervals. s is a power of two that doubles when that leaves more room; it and W are chosen anew
/// only when a block is missing, so that W ≤ N stays as large as fits. Checkpoints lie at all multiples of s, and W is one of them.
/// With a largest number of checkpoints instead of bytes, s doubles whenever there would be more of them; everything is kept as long as that takes no more than the window of intervals, and then W = 0.
/// </remarks>
internal sealed class CheckpointSchedule(MemoryLayout layout, int largestCount, int windows)
{
    private const int LargestSpacing = 1 << 30;

    /// <summary>The number of steps so far.</summary>
    public int Count { get; private set; }

    /// <summary>s: a checkpoint lies at every step whose number is a multiple of this.</summary>
    public int Spacing { get; private set; }

    /// <summary>W, the number of leading steps that are kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Every step so far is kept.</summary>
    public bool KeepsAll { get; private set; }

    /// <summary>Not even the least fits.</summary>
    public bool Exceeded { get; private set; }

    /// <summary>How many blocks were in use at most, those for the window among them.</summary>
    public long PeakBlocks { get; private set; }

    /// <summary>The number of checkpoints.</summary>
    public int Checkpoints => CheckpointsAt(Spacing);

    /// <summary>How many rows the window of intervals takes.</summary>
    public int WindowRows => WindowAt(Spacing, Kept);

    /// <summary>Begins an integration.</summary>
    public void Start()
    {
        Count = 0;
        Kept = 0;
        KeepsAll = true;
        Exceeded = false;
        PeakBlocks = 0;
        Spacing = 1;
        if (largestCount == 0)
        {
            // The spacing at which checkpoints and window together are smallest, once everything no longer fits.
            double steps = layout.Rows(layout.Blocks), ratio = (double)layout.CheckpointLength / ((double)windows * layout.RowLength);
            while (4.0 * Spacing * Spacing <= steps * ratio && Spacing < LargestSpacing)
            {
                Spacing *= 2;
            }
        }
    }

    /// <summary>One more step.</summary>
    /// <returns>Whether <see cref="Spacing"/> or <see cref="Kept"/> changed, but for the new step being kept.</returns>
    public bool Append()
    {
        Count++;
        if (Exceeded)
        {
            return false;
        }

        if (largestCount > 0)
        {
            return AppendCounted();
        }

        if (KeepsAll)
        {
            Kept++;
        }

        long blocks = Blocks();
        if (blocks <= layout.Blocks)
        {
            PeakBlocks = Math.Max(PeakBlocks, blocks);
            return false;
        }

        Kept -= KeepsAll ? 1 : 0;
        MakeRoom();
        return true;
    }

    private bool AppendCounted()
    {
        int before = Spacing;
        bool keptAll = KeepsAll;
        while (CheckpointsAt(Spacing) > largestCount)
        {
            Spacing *= 2;
        }

        KeepsAll &= layout.RowBlocks(Count) <= layout.RowBlocks(Math.Min((long)windows * Spacing, Count));
        Kept = KeepsAll ? Count : 0;
        PeakBlocks = Math.Max(PeakBlocks, Blocks());
        return Spacing != before || KeepsAll != keptAll;
    }

    /// <summary>Chooses the spacing that leaves most room for kept steps, and keeps as many as fit.</summary>
    private void MakeRoom()
    {
        KeepsAll = false;
        long most = long.MinValue, s = Spacing;
        do
        {
            long room = layout.Rows(layout.Blocks - layout.RecordBlocks(Count) - layout.CheckpointBlocks(CheckpointsAt(s))) - Math.Min(windows * s, Count);
            if (room > most)
            {
                most = room;
                Spacing = (int)s;
            }

            s *= 2;
        }
        while (s < 2L * Count && s <= LargestSpacing);

        Exceeded = most < 0;
        if (!Exceeded)
        {
            Kept = (int)(Math.Min(Kept, most) / Spacing * Spacing);
            PeakBlocks = Math.Max(PeakBlocks, Blocks());
        }
    }

    private long Blocks() => layout.RecordBlocks(Count) + layout.CheckpointBlocks(CheckpointsAt(Spacing)) + layout.RowBlocks(Kept + (long)WindowAt(Spacing, Kept));

    private int CheckpointsAt(long spacing) => (int)((Count + spacing - 1) / spacing);

    private int WindowAt(int spacing, int kept) => KeepsAll ? 0 : (int)Math.Min((long)windows * spacing, Count - kept);
}
