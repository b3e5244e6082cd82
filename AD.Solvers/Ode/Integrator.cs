using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The one loop: try a step, judge it, show it, move on. What a step is, how long it is and what is kept of it are other objects' affairs.</summary>
/// <remarks>
/// Advances to one stop after another; the step size lives on across stops, as it does across the jumps that an adjoint makes there. Nothing is allocated. Where the steps of several integrations are tried
/// together, <see cref="Open"/>, <see cref="Propose"/> and <see cref="Judge"/> are the loop's parts.
/// </remarks>
internal sealed class Integrator
{
    /// <summary>So many accepted steps in a row of a few units in the last place of the time, and then one that is rejected: what is met does not end, and is not something fast.</summary>
    private const int MostShort = 1000;

    /// <summary>The distance from 1 to the next number.</summary>
    private const double Rounding = 2.2204460492503131e-16;

    /// <summary>How much shorter a first step is tried again whose estimate is doubted.</summary>
    private const double Shorter = 0.3;

    private readonly Stepper stepper;
    private readonly OdeOptions options;

    /// <summary>The square of an error that is zero but for rounding.</summary>
    private readonly double zero;
    private StepControl control;
    private StiffnessWatch stiffness;
    private double step;
    private double unseen;
    private int shortSteps;
    private bool begun;
    private bool isGuess;
    private Status obstacle;

    /// <summary>The attempt that was rejected since the last accepted step; 0 when there was none.</summary>
    private double rejected;
    private long attempts;
    private long evaluationsBefore;
    private ImplicitCounts countsBefore;

    public Integrator(OdeMethod method, OdeSystem system, OdeOptions options, ToleranceRange tolerances)
        : this(method.CreateStepper(system), options, tolerances)
    {
    }

    public Integrator(Stepper stepper, OdeOptions options, ToleranceRange tolerances)
    {
        this.stepper = stepper;
        stepper.SetTolerances(tolerances.Absolute, tolerances.Relative);
        this.options = options;
        double tightest = tolerances.Relative.Where(r => r > 0.0).DefaultIfEmpty().Min();
        zero = tightest > 0.0 ? Rounding / tightest * (Rounding / tightest) : 0.0;
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
        isGuess = false;
        unseen = 0.0;
        shortSteps = 0;
        Steps = 0;
        Rejected = 0;
        attempts = 0;
        evaluationsBefore = stepper.Evaluations;
        obstacle = Status.StepTooSmall;
        rejected = 0.0;
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
        if (!Open(end))
        {
            return Outcome.Status == Status.Success;
        }

        while (Time != end)
        {
            if (!Propose(end, out StepAttempt attempt))
            {
                return false;
            }

            bool solved = stepper.Try(attempt.Time, attempt.Size, attempt.Next);
            if (!Judge(in attempt, solved, solved ? stepper.SquaredErrorNorm(attempt.Size) : double.PositiveInfinity))
            {
                return false;
            }
        }

        return Stop(Status.Success);
    }

    /// <summary>The next step to try.</summary>
    /// <returns>False where there is none: <see cref="Outcome"/> says why.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Propose(double end, out StepAttempt attempt)
    {
        attempt = default;
        if (options.CancellationToken.IsCancellationRequested)
        {
            return Stop(Status.Cancelled);
        }

        if (attempts++ == options.MaxSteps)
        {
            return Stop(Status.MaxSteps);
        }

        // A step that all but reaches the end goes there, and leaves the next step as long as it would have been.
        double t = Time, h = step, rest = end - t - unseen, next = t + (unseen + h);
        bool clipped = Math.Abs(h) * 1.0000001 >= Math.Abs(rest) || (next == end && !IsShort(h));
        if (clipped)
        {
            next = end;
            h = rest;
        }
        else if (IsTooSmall(h))
        {
            return Stop(obstacle);
        }
        else if (next == end)
        {
            // Only the rounding of times takes this short step to the end; what is left to integrate stays unseen.
            next = h > 0.0 ? Math.BitDecrement(end) : Math.BitIncrement(end);
        }

        attempt = new(t, h, next, clipped);
        return true;
    }

    /// <summary>Moves on if the error of the step that was tried allows it, and chooses the next length.</summary>
    /// <returns>False where no step could follow: <see cref="Outcome"/> says why.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Judge(in StepAttempt attempt, bool solved, double error)
    {
        double t = attempt.Time, h = attempt.Size, next = attempt.Next;
        bool clipped = attempt.Clipped;
        if (clipped && isGuess && Steps == 0 && error <= zero)
        {
            // One step to where it is to stop first that nobody asked for, and an estimate of zero, which may be chance: that of Bs3 is 0 at h λ = −1.
            isGuess = false;
            Rejected++;
            step = Shorter * h;
            return true;
        }

        if (error <= 1.0)
        {
            Observer?.Accepted(stepper, t, h, next);
            stiffness.See(stepper, h);
            stepper.Accept();
            unseen = clipped || !IsShort(h) ? 0.0 : unseen + h - (next - t);
            shortSteps = clipped || !IsShort(h) ? 0 : shortSteps + 1;
            Time = next;
            Steps++;
            obstacle = Status.StepTooSmall;
            rejected = 0.0;
            double proposed = Limited(h * control.AfterAccepted(error, clipped));
            step = clipped && Math.Abs(proposed) < Math.Abs(step) ? step : proposed;
            Progress?.Report(next, Steps);
            return true;
        }

        Rejected++;
        rejected = h;
        obstacle = !solved ? stepper.Obstacle : double.IsFinite(error) ? Status.StepTooSmall : Status.NotFinite;
        step = h * (solved ? control.AfterRejected(error) : control.AfterFailure());
        return !((clipped && IsTooSmall(step)) || shortSteps > MostShort) || Stop(obstacle);
    }

    /// <summary>Begins to integrate to <paramref name="end"/>, one step after another.</summary>
    /// <returns>False where nothing is to be done, or nothing can be: <see cref="Outcome"/> says which.</returns>
    public bool Open(double end)
    {
        if (Time == end)
        {
            Stop(Status.Success);
            return false;
        }

        return begun || Begin(end) || Stop(Status.NotFinite, Vectors.FirstNotFinite(stepper.Derivative));
    }

    /// <summary>The end is reached.</summary>
    public void Arrive() => Stop(Status.Success);

    private bool Begin(double end)
    {
        stepper.Begin(Time);
        begun = true;
        if (Vectors.FirstNotFinite(stepper.Derivative) >= 0)
        {
            return false;
        }

        if (step == 0.0)
        {
            double span = end - Time;
            isGuess = options.InitialStep is null;
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
    {
        if (status is not (Status.StepTooSmall or Status.NotFinite or Status.StagesNotSolved))
        {
            return Stop(status, -1);
        }

        // The step that was tried, not the one that would have been next; the stages of one that was accepted are gone.
        step = rejected != 0.0 ? rejected : step;
        Stop(status, rejected != 0.0 ? stepper.WorstComponent(step) : stepper.FastestComponent());
        Outcome = Outcome with { Reason = status == Status.StagesNotSolved ? stepper.Reason : null };
        return false;
    }

    private bool Stop(Status status, int component)
    {
        Outcome = new OdeOutcome(status, Time, step, component) { Stiff = stiffness.Found };
        return status == Status.Success;
    }
}

/// <summary>A step from t to next = t + h that is to be tried.</summary>
/// <param name="Time">t.</param>
/// <param name="Size">h, with its sign.</param>
/// <param name="Next">t + h; the end itself where the step was cut short there.</param>
/// <param name="Clipped">The step was cut short at the end.</param>
internal readonly record struct StepAttempt(double Time, double Size, double Next, bool Clipped);
