namespace AD.Solvers;

/// <summary>A root finder's run that forms the Jacobian: what such methods share is the linear model and what they say where they cannot go on.</summary>
internal abstract class JacobianRun(VectorProblem f, double[] x0, RootOptions options) : RootRun(f, x0, options)
{
    /// <summary>Below this part of the first residual, a residual that does not fall is taken for rounding inside f and not for a minimum.</summary>
    private const double Rounding = 1e-8;

    private double firstNorm;

    /// <summary>f + J p at the iterate that was evaluated last.</summary>
    protected LinearModel Model { get; } = new(x0.Length);

    /// <summary>A point to try, and f there.</summary>
    protected double[] Trial { get; } = new double[x0.Length];

    /// <summary>f at the trial point.</summary>
    protected double[] TrialValue { get; } = new double[x0.Length];

    protected override void Begin()
    {
        base.Begin();
        firstNorm = ResidualNorm;
    }

    /// <summary>Evaluates f at x + α p.</summary>
    /// <returns>‖f(x + α p)‖ / ‖f(x)‖.</returns>
    protected double Try(ReadOnlySpan<double> step, double length)
    {
        for (int i = 0; i < Trial.Length; i++)
        {
            Trial[i] = X[i] + length * step[i];
        }

        F.Value(Trial, TrialValue);
        return Vectors.Norm(TrialValue) / ResidualNorm;
    }

    /// <summary>Whether a search on φ(α) = ½ (‖f(x + α p)‖ / ‖f(x)‖)² found a step that counts: a part of the step that leaves φ as it is to the last digit moves x by rounding alone.</summary>
    protected static bool IsStep(LineSearchResult found) => found.Found && !(found.Value == 0.5 && found.Step < 1.0);

    /// <summary>The verdict where no step is left to take: a local minimum of ‖f‖ if the gradient is small, else the status given.</summary>
    /// <param name="status">The status where the gradient is not small.</param>
    /// <param name="what">What stopped the iteration, a clause.</param>
    protected Verdict Blocked(Status status, string what)
    {
        double gradient = Model.Stationarity(Residual);
        if (gradient > Options.GradientTolerance || !(ResidualNorm > Rounding * firstNorm))
        {
            return new(status, $"{what}; the residual {ResidualNorm:E2} is above the tolerance {Target:E2}.");
        }

        string relative = $"the gradient of ½ ‖f‖², {gradient:E2} relative to the columns of the Jacobian and to ‖f‖ = {ResidualNorm:E6}, is within {Options.GradientTolerance:E2}";
        return StepCount == 0
            ? new(Status.Singular, $"The start is a stationary point of ‖f‖ that is no root: {relative}. Start elsewhere.")
            : new(Status.Inconsistent, $"A local minimum of ‖f‖ that is no root: {relative}. {what}.");
    }
}
