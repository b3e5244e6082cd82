namespace AD.Solvers;

/// <summary>Checks gradients against each other: methods that have little in common, and central differences of the cost, which share no derivative with any of them.</summary>
public static class SensitivityCheck
{
    private const int MostDifferences = 48;
    private const string Differences = "central differences";

    /// <summary>Compares the gradients by several methods with each other and with central differences.</summary>
    /// <remarks>
    /// Every method's errors are estimated (<see cref="SensitivityMethod.GradientWithError"/>); central differences are taken of solves at a thousandth of the tolerances, at least 1e-12, with steps of
    /// τ^(1/3) |x|, two of them. They find what two methods share: a wrong derivative in a rule that was written by hand. Of more than 48 components differences are taken of those 48 in which the
    /// methods differ most or which are largest, and of every component at once along a direction, so that no component is left out. Derivatives by the ends of the span are not compared. Cost: for each method some 4 gradients, and 4 solves for each difference.
    /// Where such a solve stops early nothing is certified: the report is not complete, and says where and why.
    /// </remarks>
    /// <param name="problem">The problem.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="integration">The integration method.</param>
    /// <param name="options">How to integrate; null: the defaults.</param>
    /// <param name="methods">One method or more, with the same <see cref="SensitivityMethod.Active"/>.</param>
    /// <returns>The report; print it.</returns>
    /// <exception cref="ArgumentException">No method is given, one is null, they differ in what is active, nothing is active that could be compared, or what <see cref="SensitivityMethod.Gradient"/> refuses.</exception>
    /// <exception cref="SensitivityException">An integration of a method stopped early, or a gradient is not confirmed.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    public static SensitivityReport Compare(OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions? options, params SensitivityMethod[] methods)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(integration);
        ArgumentNullException.ThrowIfNull(methods);
        if (methods.Length == 0)
        {
            throw new ArgumentException("No method is given; one or more are expected, such as ForwardSensitivity and InterpolatingAdjoint.", nameof(methods));
        }

        int missing = Array.IndexOf(methods, null);
        if (missing >= 0)
        {
            throw new ArgumentException($"methods[{missing}] of {methods.Length} is null; a method is expected in every place, such as ForwardSensitivity: leave out what is not there.", nameof(methods));
        }

        ActiveInputs active = methods[0].Active;
        foreach (SensitivityMethod method in methods)
        {
            if (method.Active != active)
            {
                throw new ArgumentException($"{methods[0].GetType().Name} has Active = {active} and {method.GetType().Name} has Active = {method.Active}; the same is expected of all.", nameof(methods));
            }
        }

        if ((active & ActiveInputs.All) == 0)
        {
            throw new ArgumentException($"Active is {active}; Parameters, InitialState or both are expected: derivatives by the ends of the span are not compared.", nameof(methods));
        }

        if ((active & ActiveInputs.InitialState) == 0 && problem.ParameterLength == 0)
        {
            throw new ArgumentException($"Active is {active} and the problem has 0 parameters: nothing is active that could be compared. InitialState is expected, or a problem with parameters.", nameof(methods));
        }

        options ??= new OdeOptions();
        StagedProgress? progress = StagedProgress.Of(options.Progress);
        GradientEstimate[] estimates = new GradientEstimate[methods.Length];
        double share = 1.0 / (methods.Length + 1);
        for (int i = 0; i < estimates.Length; i++)
        {
            progress?.Stage((i + 1) * share);
            estimates[i] = ErrorEstimation.Estimate(methods[i].WithProgress(options.Progress, progress), problem, cost, integration, options with { Progress = progress });
        }

        GradientEstimate longest = estimates.MaxBy(one => one.Gradient.Statistics.Steps)!;
        CostDifferences differences = new(methods[0], problem, cost, integration, options, longest, progress)
        {
            Part = (methods.Length * share, 0.0),
        };
        SensitivityReport report = new GradientComparison(problem, [.. methods.Select(method => method.GetType().Name), Differences], estimates, differences).Report(MostDifferences);
        progress?.Stage(1.0);
        progress?.Report(new OdeProgress(problem.End, 1.0, longest.Gradient.Statistics.Steps));
        return report;
    }
}
