namespace AD.Solvers;

/// <summary>Keeps the state at given times, by the interpolant of the step that a time lies in; nothing is allocated once warm.</summary>
internal sealed class TimesRecorder(double[] times, int length, int degree) : StepObserver
{
    private readonly StepStore step = new(length, degree);
    private readonly double[] point = StepStore.Room(length);
    private readonly double[] states = new double[times.Length * length];
    private int visited;

    /// <summary>The states, one row for each time.</summary>
    public ReadOnlySpan<double> States => states;

    /// <summary>Starts at time t with the state u.</summary>
    public void Start(double t, ReadOnlySpan<double> u)
    {
        visited = 0;
        while (visited < times.Length && times[visited] == t)
        {
            Save(u);
        }
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        bool stored = false;
        while (visited < times.Length && (times[visited] - next) * Math.Sign(h) <= 0.0)
        {
            if (times[visited] == next)
            {
                Save(stepper.Next);
                continue;
            }

            if (!stored)
            {
                step.Clear();
                step.Append(stepper, t, h);
                stored = true;
            }

            step.Evaluate(0, times[visited], point);
            Save(point.AsSpan(0, length));
        }
    }

    private void Save(ReadOnlySpan<double> u)
    {
        u.CopyTo(states.AsSpan(visited * length));
        visited++;
    }
}
