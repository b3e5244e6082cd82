namespace AD.Solvers;

/// <summary>Keeps the state at given times, by the interpolant of the step that a time lies in; nothing is allocated once warm.</summary>
internal sealed unsafe class TimesRecorder(double[] times, int length, int degree) : StepObserver
{
    private readonly StepStore step = new(length, degree);
    private readonly AlignedRows point = new(1, length);
    private readonly double[] states = new double[times.Length * length];
    private TimeCursor visits = new(times);

    /// <summary>The states, one row for each time.</summary>
    public ReadOnlySpan<double> States => states;

    /// <summary>Starts at time t with the state u.</summary>
    public void Start(double t, ReadOnlySpan<double> u)
    {
        for (visits.Start(); visits.IsAt(t); visits.MoveOn())
        {
            Save(u);
        }
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        bool stored = false;
        for (; visits.IsReached(h, next); visits.MoveOn())
        {
            if (visits.Time == next)
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

            step.EvaluateInside(0, visits.Place(t, h, next), point.Row(0));
            Save(new(point.Row(0), length));
        }
    }

    private void Save(ReadOnlySpan<double> u) => u.CopyTo(states.AsSpan(visits.Index * length));
}
