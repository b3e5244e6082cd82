namespace AD.Solvers;

/// <summary>Central differences of a cost at tolerances of their own, with an estimate of what they are off by.</summary>
/// <remarks>
/// D(h) = (G(x + h e) − G(x − h e)) / 2h has the error c h² + ε / h, ε the noise that the tolerance τ leaves in G, so that h = τ^(1/3) in units of x is where both are τ^(2/3). (4 D(h/2) − D(h)) / 3 removes c h²;
/// what it is off by is no more than |D(h) − D(h/2)| and the noise together, as a rule.
/// </remarks>
internal sealed class CostDifferences
{
    private const double Refinement = 1e-3;
    private const double SmallestTolerance = 1e-12;
    private const double Spare = 10.0;
    private const long Few = 100;

    private readonly PreparedCostValue cost;
    private readonly OdeProblem problem;
    private readonly double[] p;
    private readonly double[] u0;
    private readonly double[] parameters;
    private readonly double[] state;
    private readonly double tolerance;
    private readonly double noise;
    private readonly StagedProgress? progress;

    /// <param name="method">Whose backend prepares the functions.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="integration">The integration method.</param>
    /// <param name="options">The options of the gradient that is looked at.</param>
    /// <param name="gradient">One that was taken: its steps, and the size of the cost and what that is off by, are what is expected here.</param>
    /// <param name="progress">Told after every solve; null: nobody is.</param>
    public CostDifferences(SensitivityMethod method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options, GradientEstimate gradient, StagedProgress? progress)
    {
        double given = options.RelativeTolerances?.Min() ?? options.RelativeTolerance;
        double factor = given > 0.0 ? Math.Clamp(SmallestTolerance / given, Refinement, 1.0) : Refinement;
        tolerance = Math.Max(SmallestTolerance, factor * (given > 0.0 ? given : 1e-6));
        this.problem = problem;
        this.cost = new PreparedCostValue(method, problem, cost, integration, OwnOptions(options, factor, integration.Order, gradient.Gradient.Statistics.Steps));
        p = problem.Parameters.ToArray();
        u0 = new double[problem.StateLength];
        problem.WriteInitialState(p, u0);
        parameters = (double[])p.Clone();
        state = (double[])u0.Clone();
        noise = tolerance * Math.Abs(gradient.Value) + factor * gradient.ValueError;
        this.progress = progress;
    }

    /// <summary>Where and why a solve stopped since <see cref="Along"/> was called last; null where all went through.</summary>
    public OdeOutcome? Failure { get; private set; }

    /// <summary>The fraction of the whole work that is done before the first solve, and that every solve adds.</summary>
    public (double Done, double Share) Part { get; set; }

    /// <summary>The unit in which a parameter is changed: its own size, as parameters have units of their own; that of the smallest where it is 0.</summary>
    public static double ParameterUnit(ReadOnlySpan<double> p, int index)
    {
        double smallest = double.PositiveInfinity;
        foreach (double entry in p)
        {
            smallest = entry != 0.0 ? Math.Min(smallest, Math.Abs(entry)) : smallest;
        }

        return p[index] != 0.0 ? Math.Abs(p[index]) : double.IsFinite(smallest) ? smallest : 1.0;
    }

    /// <summary>The unit in which an entry of the state is changed: its size, or that of its fellows where it is much smaller.</summary>
    public static double Unit(ReadOnlySpan<double> x, int index)
    {
        double sum = 0.0;
        foreach (double entry in x)
        {
            sum += entry * entry;
        }

        double size = Math.Max(Math.Abs(x[index]), 0.01 * Math.Sqrt(sum / x.Length));
        return size > 0.0 ? size : 1.0;
    }

    /// <summary>The derivative along the direction (dp, du₀).</summary>
    /// <param name="dp">The parameters' part.</param>
    /// <param name="du0">The initial state's part.</param>
    /// <param name="narrower">How many times closer than h = τ^(1/3) the points lie.</param>
    /// <returns>The derivative and what it may be off by; NaN where the cost could not be computed: <see cref="Failure"/>.</returns>
    public (double Derivative, double Error) Along(ReadOnlySpan<double> dp, ReadOnlySpan<double> du0, double narrower = 1.0)
    {
        Failure = null;
        double h = Math.Cbrt(tolerance) / narrower, wide = Central(dp, du0, h), narrow = Central(dp, du0, 0.5 * h);
        return ((4.0 * narrow - wide) / 3.0, Math.Abs(wide - narrow) + Noise(narrower));
    }

    /// <summary>What the noise in the cost makes of the derivative, for points so many times closer.</summary>
    public double Noise(double narrower = 1.0) => 4.0 * noise * narrower / Math.Cbrt(tolerance);

    private double Central(ReadOnlySpan<double> dp, ReadOnlySpan<double> du0, double h) => (At(dp, du0, h) - At(dp, du0, -h)) / (2.0 * h);

    private double At(ReadOnlySpan<double> dp, ReadOnlySpan<double> du0, double h)
    {
        if (Failure is not null)
        {
            return double.NaN;
        }

        for (int i = 0; i < p.Length; i++)
        {
            parameters[i] = p[i] + h * dp[i];
        }

        if (problem.InitialStateFunction is null)
        {
            u0.CopyTo(state, 0);
        }
        else
        {
            problem.WriteInitialState(parameters, state);
        }

        for (int i = 0; i < state.Length; i++)
        {
            state[i] += h * du0[i];
        }

        double value = cost.At(parameters, state);
        if (!double.IsFinite(value))
        {
            Failure = cost.Outcome.Status == Status.Success ? new OdeOutcome(Status.NotFinite, problem.End, 0.0, -1) : cost.Outcome;
        }

        Part = (Math.Min(1.0, Part.Done + Part.Share), Part.Share);
        progress?.Stage(Part.Done);
        progress?.Report(new OdeProgress(problem.End, 1.0, cost.Steps));
        return value;
    }

    /// <summary>Tighter tolerances take more steps than the gradient took, by τ^(1/q), and are allowed some more; without an end, solves that get stuck at a discontinuity would take millions.</summary>
    private static OdeOptions OwnOptions(OdeOptions options, double factor, int order, long steps)
        => options.WithTolerances(factor, order) with { Progress = null, MaxSteps = (long)(Spare * Math.Pow(factor, -1.0 / order) * (steps + Few)) };
}
