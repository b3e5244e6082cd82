namespace AD.Solvers;

/// <summary>Follows H = λᵀ f + g, g the integrands, along a backward pass: between the times of a cost its change is the integral of λᵀ f_t + g_t, nothing where time does not enter, if u and λ are both right.</summary>
/// <remarks>
/// From dH/dt = λ'ᵀ f + (λᵀ f_u + g_u) u' + λᵀ f_t + g_t with λ' = −f_uᵀ λ − g_u and u' = f. Where time enters, the change over a step is taken as the mean of those at its two ends with u and λ frozen there, which copes with jumps
/// in time. It is the derivative by a shift of time, one of n + k that a gradient has, and no measure of its error: right after a jump of λ a stiff problem's H is noise, and an equilibrium's H is nothing but noise.
/// </remarks>
internal sealed unsafe class HamiltonianWatch : StepObserver
{
    /// <summary>How much of its size H may drift without a doubt.</summary>
    private const double Most = 0.25;

    private readonly PreparedOde f;
    private readonly Integrands integrands;
    private readonly Trajectory trajectory;
    private readonly StepObserver? inner;
    private readonly int n;
    private readonly AlignedRows rows;
    private double running;
    private double energy;
    private double drift;
    private double scale;
    private double worst;
    private double worstTime;

    public HamiltonianWatch(PreparedOde f, Integrands integrands, Trajectory trajectory, StepObserver? inner)
    {
        this.f = f;
        this.integrands = integrands;
        this.trajectory = trajectory;
        this.inner = inner;
        n = f.StateLength;
        rows = new AlignedRows(4, n);
    }

    /// <summary>A doubt where H drifted.</summary>
    public Doubt Doubt => worst > Most * scale ? new(DoubtKind.Drift, worstTime, worst / scale) : default;

    /// <summary>How many times f was evaluated since the start.</summary>
    public long Evaluations { get; private set; }

    private Span<double> Slope => new(rows.Row(0), n);

    private Span<double> State => new(rows.Row(1), n);

    /// <summary>A backward pass begins at time t in the state u.</summary>
    public void Start(ReadOnlySpan<double> u, double t)
    {
        drift = 0.0;
        scale = 0.0;
        worst = 0.0;
        u.CopyTo(State);
        f.Value(rows.Row(1), t, rows.Row(0));
        Evaluations = 1;
        running = integrands.Value(State, t);
        Jump(default);
    }

    /// <summary>λ has jumped; u and time have not moved.</summary>
    public void Jump(ReadOnlySpan<double> lambda)
    {
        energy = running + Vectors.Dot(lambda, Slope[..lambda.Length]);
        scale = Math.Max(scale, Math.Abs(energy));
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        inner?.Accepted(stepper, t, h, next);
        ReadOnlySpan<double> lambda = stepper.State[..n], lambdaNext = stepper.Next[..n];
        double* u = trajectory.At(-next), slopeNext = rows.Row(2);
        f.Value(u, -next, slopeNext);
        Evaluations++;
        double runningNext = integrands.Value(new(u, n), -next), energyNext = runningNext + Vectors.Dot(lambdaNext, new(slopeNext, n));
        double byTime = ByTime(lambdaNext, u, slopeNext, runningNext, next, t);
        if (byTime != 0.0)
        {
            byTime = 0.5 * (ByTime(lambda, rows.Row(1), rows.Row(0), running, t, next) - byTime);
        }

        drift += energyNext - energy - byTime;
        energy = energyNext;
        running = runningNext;
        new Span<double>(slopeNext, n).CopyTo(Slope);
        new Span<double>(u, n).CopyTo(State);
        scale = Math.Max(scale, Math.Abs(energy)) + Math.Abs(byTime);
        if (Math.Abs(drift) > worst)
        {
            worst = Math.Abs(drift);
            worstTime = -next;
        }
    }

    /// <summary>What H changes by when time alone moves from one backward time to another.</summary>
    private double ByTime(ReadOnlySpan<double> lambda, double* u, double* slope, double before, double from, double to)
    {
        double* moved = rows.Row(3);
        f.Value(u, -to, moved);
        Evaluations++;
        double sum = integrands.Value(new(u, n), -to) - before;
        for (int i = 0; i < n; i++)
        {
            sum += lambda[i] * (moved[i] - slope[i]);
        }

        return sum;
    }
}
