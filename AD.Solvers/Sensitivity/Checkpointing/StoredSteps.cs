using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The steps of a forward integration for a backward pass to read: a row of numbers each, kept where memory allows and made again from checkpoints where not.</summary>
/// <remarks>
/// Every accepted step leaves its time and length, 16 bytes, and a mark where the stepper has a memory. A replay starts from a checkpoint and takes the recorded steps again with the same
/// stepper, so that their rows are the forward ones bit for bit. What a row holds is for those that derive from this to say: control points of the interpolant, stages.
/// </remarks>
internal abstract unsafe partial class StoredSteps : ForwardRecord
{
    private readonly Stepper stepper;
    private readonly MemoryLayout layout;
    private readonly MemoryLimit limit;
    private readonly int windows;
    private readonly BlockPool pool;
    private readonly BlockRows record;
    private readonly BlockRows rows;
    private readonly BlockRows checkpoints;
    private readonly CheckpointSchedule? schedule;
    private readonly int[] resident;
    private double end;
    private long replayed;
    private OdeOutcome outcome;

    /// <param name="stepper">The forward stepper, which replays too.</param>
    /// <param name="rowLength">Numbers kept of a step.</param>
    /// <param name="limit">What limits the memory.</param>
    /// <param name="windows">How many intervals are to be at hand at a time: 1 for one sweep from the last step to the first, 2 where a reader comes back by up to an interval.</param>
    protected StoredSteps(Stepper stepper, int rowLength, MemoryLimit limit, int windows)
    {
        this.stepper = stepper;
        this.limit = limit;
        this.windows = windows;
        layout = MemoryLayout.For(stepper, rowLength, limit.Budget);
        pool = new BlockPool(layout.BlockLength, layout.Blocks);
        record = new BlockRows(pool, layout.RecordLength);
        rows = new BlockRows(pool, layout.RowLength);
        checkpoints = new BlockRows(pool, layout.CheckpointLength);

        // No more intervals than are at hand at a time: they would all be read from the window.
        bool keepsAll = limit.IsNone || (limit.Checkpoints > 0 && limit.Checkpoints <= windows);
        schedule = keepsAll ? null : new CheckpointSchedule(layout, limit.Checkpoints, windows);
        schedule?.Start();
        resident = new int[windows];
    }

    /// <summary>How many steps were taken.</summary>
    public int Count { get; private set; }

    /// <summary>How many steps were taken again since the start.</summary>
    public sealed override long Replayed => replayed;

    /// <summary>The direction of time, 1 or −1.</summary>
    protected double Direction { get; private set; }

    /// <summary>The beginning of a step and its signed length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double* Step(int step) => record.Row(step);

    /// <summary>The end of a step.</summary>
    public double Next(int step) => step + 1 < Count ? Step(step + 1)[0] : end;

    /// <summary>Forgets everything: a forward pass begins.</summary>
    public sealed override void Start(ReadOnlySpan<double> u0)
    {
        Count = 0;
        replayed = 0;
        schedule?.Start();
        record.Trim(0);
        rows.Trim(0);
        checkpoints.Trim(0);
    }

    public sealed override void Accepted(Stepper stepper, double t, double h, double next)
    {
        if (schedule is not null && !Schedule(schedule, t, h))
        {
            Count++;
            return;
        }

        Direction = Math.Sign(h);
        end = next;
        if (record.Capacity == Count)
        {
            record.Reserve(Count + 1);
        }

        double* step = record.Row(Count);
        step[0] = t;
        step[1] = h;
        if (layout.RecordLength > 2)
        {
            step[2] = stepper.Mark;
        }

        if (schedule is null || schedule.KeepsAll)
        {
            if (rows.Capacity == Count)
            {
                rows.Reserve(Count + 1);
            }

            WriteRow(stepper, t, h, rows.Row(Count));
        }

        Count++;
    }

    /// <summary>The forward pass is over: reading begins.</summary>
    /// <exception cref="SensitivityException">The memory was too small.</exception>
    public override void Freeze()
    {
        resident.AsSpan().Fill(-1);
        if (schedule is null || schedule.KeepsAll)
        {
            return;
        }

        if (schedule.Exceeded)
        {
            throw Exceeded(Count, outcome);
        }

        rows.Reserve(schedule.Kept + schedule.WindowRows);
    }

    /// <summary>The row of a step, replayed if need be; valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double* Row(int step) => schedule is null ? rows.Row(step) : KeptOrReplayed(step, schedule);

    private double* KeptOrReplayed(int step, CheckpointSchedule schedule)
    {
        if (schedule.KeepsAll || step < schedule.Kept)
        {
            return rows.Row(step);
        }

        int interval = step / schedule.Spacing, first = interval * schedule.Spacing, slot = (interval - schedule.Kept / schedule.Spacing) % windows;
        int row = schedule.Kept + slot * schedule.Spacing;
        if (resident[slot] != interval)
        {
            resident[slot] = -1;
            Replay(first, Math.Min(first + schedule.Spacing, Count), row);
            resident[slot] = interval;
        }

        return rows.Row(row + step - first);
    }

    /// <summary>Writes what is kept of the step that the stepper has tried; up to a vector's length beyond it is overwritten.</summary>
    protected abstract void WriteRow(Stepper stepper, double t, double h, double* destination);

    /// <summary>Takes steps of an interval again, into rows from the given one on.</summary>
    private void Replay(int first, int beyond, int row)
    {
        // The last rows write beyond their interval, where another one may lie.
        double* next = rows.Row(row + beyond - first - 1) + layout.RowLength;
        Span<double> neighbour = stackalloc double[AlignedRows.Unit];
        new Span<double>(next, neighbour.Length).CopyTo(neighbour);
        double* checkpoint = checkpoints.Row(first / schedule!.Spacing);
        new Span<double>(checkpoint, stepper.Length).CopyTo(stepper.State);
        if (stepper.MemoryLength > 0)
        {
            stepper.RestoreMemory(new(checkpoint + stepper.Length, stepper.MemoryLength));
        }

        stepper.Begin(Step(first)[0]);
        for (int i = first; i < beyond; i++)
        {
            double* step = record.Row(i);
            stepper.Retake(step[0], step[1], Next(i), layout.RecordLength > 2 ? step[2] : 0.0);
            WriteRow(stepper, step[0], step[1], rows.Row(row + i - first));
            stepper.Accept();
        }

        neighbour.CopyTo(new Span<double>(next, neighbour.Length));
        replayed += beyond - first;
    }

    /// <summary>Makes room for one more step, and a checkpoint where one is due.</summary>
    /// <returns>False when there is no room for the least.</returns>
    private bool Schedule(CheckpointSchedule schedule, double t, double h)
    {
        int before = schedule.Spacing;
        if (schedule.Append())
        {
            if (schedule.Exceeded)
            {
                outcome = new OdeOutcome(Status.MemoryExceeded, t, h, -1);
                record.Trim(0);
                rows.Trim(0);
                checkpoints.Trim(0);
                return false;
            }

            Thin(schedule.Spacing / before);
            rows.Trim(schedule.Kept);
        }

        if (schedule.Exceeded)
        {
            return false;
        }

        if (Count % schedule.Spacing == 0)
        {
            checkpoints.Reserve(Count / schedule.Spacing + 1);
            double* checkpoint = checkpoints.Row(Count / schedule.Spacing);
            stepper.State.CopyTo(new Span<double>(checkpoint, stepper.Length));
            stepper.SaveMemory(new(checkpoint + stepper.Length, stepper.MemoryLength));
        }

        return true;
    }

    /// <summary>Keeps every so many-th checkpoint.</summary>
    private void Thin(int factor)
    {
        if (factor == 1)
        {
            return;
        }

        int kept = (Count + schedule!.Spacing - 1) / schedule.Spacing;
        for (int i = 1; i < kept; i++)
        {
            new Span<double>(checkpoints.Row(i * factor), layout.CheckpointLength).CopyTo(new Span<double>(checkpoints.Row(i), layout.CheckpointLength));
        }

        checkpoints.Trim(kept);
    }
}
