namespace AD.Solvers;

/// <summary>Forward states that a recomputed trajectory is compared with: at every time of the cost, and at the beginnings of at most K equally spaced steps, the first among them.</summary>
/// <remarks>The number of steps need not be known: when state K + 1 is due every other one is dropped, but the first never, and the spacing doubles.</remarks>
internal sealed unsafe class KeptStates : ForwardRecord
{
    private readonly PreparedCosts costs;
    private readonly AlignedRows atCosts;
    private readonly double[] times;
    private readonly double[] states;
    private readonly int length;
    private readonly double start;
    private readonly long budget;
    private TimeCursor visits;
    private int steps;
    private int spacing;

    /// <param name="costs">The terms of the cost.</param>
    /// <param name="stepper">The forward stepper.</param>
    /// <param name="start">t₀.</param>
    /// <param name="capacity">K ≥ 1.</param>
    /// <param name="budget">The memory in bytes, which may make K less; 0 for as much as it takes.</param>
    public KeptStates(PreparedCosts costs, Stepper stepper, double start, int capacity, long budget)
    {
        this.budget = budget;
        this.costs = costs;
        visits = costs.Visits();
        this.start = start;
        length = stepper.Length;
        atCosts = new AlignedRows(costs.Count, length);
        long rest = budget == 0 ? long.MaxValue : budget - sizeof(double) * (long)costs.Count * atCosts.Stride;
        capacity = (int)Math.Clamp(rest / (sizeof(double) * (length + 1L)), 1, capacity);
        times = new double[capacity];
        states = new double[capacity * length];
    }

    /// <summary>How many steps' beginnings are kept.</summary>
    public int Count { get; private set; }

    public override long Bytes => sizeof(double) * ((long)times.Length + states.Length + (long)costs.Count * atCosts.Stride);

    /// <summary>The beginning of a kept step.</summary>
    public double Time(int index) => times[index];

    /// <summary>The state there.</summary>
    public ReadOnlySpan<double> State(int index) => states.AsSpan(index * length, length);

    public override double* AtCost(int index, double t) => atCosts.Row(index);

    public override void Start(ReadOnlySpan<double> u0)
    {
        RequireRoom();
        Count = 0;
        steps = 0;
        spacing = 1;
        for (visits.Start(); visits.IsAt(start); visits.MoveOn())
        {
            u0.CopyTo(new Span<double>(atCosts.Row(visits.Index), length));
        }
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        KeepBeginning(stepper.State, t);
        for (; visits.IsReached(h, next); visits.MoveOn())
        {
            stepper.Interpolate(t, h, visits.Place(t, h, next), atCosts.Row(visits.Index));
        }
    }

    public override SensitivityPlan Predict(int steps)
    {
        RequireRoom();
        return base.Predict(steps);
    }

    private void RequireRoom()
    {
        if (budget > 0 && Bytes > budget)
        {
            throw new SensitivityException(new OdeOutcome(Status.MemoryExceeded, start, 0.0, -1), budget, Bytes, steps: 0);
        }
    }

    private void KeepBeginning(ReadOnlySpan<double> state, double t)
    {
        while (steps % spacing == 0 && Count == times.Length)
        {
            Thin();
        }

        if (steps++ % spacing == 0)
        {
            times[Count] = t;
            state.CopyTo(states.AsSpan(Count * length));
            Count++;
        }
    }

    private void Thin()
    {
        int kept = (Count + 1) / 2;
        for (int i = 1; i < kept; i++)
        {
            times[i] = times[2 * i];
            State(2 * i).CopyTo(states.AsSpan(i * length));
        }

        Count = kept;
        spacing *= 2;
    }
}
