namespace AD.Solvers;

/// <summary>Keeps what a solution consists of: the saved times with their states, and the interpolants of the steps.</summary>
internal sealed class SolutionRecorder : StepObserver
{
    private readonly StepStore store;
    private readonly double[]? saveAt;
    private readonly bool dense;
    private readonly int length;
    private double[] point = [];
    private double[] weights = [];
    private double[] times;
    private double[] states;
    private TimeCursor due;
    private int count;

    public SolutionRecorder(Stepper stepper, OdeOptions options, double[]? saveAt, double start)
    {
        this.saveAt = saveAt;
        dense = options.DenseOutput;
        length = stepper.Length;
        store = new StepStore(length, stepper.InterpolantDegree, dense ? 16 : 1);
        times = new double[Capacity.Doubled(0, saveAt?.Length ?? 16, length, 0)];
        states = new double[times.Length * length];
        if (saveAt is null)
        {
            Save(start, stepper.State);
        }

        for (due = new(saveAt ?? []); due.IsAt(start); due.MoveOn())
        {
            Save(start, stepper.State);
        }
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        if (dense)
        {
            store.Append(stepper, t, h);
        }

        if (saveAt is null)
        {
            Save(next, stepper.Next);
            return;
        }

        bool stored = dense;
        for (; due.IsReached(h, next); due.MoveOn())
        {
            if (due.Time == next)
            {
                Save(next, stepper.Next);
                continue;
            }

            if (!stored)
            {
                store.Clear();
                store.Append(stepper, t, h);
                stored = true;
            }

            SaveInside(due.Time, due.Place(t, h, next));
        }
    }

    /// <summary>Saves the state inside the last step that is stored.</summary>
    private void SaveInside(double t, double theta)
    {
        if (point.Length == 0)
        {
            point = StepStore.Room(length);
            weights = new double[store.PointCount];
        }

        store.Evaluate(store.Count - 1, theta, weights, point);
        Save(t, point.AsSpan(0, length));
    }

    public OdeSolution Finish(Integrator integrator)
    {
        Array.Resize(ref times, count);
        ImplicitCounts counts = integrator.Counts;
        OdeStatistics statistics = new(integrator.Steps, integrator.Rejected, integrator.Evaluations)
        {
            Jacobians = counts.Jacobians,
            Factorizations = counts.Factorizations,
            LinearSolves = counts.LinearSolves,
            LinearIterations = counts.LinearIterations,
            NewtonIterations = counts.NewtonIterations,
        };
        return new OdeSolution(times, states, length, dense ? store : null, integrator.Time, integrator.Stepper.State.ToArray(), integrator.Outcome, statistics);
    }

    private void Save(double t, ReadOnlySpan<double> state)
    {
        if (count == times.Length)
        {
            int capacity = Capacity.Doubled(count, 16, length, 0);
            Array.Resize(ref times, capacity);
            Array.Resize(ref states, capacity * length);
        }

        times[count] = t;
        state.CopyTo(states.AsSpan(count * length));
        count++;
    }
}
