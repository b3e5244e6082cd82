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

    private readonly PreparedCostValue cost;
    private readonly OdeProblem problem;
    private readonly double[] p;
    private readonly double[] u0;
    private readonly double[] parameters;
    private readonly double[] state;
    private readonly double tolerance;
    private readonly double noise;

    public CostDifferences(SensitivityMethod method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
    {
        double given = options.RelativeTolerances?.Min() ?? options.RelativeTolerance;
        double factor = given > 0.0 ? Math.Clamp(SmallestTolerance / given, Refinement, 1.0) : Refinement;
        tolerance = Math.Max(SmallestTolerance, factor * (given > 0.0 ? given : 1e-6));
        this.problem = problem;
        this.cost = new PreparedCostValue(method, problem, cost, integration, options.WithTolerances(factor, integration.Order) with { Progress = null });
        p = problem.Parameters.ToArray();
        u0 = new double[problem.StateLength];
        problem.WriteInitialState(p, u0);
        parameters = (double[])p.Clone();
        state = (double[])u0.Clone();
        noise = tolerance * Math.Abs(this.cost.At(p, u0));
    }

    /// <summary>The unit in which an entry is changed: its size, or that of its fellows where it is much smaller.</summary>
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
    /// <returns>The derivative and what it may be off by; NaN where the cost could not be computed.</returns>
    public (double Derivative, double Error) Along(ReadOnlySpan<double> dp, ReadOnlySpan<double> du0)
    {
        double h = Math.Cbrt(tolerance), wide = Central(dp, du0, h), narrow = Central(dp, du0, 0.5 * h);
        return ((4.0 * narrow - wide) / 3.0, Math.Abs(wide - narrow) + 4.0 * noise / h);
    }

    private double Central(ReadOnlySpan<double> dp, ReadOnlySpan<double> du0, double h) => (At(dp, du0, h) - At(dp, du0, -h)) / (2.0 * h);

    private double At(ReadOnlySpan<double> dp, ReadOnlySpan<double> du0, double h)
    {
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

        return cost.At(parameters, state);
    }
}
