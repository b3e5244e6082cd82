namespace AD.Solvers;

/// <summary>One run of Newton's method in a trust region.</summary>
internal sealed class NewtonTrustRegionRun : OptimizationRun
{
    /// <summary>What rounding may add to the decrease of f, relative to f. Source: Conn, Gould and Toint (2000), Trust-region methods, section 17.4.2.</summary>
    private const double Rounding = 10.0 * 2.220446049250313e-16;

    private readonly HessianOperator hessian;
    private readonly SteihaugToint model;
    private readonly NegativeCurvature curvature;
    private readonly double[] trial;
    private TrustRegion region;
    private double firstNorm;
    private bool escapes;

    public NewtonTrustRegionRun(ScalarProblem f, double[] x0, NewtonTrustRegion method)
        : base(f, x0, method.Options)
    {
        hessian = f.LinearizeGradient();
        hessian.MoveTo(x0);
        model = new SteihaugToint(x0.Length);
        curvature = new NegativeCurvature(method.CurvatureSteps);
        trial = new double[x0.Length];
        double size = Vectors.Norm(x0);
        region = new TrustRegion(method.InitialRadius ?? (size > 0.0 ? size : 1.0));
        Radius = region.Radius;
    }

    protected override double Evaluate(Span<double> point, Span<double> gradientThere)
    {
        hessian.Gradient.CopyTo(gradientThere);
        firstNorm = Vectors.Norm(gradientThere);
        return hessian.Value;
    }

    /// <summary>A stationary point is a success where no direction of negative curvature is found.</summary>
    protected override Verdict? Judge()
    {
        escapes = false;
        Verdict? verdict = base.Judge();
        if (verdict is not { Status: Status.Success } stationary || !curvature.Find(hessian))
        {
            return verdict is { Status: Status.Success, Reason: var reason } && curvature.Steps > 0
                ? new(Status.Success, $"{reason} {curvature.Steps} products with the Hessian show no negative curvature.")
                : verdict;
        }

        escapes = true;
        return null;
    }

    protected override Verdict? Advance()
    {
        double norm = Vectors.Norm(Gradient);
        while (true)
        {
            double promised = escapes
                ? model.Follow(hessian, Gradient, curvature.Direction, region.Radius)
                : model.Minimize(hessian, Gradient, Math.Min(0.5, Math.Sqrt(norm / firstNorm)) * norm, region.Radius);
            F.Counts = F.Counts with { LinearIterations = F.Counts.LinearIterations + (escapes ? 0 : model.Products) };
            if (!double.IsFinite(promised))
            {
                return new(Status.NotFinite, $"A product with the Hessian is not finite at the iterate after {StepCount} steps.");
            }

            ReadOnlySpan<double> x = X, p = model.Step;
            for (int i = 0; i < trial.Length; i++)
            {
                trial[i] = x[i] + p[i];
            }

            double value = double.IsFinite(Vectors.MaxNorm(trial)) ? F.Value(trial) : double.NaN, slack = Rounding * Math.Abs(Value), length = Vectors.Norm(p);
            double ratio = double.IsFinite(value) ? (Value - value + slack) / (promised + slack) : value == double.NegativeInfinity ? double.PositiveInfinity : double.NaN;
            if (IsTooShort(Vectors.Distance(trial, x)))
            {
                return escapes
                    ? new(Status.Success, $"The largest entry of the gradient, {ResidualNorm:E2}, is within the tolerance {Options.GradientTolerance:E2}; negative curvature {curvature.Value:E2} of the Hessian is not borne out by lower values of f.")
                    : Stalled($"No step down to a radius of {region.Radius:E2} lowers f = {Value:E6}");
            }

            if (region.Accepts(ratio, length))
            {
                Radius = region.Radius;
                hessian.MoveTo(trial);
                MoveTo(trial, value == double.NegativeInfinity ? value : hessian.Value, hessian.Gradient);
                return null;
            }
        }
    }

    protected override void Exchange(OptimizerMemory memory)
    {
        double radius = region.Radius;
        memory.Part("radius", ref radius);
        memory.Part("first gradient", ref firstNorm);
        if (!memory.Resumes)
        {
            return;
        }

        if (!(radius > 0.0))
        {
            throw new ArgumentException($"'radius' in the state of {nameof(NewtonTrustRegion)} is {radius}; a positive length is expected.", nameof(memory));
        }

        region = new TrustRegion(radius);
        hessian.MoveTo(X);
    }
}
