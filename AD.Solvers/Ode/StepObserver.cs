namespace AD.Solvers;

/// <summary>Sees every accepted step of an integration before the integrator moves on: saving, dense output, costs.</summary>
internal abstract class StepObserver
{
    /// <summary>The step from t to next = t + h was accepted; the stepper still stands at its beginning.</summary>
    public abstract void Accepted(Stepper stepper, double t, double h, double next);
}
