namespace AD.Solvers;

/// <summary>Takes every accepted step of the state again on the state with its tangents: a second stepper follows the first, and its costs follow it.</summary>
internal sealed class FollowingTangents(Stepper tangents, CostObserver costs) : StepObserver
{
    private bool begun;

    /// <summary>The stepper of the state with its tangents.</summary>
    public Stepper Tangents => tangents;

    /// <summary>The next step is the first.</summary>
    public void Start() => begun = false;

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        if (!begun)
        {
            tangents.Begin(t);
            begun = true;
        }

        if (!tangents.Try(t, h, next))
        {
            throw new SensitivityException("forward", new OdeOutcome(Status.StagesNotSolved, t, h, -1));
        }

        costs.Accepted(tangents, t, h, next);
        tangents.Accept();
    }
}
