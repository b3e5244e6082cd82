namespace AD.Solvers;

/// <summary>Takes every accepted step of the state again on the state with its tangents: a second stepper follows the first, and its costs follow it.</summary>
/// <param name="tangents">The stepper of the state with its tangents.</param>
/// <param name="costs">The costs.</param>
/// <param name="stateLength">The length n of the state.</param>
/// <param name="columns">The number c of tangents.</param>
internal sealed class FollowingTangents(Stepper tangents, CostObserver costs, int stateLength, int columns) : StepObserver
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

        RequireFinite(t, h);
        costs.Accepted(tangents, t, h, next);
        tangents.Accept();
    }

    /// <summary>No error estimate sees the tangents: what is not finite among them is found where it appears.</summary>
    private void RequireFinite(double t, double h)
    {
        int index = Vectors.FirstNotFinite(tangents.Next);
        if (index < 0)
        {
            return;
        }

        bool ofIntegral = index >= stateLength * (1 + columns);
        throw new SensitivityException(
            "forward",
            new OdeOutcome(Status.NotFinite, t, h, ofIntegral ? -1 : index < stateLength ? index : (index - stateLength) / columns),
            ofIntegral ? "That is a derivative of the integral of the cost." : "That is a derivative of this component.");
    }
}
