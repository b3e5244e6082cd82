namespace AD.Solvers;

/// <summary>The error of a gradient from two others at other tolerances.</summary>
internal static class ErrorEstimation
{
    private const double LeastShare = 0.1;
    private const double RoundOff = 1e-16;

    public static GradientEstimate Estimate(SensitivityMethod sensitivity, OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
    {
        StagedProgress? progress = StagedProgress.Of(options.Progress);
        (sensitivity, options) = (sensitivity.WithProgress(options.Progress, progress), options with { Progress = progress });
        progress?.Stage(0.25);
        Sensitivities g = sensitivity.Gradient(problem, cost, method, options);
        Companions others = Companions.Of(g, sensitivity, problem, cost, method, options, progress);
        double[] values = Entries(g), near = Entries(others.Near), far = Entries(others.Far);
        double exact = sensitivity.Backend.Traits.IsExact ? 0.0 : sensitivity.Backend.Traits.FirstOrderError, norm = Norm(values);
        double rounding = RoundOff * Math.Sqrt(g.Statistics.Steps + g.Statistics.BackwardSteps + 1.0);
        double whole = others.Error(Distance(values, near), Distance(values, far), Distance(near, far)), share = norm > 0.0 ? LeastShare * whole / norm : 0.0;
        double[] errors = new double[values.Length];
        for (int i = 0; i < errors.Length; i++)
        {
            double own = others.Error(Math.Abs(values[i] - near[i]), Math.Abs(values[i] - far[i]), Math.Abs(near[i] - far[i]));
            errors[i] = Math.Max(own, share * Math.Abs(values[i])) + exact * norm + rounding * Math.Abs(values[i]);
        }

        double value = others.Error(Math.Abs(g.Value - others.Near.Value), Math.Abs(g.Value - others.Far.Value), Math.Abs(others.Near.Value - others.Far.Value));
        return new GradientEstimate(g, others.Far, errors, value + rounding * Math.Abs(g.Value), whole + (exact + rounding) * norm);
    }

    /// <summary>dG/dp, dG/du₀, dG/dt₀ and dG/dt₁ as one vector, without what was not asked for.</summary>
    public static double[] Entries(Sensitivities g)
    {
        List<double> entries = [.. g.ParameterGradient, .. g.InitialStateGradient];
        if (!double.IsNaN(g.StartTimeGradient))
        {
            entries.Add(g.StartTimeGradient);
        }

        if (!double.IsNaN(g.EndTimeGradient))
        {
            entries.Add(g.EndTimeGradient);
        }

        return [.. entries];
    }

    /// <summary>The Euclidean norm, of numbers whose squares may be too large too.</summary>
    public static double Norm(double[] x)
    {
        double largest = x.Length > 0 ? x.Max(Math.Abs) : 0.0;
        return largest > 0.0 && double.IsFinite(largest) ? largest * Math.Sqrt(x.Sum(entry => entry / largest * (entry / largest))) : largest;
    }

    private static double Distance(double[] a, double[] b) => Norm([.. a.Zip(b, (x, y) => x - y)]);
}
