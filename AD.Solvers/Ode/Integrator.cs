namespace AD.Solvers;

/// <summary>The one loop: try a step, judge it, show it, move on. What a step is, how long it is and what is kept of it are other objects' affairs.</summary>
/// <remarks>
/// Advances to one stop after another; the step size lives on across stops, as it does across the jumps that an adjoint makes there. Nothing is allocated.
/// </remarks>
internal sealed class Integrator
{
    private readonly Stepper stepper;
    private readonly OdeOptions options;
    private StepControl control;
    private StiffnessWatch stiffness;
    private double step;
    private double unseen;
    private bool begun;
    private Status obstacle;
    private long attempts;
    private long evaluationsBefore;
    private ImplicitCounts countsBefore;

    public Integrator(OdeMethod method, OdeSystem system, OdeOptions options, ToleranceRange tolerances)
    {
        stepper = method.CreateStepper(system);
        stepper.SetTolerances(tolerances.Absolute, tolerances.Relative);
        this.options = options;
        control = new StepControl(stepper.ErrorPower);
    }

    /// <summary>The stepper, which holds the state.</summary>
    public Stepper Stepper => stepper;

    /// <summary>Sees every accepted step.</summary>
    public StepObserver? Observer { get; set; }

    /// <summary>Hears how far the integration is.</summary>
    public ProgressMeter? Progress { get; set; }

    /// <summary>The present time.</summary>
    public double Time { get; private set; }

    /// <summary>Accepted steps since the start.</summary>
    public long Steps { get; private set; }

    /// <summary>Rejected steps since the start.</summary>
    public long Rejected { get; private set; }

    /// <summary>Evaluations of the right-hand side since the start.</summary>
    public long Evaluations => stepper.Evaluations - evaluationsBefore;

    /// <summary>What implicit steps cost since the start.</summary>
    public ImplicitCounts Counts => stepper.Counts - countsBefore;

    /// <summary>Why the last <see cref="Advance"/> stopped.</summary>
    public OdeOutcome Outcome { get; private set; }

    /// <summary>Begins at t with the state that the stepper holds.</summary>
    public void Start(double t)
    {
        Time = t;
        step = 0.0;
        unseen = 0.0;
        Steps = 0;
        Rejected = 0;
        attempts = 0;
        evaluationsBefore = stepper.Evaluations;
        obstacle = Status.StepTooSmall;
        countsBefore = stepper.Counts;
        control.Reset();
        stiffness = default;
        stepper.Reset();
        Restart();
    }

    /// <summary>The state was changed at the present time: its derivative is to be evaluated again.</summary>
    public void Restart() => begun = false;

    /// <summary>Integrates from the present time to <paramref name="end"/>.</summary>
    /// <returns>Whether it got there; <see cref="Outcome"/> says why not.</returns>
    public bool Advance(double end)
    {
        if (Time == end)
        {
            return Stop(Status.Success);
        }

        if (!begun && !Begin(end))
        {
            return Stop(Status.NotFinite, FirstNotFinite(stepper.Derivative));
        }

        while (Time != end)
        {
            if (options.CancellationToken.IsCancellationRequested)
            {
                return Stop(Status.Cancelled);
            }

            if (attempts++ == options.MaxSteps)
            {
                return Stop(Status.MaxSteps);
            }

            // A step that all but reaches the end goes there, and leaves the next step as long as it would have been.
            double t = Time, h = step, moved = unseen + h, next = t + moved;
            bool clipped = Math.Abs(h) * 1.0000001 >= Math.Abs(end - t);
            if (clipped)
            {
                next = end;
                h = end - t;
            }
            else if (IsTooSmall(h))
            {
                return Stop(obstacle);
            }

            bool solved = stepper.Try(t, h, next);
            double error = solved ? stepper.SquaredErrorNorm(h) : double.PositiveInfinity;
            if (error <= 1.0)
            {
                Observer?.Accepted(stepper, t, h, next);
                stiffness.See(stepper, h);
                stepper.Accept();
                unseen = clipped || !IsShort(h) ? 0.0 : moved - (next - t);
                Time = next;
                Steps++;
                obstacle = Status.StepTooSmall;
                double proposed = Limited(h * control.AfterAccepted(error, clipped));
                step = clipped && Math.Abs(proposed) < Math.Abs(step) ? step : proposed;
                Progress?.Report(next, Steps);
            }
            else
            {
                Rejected++;
                obstacle = !solved ? stepper.Obstacle : double.IsFinite(error) ? Status.StepTooSmall : Status.NotFinite;
                step = h * (solved ? control.AfterRejected(error) : control.AfterFailure());
                if (clipped && IsTooSmall(step))
                {
                    return Stop(obstacle);
                }
            }
        }

        return Stop(Status.Success);
    }

    private bool Begin(double end)
    {
        stepper.Begin(Time);
        begun = true;
        if (FirstNotFinite(stepper.Derivative) >= 0)
        {
            return false;
        }

        if (step == 0.0)
        {
            double span = end - Time;
            step = Limited(options.InitialStep is { } first ? Math.CopySign(Math.Min(first, Math.Abs(span)), span) : Seen(stepper.InitialStep(Time, span)));
        }

        return true;
    }

    /// <summary>An estimate may ask for much less than a unit in the last place of the time, where something fast begins far from t = 0: the first attempt is one unit.</summary>
    private double Seen(double h) => Math.CopySign(Math.Max(Math.Abs(h), Math.BitIncrement(Math.Abs(Time)) - Math.Abs(Time)), h);

    /// <summary>A few units in the last place of the time: what rounding of times takes away from steps is then kept, so that something fast far from t = 0 is resolved although times there are not.</summary>
    private bool IsShort(double h) => Time + 0.01 * h == Time;

    /// <summary>Far below a unit in the last place of the time.</summary>
    private bool IsTooSmall(double h) => Time + 1024.0 * h == Time;

    private double Limited(double h) => Math.Abs(h) <= options.MaxStep ? h : Math.CopySign(options.MaxStep, h);

    private bool Stop(Status status)
        => Stop(status, status is Status.StepTooSmall or Status.NotFinite or Status.StagesNotSolved ? stepper.WorstComponent(step) : -1);

    private bool Stop(Status status, int component)
    {
        Outcome = new OdeOutcome(status, Time, step, component) { Stiff = stiffness.Found };
        return status == Status.Success;
    }

    private static int FirstNotFinite(ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
