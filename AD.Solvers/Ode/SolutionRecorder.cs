namespace AD.Solvers;

/// <summary>Keeps what a solution consists of: the saved times with their states, and the interpolants of the steps.</summary>
internal sealed class SolutionRecorder : StepObserver
{
    private readonly StepStore store;
    private readonly double[]? saveAt;
    private readonly bool dense;
    private readonly int length;
    private readonly double[] point;
    private readonly double[] weights;
    private double[] times;
    private double[] states;
    private int count;

    public SolutionRecorder(Stepper stepper, OdeOptions options, double[]? saveAt, double start)
    {
        this.saveAt = saveAt;
        dense = options.DenseOutput;
        length = stepper.Length;
        store = new StepStore(length, stepper.InterpolantDegree);
        point = StepStore.Room(length);
        weights = new double[stepper.InterpolantDegree + 1];
        times = new double[saveAt?.Length ?? 16];
        states = new double[times.Length * length];
        while (saveAt is null ? count == 0 : count < saveAt.Length && saveAt[count] == start)
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
        while (count < saveAt.Length && Reaches(next, h, saveAt[count]))
        {
            if (!stored)
            {
                store.Clear();
                store.Append(stepper, t, h);
                stored = true;
            }

            store.Evaluate(store.Count - 1, Place(t, h, next, saveAt[count]), weights, point);
            Save(saveAt[count], point.AsSpan(0, length));
        }
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
            Array.Resize(ref times, 2 * count);
            Array.Resize(ref states, 2 * count * length);
        }

        times[count] = t;
        state.CopyTo(states.AsSpan(count * length));
        count++;
    }
}
