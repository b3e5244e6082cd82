namespace AD.Solvers;

/// <summary>The accepted steps of an integration, 32 bytes each, and its states at given times: what is needed to take the steps again with tangents.</summary>
internal sealed class ForwardSteps(TimesRecorder times) : StepObserver
{
    private TakenStep[] steps = new TakenStep[64];
    private int count;

    /// <summary>The states at the times.</summary>
    public TimesRecorder Times => times;

    /// <summary>The steps in order.</summary>
    public ReadOnlySpan<TakenStep> Steps => steps.AsSpan(0, count);

    /// <summary>Starts at time t with the state u.</summary>
    public void Start(double t, ReadOnlySpan<double> u)
    {
        count = 0;
        times.Start(t, u);
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        if (count == steps.Length)
        {
            Array.Resize(ref steps, 2 * count);
        }

        steps[count++] = new(t, h, next, stepper.Mark);
        times.Accepted(stepper, t, h, next);
    }
}

/// <summary>An accepted step from t to next = t + h, with the mark that it is taken again by.</summary>
internal readonly record struct TakenStep(double Time, double Size, double Next, double Mark);
