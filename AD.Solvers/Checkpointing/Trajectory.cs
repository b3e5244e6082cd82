using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The forward trajectory as a backward pass reads it: dense, or checkpoints whose intervals are replayed with the recorded steps.</summary>
/// <remarks>
/// A replay starts from a stored state and takes the recorded steps (t, h) again with the same stepper, so that its interpolants are the forward ones bit for bit. With K
/// checkpoints at every s-th step the memory is 16 bytes a step, K states, and the interpolants of s steps; s is a power of two that doubles whenever K + 1 states would be kept,
/// so the number of steps need not be known and s &lt; 2N/K for N steps. Cost of a whole backward pass: at most one more forward pass.
/// </remarks>
internal sealed unsafe class Trajectory : ForwardRecord
{
    private readonly Stepper stepper;
    private readonly StepRecord record;
    private readonly StepStore window;
    private readonly CheckpointStore? checkpoints;
    private readonly AlignedRows memory;
    private readonly double* state;
    private readonly AlignedRows slopes;
    private double direction;
    private double end;
    private int first;
    private double start;
    private double inverse;
    private double present = double.NaN;
    private int cursor;
    private long replayed;

    /// <param name="stepper">The forward stepper, which replays too.</param>
    /// <param name="checkpointCount">K, or 0 to keep every interpolant.</param>
    public Trajectory(Stepper stepper, int checkpointCount)
    {
        this.stepper = stepper;
        memory = new AlignedRows(1, stepper.Length);
        state = memory.Row(0);
        slopes = new AlignedRows(1, stepper.Length);
        window = new StepStore(stepper.Length, stepper.InterpolantDegree);
        checkpoints = checkpointCount == 0 ? null : new CheckpointStore(checkpointCount, stepper.Length);
        record = checkpoints is null ? window : new StepRecord();
    }

    /// <summary>The memory held for the trajectory, in bytes.</summary>
    public override long Bytes => window.Bytes + (checkpoints is null ? 0 : record.Bytes + checkpoints.Bytes);

    /// <summary>How many steps were replayed since the start.</summary>
    public override long Replayed => replayed;

    /// <summary>Forgets everything: a forward pass begins.</summary>
    public override void Start(ReadOnlySpan<double> u0)
    {
        record.Clear();
        window.Clear();
        checkpoints?.Clear();
        replayed = 0;
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        end = next;
        direction = Math.Sign(h);
        if (checkpoints is null)
        {
            window.Append(stepper, t, h);
            return;
        }

        checkpoints.Offer(record.Count, stepper.State);
        record.Append(t, h);
    }

    /// <summary>The forward pass is over: reading starts at the last step.</summary>
    public override void Freeze()
    {
        cursor = record.Count - 1;
        start = double.NaN;
        present = double.NaN;
        first = checkpoints is null ? 0 : record.Count;
        if (checkpoints is not null)
        {
            window.Reserve(Math.Min(checkpoints.Spacing, record.Count));
        }
    }

    /// <summary>The state at time t, valid until the next call. Fast when t moves by less than a step or two, and when it does not move: the last stages of a step and the jump after it share their time.</summary>
    /// <param name="t">A time between the start and the end of the forward pass.</param>
    /// <returns>The state, valid as long as this object is.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double* At(double t)
    {
        if (t == present)
        {
            return state;
        }

        double theta = (t - start) * inverse;
        if (!(theta >= 0.0 && theta <= 1.0))
        {
            theta = Seek(t);
        }

        window.EvaluateInside(cursor - first, theta, state);
        present = t;
        return state;
    }

    public override double* AtCost(int index, double t) => At(t);

    /// <summary>The derivative in time of what <see cref="At"/> gives: the slope of the interpolant, which is that of the state to one order less than the state itself.</summary>
    /// <remarks>By the values of the polynomial at as many places of the step as it has control points.</remarks>
    /// <param name="t">A time between the start and the end of the forward pass.</param>
    /// <param name="destination">Receives the derivative, of the state's length.</param>
    public void SlopeAt(double t, Span<double> destination)
    {
        At(t);
        destination.Clear();
        int degree = window.PointCount - 1;
        double theta = (t - start) * inverse;
        for (int j = 0; j <= degree; j++)
        {
            window.EvaluateInside(cursor - first, (double)j / degree, slopes.Row(0));
            Vectors.AddScaled(inverse * Lagrange.Slope(theta, j, degree), new(slopes.Row(0), destination.Length), destination);
        }
    }

    /// <summary>Moves the cursor to the step around t.</summary>
    /// <returns>The place θ of t in it; outside [0, 1] by rounding only.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Seek(double t)
    {
        while (cursor > 0 && (t - record.Time(cursor)) * direction < 0.0)
        {
            cursor--;
        }

        while (cursor + 1 < record.Count && (t - record.Time(cursor + 1)) * direction > 0.0)
        {
            cursor++;
        }

        if ((uint)(cursor - first) >= (uint)window.Count)
        {
            Replay();
        }

        start = record.Time(cursor);
        inverse = 1.0 / record.Size(cursor);
        return (t - start) * inverse;
    }

    /// <summary>Takes the steps of the cursor's interval again.</summary>
    private void Replay()
    {
        int spacing = checkpoints!.Spacing;
        first = cursor / spacing * spacing;
        int beyond = Math.Min(first + spacing, record.Count);
        window.Clear();
        checkpoints.State(first).CopyTo(stepper.State);
        stepper.Begin(record.Time(first));
        for (int i = first; i < beyond; i++)
        {
            double t = record.Time(i), h = record.Size(i);
            stepper.Try(t, h, i + 1 < record.Count ? record.Time(i + 1) : end);
            window.Append(stepper, t, h);
            stepper.Accept();
        }

        replayed += beyond - first;
    }
}
