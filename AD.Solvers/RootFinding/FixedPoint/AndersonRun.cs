namespace AD.Solvers;

/// <summary>One run of Anderson's acceleration with its buffers.</summary>
internal sealed class AndersonRun(VectorProblem g, double[] x0, RootOptions options, int depth, double damping) : SolverRun
{
    private const double Growth = 10.0;

    private readonly AndersonHistory history = new(x0.Length, depth);
    private readonly double[] x = x0;
    private readonly double[] residual = new double[x0.Length];
    private readonly double[] trial = new double[x0.Length];
    private readonly double[] trialResidual = new double[x0.Length];
    private double norm;
    private double target;

    protected internal override ReadOnlySpan<double> X => x;

    protected internal override double Value => 0.5 * norm * norm;

    protected internal override double ResidualNorm => norm;

    protected internal override SolverCounts Counts => g.Counts;

    protected override void Begin()
    {
        Evaluate(x, residual);
        norm = Vectors.Norm(residual);
        target = options.ResidualTolerance + options.RelativeResidualTolerance * norm;
    }

    protected override Verdict? Judge()
        => !double.IsFinite(norm) ? Vectors.NotFinite("g(x) − x, component", residual, StepCount)
            : norm <= target ? new(Status.Success, $"The residual ‖g(x) − x‖ = {norm:E2} is within the tolerance {target:E2}.")
            : StepNorm <= options.StepTolerance * Vectors.Norm(x) ? new(Status.Stalled, $"The step, {StepNorm:E2}, is within the step tolerance; the residual {norm:E2} is above the tolerance {target:E2}.")
            : null;

    protected override Verdict? Advance()
    {
        history.Step(residual, damping, trial);
        double next = Try();
        if (!(next <= Growth * norm) && history.Count > 0)
        {
            history.Clear();
            history.Step(residual, damping, trial);
            next = Try();
        }

        history.Add(x, trial, residual, trialResidual);
        StepNorm = Vectors.Distance(trial, x);
        norm = next;
        trial.CopyTo(x, 0);
        trialResidual.CopyTo(residual, 0);
        return null;
    }

    /// <summary>Makes the step a point, and evaluates there.</summary>
    private double Try()
    {
        for (int i = 0; i < x.Length; i++)
        {
            trial[i] += x[i];
        }

        Evaluate(trial, trialResidual);
        return Vectors.Norm(trialResidual);
    }

    private void Evaluate(ReadOnlySpan<double> at, Span<double> difference)
    {
        g.Value(at, difference);
        for (int i = 0; i < difference.Length; i++)
        {
            difference[i] -= at[i];
        }
    }
}
