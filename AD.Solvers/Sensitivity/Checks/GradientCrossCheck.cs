namespace AD.Solvers;

/// <summary>The error of a gradient by other tolerances, and by central differences of the cost along one direction in all active components.</summary>
internal static class GradientCrossCheck
{
    private const double AllowedOfGradient = 20.0;
    private const double AllowedOfDifferences = 2.0;
    private const double Narrower = 10.0;
    private const double Settled = 0.1;
    private const double Steady = 0.25;
    private const double Gradients = 0.8;
    private const double SolveShare = 0.04;

    public static GradientEstimate Estimate(SensitivityMethod sensitivity, OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
    {
        StagedProgress? progress = StagedProgress.Of(options.Progress);
        progress?.Stage(Gradients);
        GradientEstimate estimate = ErrorEstimation.Estimate(sensitivity.WithProgress(options.Progress, progress), problem, cost, method, options with { Progress = progress });
        GradientUnits units = new(problem, estimate.Gradient);
        DirectionalCheck check = units.Length == 0 ? new(null, double.NaN, double.NaN, double.NaN, double.NaN, null) : Compare(estimate, units, sensitivity, problem, cost, method, options, progress);
        progress?.Stage(1.0);
        progress?.Report(new OdeProgress(problem.End, 1.0, estimate.Gradient.Statistics.Steps));
        return check.Agrees == false ? Raised(estimate, check, units) : new GradientEstimate(estimate, check);
    }

    private static DirectionalCheck Compare(
        GradientEstimate estimate, GradientUnits units, SensitivityMethod sensitivity, OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, StagedProgress? progress)
    {
        CostDifferences differences = new(sensitivity, problem, cost, method, options, estimate, progress) { Part = (Gradients, SolveShare) };
        double[] g = [.. estimate.ParameterGradient, .. estimate.InitialStateGradient], errors = units.Errors(estimate), direction = units.Direction();
        (double wide, double wideError) = units.Along(differences, direction, problem);
        if (differences.Failure is not null && units.TryLeaveZeros())
        {
            direction = units.Direction();
            (wide, wideError) = units.Along(differences, direction, problem);
        }

        double derivative = g.Zip(direction, (value, length) => value * length).Sum();
        double expected = ErrorEstimation.Norm([.. errors.Zip(direction, (error, length) => error * length)]);
        bool fits = Fits(wide, wideError), settles = wideError <= Steady * Math.Max(Math.Abs(wide), Math.Abs(derivative)) + AllowedOfGradient * expected + 2.0 * differences.Noise();
        if (differences.Failure is not null || (fits && settles))
        {
            return Result(differences.Failure is null ? true : null, wide, wideError);
        }

        // Differences that do not settle allow for anything, so that to fit them is no agreement; and what is no disagreement of the derivatives does not look the same from points that lie closer: a chaotic solution, a cost that curves or jumps, noise.
        differences.Part = (differences.Part.Done, (1.0 - differences.Part.Done) / 4.0);
        (double close, double closeError) = units.Along(differences, direction, problem, Narrower);
        if (differences.Failure is not null || Fits(close, closeError))
        {
            // Noise that hides the disagreement, or that there is no less of, is no agreement.
            return Result(differences.Failure is null && closeError <= (fits ? wideError : Steady * Math.Abs(wide - derivative)) ? true : null, close, closeError);
        }

        double floor = 5.0 * differences.Noise(Narrower);
        bool settled = Math.Abs(wide - close) <= Settled * Math.Max(Math.Abs(wide), Math.Abs(close)) + floor && IsSteady(wide, wideError) && IsSteady(close, closeError);
        return Result(settled ? false : null, close, closeError);

        bool Fits(double difference, double error) => Math.Abs(difference - derivative) <= AllowedOfGradient * expected + AllowedOfDifferences * error;

        bool IsSteady(double difference, double error) => error <= Steady * Math.Abs(difference) + 2.0 * floor;

        DirectionalCheck Result(bool? agrees, double difference, double error) => new(agrees, derivative, expected, difference, error, differences.Failure);
    }

    /// <summary>With Δ what the derivatives along w are apart, in units of the variables, every component is off by at least Δ / ‖w‖, and the gradient by Δ w / ‖w‖², the shortest vector that makes Δ.</summary>
    private static GradientEstimate Raised(GradientEstimate estimate, DirectionalCheck check, GradientUnits units)
    {
        double[] weights = units.Weights(), errors = [.. estimate.ParameterErrors, .. estimate.InitialStateErrors], shortest = new double[units.Length];
        double length = ErrorEstimation.Norm(weights), apart = Math.Abs(check.Difference - check.Derivative);
        for (int i = 0; i < errors.Length; i++)
        {
            errors[i] = Math.Max(errors[i], apart / (length * units[i]));
            shortest[i] = apart * weights[i] / (length * length * units[i]);
        }

        return new GradientEstimate(estimate, check, errors, estimate.NormError + ErrorEstimation.Norm(shortest));
    }
}
