namespace AD.Solvers;

/// <summary>Two gradients at other tolerances than the one whose error is asked for, and what of their differences is that error.</summary>
/// <remarks>
/// Errors e(τ) in proportion to the tolerance τ make ‖g − g'‖ = (1 − τ'/τ) e for a smaller τ'. One difference alone is small by accident where e changes its sign between the two, or does not fall; so there are two,
/// at τ / √10 and τ / 10, and the largest of three numbers counts, of which the second is the error where errors are in proportion, and the others are then 0.68 and 0.43 of it: ‖g − g₁‖, 10/9 ‖g − g₂‖, 2 ‖g₁ − g₂‖.
/// </remarks>
internal sealed class Companions
{
    private const double Refinement = 0.1;
    private const double SmallestTolerance = 1e-14;

    private readonly double toNear;
    private readonly double toFar;
    private readonly double between;

    private Companions(Sensitivities near, Sensitivities far, double toNear, double toFar, double between)
    {
        (Near, Far) = (near, far);
        (this.toNear, this.toFar, this.between) = (toNear, toFar, between);
    }

    /// <summary>The gradient at 1 / √10 of the tolerances, or √10 times them.</summary>
    public Sensitivities Near { get; }

    /// <summary>The gradient at a tenth of the tolerances, or ten times them.</summary>
    public Sensitivities Far { get; }

    /// <summary>The companions of a gradient: more accurate ones, or less accurate ones where nothing can be integrated more accurately.</summary>
    public static Companions Of(Sensitivities g, SensitivityMethod sensitivity, OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, StagedProgress? progress)
    {
        if (Smallest(options) * Refinement >= SmallestTolerance)
        {
            try
            {
                return Refined();
            }
            catch (SensitivityException reason) when (reason.Outcome.Status != Status.Unconfirmed)
            {
                // What cannot be integrated more accurately is compared with what is less accurate; a gradient that is refused when it is more accurate is not passed over.
            }
        }

        // From below, differences say more than the error where the looser gradients are beyond the range in which errors are in proportion, and less where the tighter one is already at rounding.
        return new Companions(At(Math.Sqrt(1.0 / Refinement), double.PositiveInfinity, 0.8), At(1.0 / Refinement, double.PositiveInfinity, 1.0), 0.5, 1.0 / 6.0, 0.0);

        Companions Refined()
        {
            Sensitivities far = At(Refinement, double.PositiveInfinity, 0.6);
            double longest = double.PositiveInfinity;
            if (!Follows(far.Statistics.Steps, g.Statistics.Steps) || !Follows(far.Statistics.BackwardSteps, g.Statistics.BackwardSteps))
            {
                longest = 0.5 * Math.Abs(problem.End - problem.Start) / FewestSteps();
                far = At(Refinement, longest, 0.8);
            }

            return new Companions(At(Math.Sqrt(Refinement), Math.Sqrt(2.0) * longest, 1.0), far, 1.0, 1.0 / (1.0 - Refinement), 2.0);
        }

        Sensitivities At(double factor, double longest, double done)
        {
            progress?.Stage(done);
            return sensitivity.WithTolerances(factor, method.Order, longest).Gradient(problem, cost, method, options.WithTolerances(factor, method.Order, longest));
        }

        // Steps that are cut at the times of a cost, or by the span, do not follow the tolerance, and their errors do not show in the difference: they are halved.
        bool Follows(long refined, long steps) => steps == 0 || refined >= steps * Math.Pow(Refinement, -0.5 / method.Order);

        long FewestSteps() => g.Statistics.BackwardSteps == 0 ? g.Statistics.Steps : Math.Min(g.Statistics.Steps, g.Statistics.BackwardSteps);
    }

    /// <summary>The error of the gradient from how far it is from the two, and they from each other.</summary>
    public double Error(double near, double far, double apart) => Math.Max(Math.Max(toNear * near, toFar * far), between * apart);

    private static double Smallest(OdeOptions options)
    {
        double smallest = options.RelativeTolerances?.Min() ?? options.RelativeTolerance;
        return smallest > 0.0 ? smallest : double.PositiveInfinity;
    }
}
