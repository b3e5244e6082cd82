namespace AD.Solvers;

/// <summary>The error of a gradient from a second one at other tolerances.</summary>
internal static class ErrorEstimation
{
    private const double Refinement = 0.1;
    private const double SmallestTolerance = 1e-14;
    private const double LeastShare = 0.1;
    private const double RoundOff = 1e-16;

    public static GradientEstimate Estimate(SensitivityMethod sensitivity, OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
    {
        Sensitivities g = sensitivity.Gradient(problem, cost, method, options);
        (Sensitivities other, double factor) = Companion(sensitivity, problem, cost, method, options, g);
        double exact = sensitivity.Backend.Traits.IsExact ? 0.0 : sensitivity.Backend.Traits.FirstOrderError;
        double norm = Norm(g.ParameterGradient, g.InitialStateGradient), rounding = RoundOff * Math.Sqrt(g.Statistics.Steps + g.Statistics.BackwardSteps + 1.0);
        double difference = Math.Sqrt(Square(g.ParameterGradient, other.ParameterGradient) + Square(g.InitialStateGradient, other.InitialStateGradient));
        double floor = (exact + rounding) * norm, share = norm > 0.0 ? LeastShare * factor * difference / norm : 0.0;
        return new GradientEstimate(
            g,
            other,
            Errors(g.ParameterGradient, other.ParameterGradient),
            Errors(g.InitialStateGradient, other.InitialStateGradient),
            factor * Math.Abs(g.Value - other.Value) + rounding * Math.Abs(g.Value),
            factor * difference + floor);

        double[] Errors(double[] values, double[] others)
        {
            double[] errors = new double[values.Length];
            for (int i = 0; i < errors.Length; i++)
            {
                errors[i] = Math.Max(factor * Math.Abs(values[i] - others[i]), share * Math.Abs(values[i])) + exact * norm + rounding * Math.Abs(values[i]);
            }

            return errors;
        }
    }

    /// <summary>The Euclidean norm of two vectors as one.</summary>
    public static double Norm(double[] first, double[] second) => Math.Sqrt(Square(first, null) + Square(second, null));

    /// <summary>A gradient with another error, and the factor that makes of the difference the error of the first.</summary>
    private static (Sensitivities Other, double Factor) Companion(SensitivityMethod sensitivity, OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, Sensitivities g)
    {
        if (Smallest(options) * Refinement >= SmallestTolerance)
        {
            try
            {
                Sensitivities refined = At(Refinement, double.PositiveInfinity);
                if (!Follows(refined.Statistics.Steps, g.Statistics.Steps) || !Follows(refined.Statistics.BackwardSteps, g.Statistics.BackwardSteps))
                {
                    long fewest = g.Statistics.BackwardSteps == 0 ? g.Statistics.Steps : Math.Min(g.Statistics.Steps, g.Statistics.BackwardSteps);
                    refined = At(Refinement, 0.5 * Math.Abs(problem.End - problem.Start) / fewest);
                }

                return (refined, 1.0 / (1.0 - Refinement));
            }
            catch (SensitivityException)
            {
                // What cannot be integrated more accurately is compared with what is less accurate.
            }
        }

        return (At(1.0 / Refinement, double.PositiveInfinity), 1.0 / 3.0);

        Sensitivities At(double factor, double longest)
            => sensitivity.WithTolerances(factor, method.Order, longest).Gradient(problem, cost, method, options.WithTolerances(factor, method.Order, longest));

        // Steps that are cut at the times of a cost, or by the span, do not follow the tolerance, and their errors do not show in the difference: they are halved.
        bool Follows(long refined, long steps) => steps == 0 || refined >= steps * Math.Pow(Refinement, -0.5 / method.Order);
    }

    private static double Smallest(OdeOptions options)
    {
        double smallest = options.RelativeTolerances?.Min() ?? options.RelativeTolerance;
        return smallest > 0.0 ? smallest : double.PositiveInfinity;
    }

    private static double Square(double[] first, double[]? second)
    {
        double sum = 0.0;
        for (int i = 0; i < first.Length; i++)
        {
            double difference = first[i] - (second is null ? 0.0 : second[i]);
            sum += difference * difference;
        }

        return sum;
    }
}
