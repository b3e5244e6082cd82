namespace AD.Solvers;

/// <summary>Looks at some steps of an explicit method for how near they are to the edge of stability, where the derivatives of steps at fixed lengths may grow without bound although the solution is right.</summary>
/// <remarks>A step in eight: one evaluation of f for some fifty of a gradient by these steps. A solve that is short, too, shows it: <see cref="StiffnessWatch"/> begins to look after a hundred steps.</remarks>
/// <param name="inner">What sees the steps beside it.</param>
internal sealed class EdgeOfStability(StepObserver inner) : StepObserver
{
    private const int Often = 8;
    private const double Near = 0.8;
    private const int Enough = 2;
    private const double LeastShare = 0.25;

    private int steps;
    private int looks;
    private int near;
    private double time;

    /// <summary>A doubt where at least two looks and a quarter of them were near the edge, or the integration was found to be stiff.</summary>
    public Doubt Doubt(OdeOutcome outcome)
        => outcome.Stiff || (near >= Enough && near >= LeastShare * looks) ? new(DoubtKind.Stiff, near > 0 ? time : outcome.Time, 0.0) : default;

    /// <summary>An integration begins.</summary>
    public void Start()
    {
        steps = 0;
        looks = 0;
        near = 0;
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        inner.Accepted(stepper, t, h, next);
        if (++steps % Often == 0)
        {
            looks++;
            if (stepper.LookAtStability(h).Use >= Near)
            {
                near++;
                time = next;
            }
        }
    }
}
