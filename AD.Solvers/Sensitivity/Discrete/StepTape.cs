namespace AD.Solvers;

/// <summary>The accepted steps of a forward pass for a discrete adjoint to read from the last to the first: the frames of all of them, or checkpoints from which they are taken again.</summary>
/// <remarks>
/// A step that is taken again starts from the same bits with the same length and is the same bit for bit (<see cref="Stepper.Retake"/>), so that a gradient with checkpoints is the gradient without them.
/// With K checkpoints the memory is 24 bytes a step, K states, and the frames between two of them; the backward pass costs at most one more forward pass.
/// </remarks>
internal sealed unsafe class StepTape : StepObserver
{
    private readonly Stepper stepper;
    private readonly StepDerivative derivative;
    private readonly StepRecord record = new();
    private readonly StepFrames frames;
    private readonly CheckpointStore? checkpoints;
    private readonly double[] checkpoint;
    private double[] marks = [];
    private double end;
    private int first;

    /// <param name="stepper">The forward stepper, which takes steps again too.</param>
    /// <param name="derivative">Knows what to keep of a step.</param>
    /// <param name="checkpointCount">K, or 0 to keep the frame of every step.</param>
    public StepTape(Stepper stepper, StepDerivative derivative, int checkpointCount)
    {
        this.stepper = stepper;
        this.derivative = derivative;
        frames = new StepFrames(derivative.FrameLength);
        checkpoint = new double[stepper.Length + stepper.MemoryLength];
        checkpoints = checkpointCount == 0 ? null : new CheckpointStore(checkpointCount, checkpoint.Length);
    }

    /// <summary>The number of steps.</summary>
    public int Count => record.Count;

    /// <summary>The memory held, in bytes.</summary>
    public long Bytes => record.Bytes + frames.Bytes + (checkpoints is null ? 0 : checkpoints.Bytes + sizeof(double) * (long)marks.Length);

    /// <summary>How many steps were taken again since the start.</summary>
    public long Replayed { get; private set; }

    /// <summary>Forgets everything: a forward pass begins.</summary>
    public void Start()
    {
        record.Clear();
        frames.Clear();
        checkpoints?.Clear();
        Replayed = 0;
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        end = next;
        if (checkpoints is null)
        {
            derivative.Record(stepper, frames.Add());
        }
        else
        {
            Remember(t, h);
        }

        record.Append(t, h);
    }

    /// <summary>The forward pass is over: reading starts at the last step.</summary>
    public void Freeze() => first = checkpoints is null ? 0 : record.Count;

    /// <summary>Opens a step for the derivative, taking its interval again where its frame is not kept. Steps are to be opened from the last to the first.</summary>
    /// <returns>Its beginning, signed length and end.</returns>
    public (double Time, double Size, double Next) Open(int index)
    {
        if (index < first)
        {
            Replay(index);
        }

        (double Time, double Size, double Next) step = (record.Time(index), record.Size(index), End(index));
        derivative.Open(step.Time, step.Size, step.Next, frames[index - first]);
        return step;
    }

    private double End(int index) => index + 1 < record.Count ? record.Time(index + 1) : end;

    private void Remember(double t, double h)
    {
        stepper.State.CopyTo(checkpoint);
        stepper.SaveMemory(checkpoint.AsSpan(stepper.Length));
        checkpoints!.Offer(record.Count, checkpoint);
        if (marks.Length == record.Count)
        {
            Array.Resize(ref marks, Math.Max(16, 2 * marks.Length));
        }

        marks[record.Count] = stepper.Mark;
    }

    /// <summary>Takes the steps of an interval between two checkpoints again.</summary>
    private void Replay(int index)
    {
        int spacing = checkpoints!.Spacing, beyond = first;
        first = index / spacing * spacing;
        frames.Clear();
        ReadOnlySpan<double> kept = checkpoints.State(first);
        kept[..stepper.Length].CopyTo(stepper.State);
        stepper.RestoreMemory(kept[stepper.Length..]);
        stepper.Begin(record.Time(first));
        for (int i = first; i < beyond; i++)
        {
            stepper.Retake(record.Time(i), record.Size(i), End(i), marks[i]);
            derivative.Record(stepper, frames.Add());
            stepper.Accept();
        }

        Replayed += beyond - first;
    }
}
