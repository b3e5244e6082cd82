namespace AD.Solvers;

/// <summary>Sees every accepted step of an integration before the integrator moves on: saving, dense output, costs.</summary>
internal abstract class StepObserver
{
    /// <summary>The step from t to next = t + h was accepted; the stepper still stands at its beginning.</summary>
    public abstract void Accepted(Stepper stepper, double t, double h, double next);

    /// <summary>The step of size h to next has reached a time that it is to be asked for.</summary>
    public static bool Reaches(double next, double h, double time) => h > 0.0 ? time <= next : time >= next;

    /// <summary>The place θ of a time in the step: 1 at its end also where h is not next − t, as far from 0, where the times of short steps are rounded.</summary>
    public static double Place(double t, double h, double next, double time) => time == next ? 1.0 : Math.Min((time - t) / h, 1.0);
}
