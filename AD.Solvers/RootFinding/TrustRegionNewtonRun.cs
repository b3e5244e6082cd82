namespace AD.Solvers;

/// <summary>One run of the dogleg method with its buffers.</summary>
internal sealed class TrustRegionNewtonRun(VectorProblem f, double[] x0, RootOptions options, double initialRadius) : JacobianRun(f, x0, options)
{
    /// <summary>A smaller relative decrease of ‖f‖² is not seen in values of f.</summary>
    private const double Visible = 2.220446049250313e-16;

    private readonly Dogleg dogleg = new(x0.Length);
    private readonly double[] step = new double[x0.Length];
    private TrustRegion? region;

    protected override Verdict? Advance()
    {
        if (Model.Evaluate(F, X, StepCount) is { } notFinite)
        {
            return notFinite;
        }

        region ??= new TrustRegion(FirstRadius());
        dogleg.Prepare(F, Model, Residual);
        while (true)
        {
            double promised = dogleg.Cut(region.Radius, Model, Residual, step), length = Vectors.Norm(step);
            if (!(promised > Visible))
            {
                return Blocked(Status.Stalled, $"A step of length {length:E2} promises no decrease that values of f could show, at the iterate after {StepCount} steps");
            }

            if (IsTooShort(length))
            {
                return Blocked(Status.Stalled, $"The trust region leaves a step of length {length:E2}, within the step tolerance, at the iterate after {StepCount} steps");
            }

            double ratio = Try(step, 1.0);
            if (region.Accepts((1.0 - ratio * ratio) / promised, dogleg.Length))
            {
                Radius = region.Radius;
                MoveTo(Trial, TrialValue);
                return null;
            }
        }
    }

    /// <summary>A multiple of ‖d x₀‖.</summary>
    private double FirstRadius()
    {
        for (int j = 0; j < step.Length; j++)
        {
            step[j] = Model.Scale[j] * X[j];
        }

        double length = Vectors.Norm(step);
        return length > 0.0 && double.IsFinite(initialRadius * length) ? initialRadius * length : initialRadius;
    }
}
