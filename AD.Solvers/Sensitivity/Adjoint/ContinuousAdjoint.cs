using System.Globalization;

namespace AD.Solvers;

/// <summary>A method that integrates the adjoint equation λ' = −f_uᵀ λ − g_uᵀ backward, with jumps λ += g_uᵀ at the times of the cost.</summary>
/// <remarks>
/// dG/du₀ = λ(t₀), dG/dp = ∫ f_pᵀ λ + g_pᵀ dt + Σ g_pᵀ + (du₀/dp)ᵀ λ(t₀). The methods differ in where u comes from and in how the integral is taken.
/// The backward pass meets the forward one at times, which are numbers with a last place: over a span of N units there, the gradient is off by some 1 / N (measured: up to 10 / N). A span of less than
/// max(1000, 0.01 / relative tolerance) units is refused.
/// </remarks>
public abstract class ContinuousAdjoint : AdjointMethod
{
    private const double FewestUnits = 1000.0;
    private const double UnitsTimesTolerance = 0.01;
    private const double SmallestTolerance = 1e-12;

    private OdeOptions? backwardOptions;

    /// <summary>How much smaller the tolerances are than those that were asked for, where a gradient is compared with a more accurate one.</summary>
    private double refinement = 1.0;

    private protected ContinuousAdjoint(Backend backend)
        : base(backend)
    {
    }

    /// <summary>
    /// How to integrate backward; null: as forward, with the scalar tolerances (the smallest where they were given one for each component). Vectors of tolerances here are for λ, the scalars for the integrals.
    /// Progress and cancellation of the backward pass are those given here: <c>options with { ... }</c> keeps the forward ones.
    /// </summary>
    public OdeOptions? BackwardOptions
    {
        get => backwardOptions;
        init => backwardOptions = value;
    }

    internal override SensitivityMethod WithTolerances(double factor, int order, double longest)
    {
        ContinuousAdjoint copy = (ContinuousAdjoint)MemberwiseClone();
        copy.refinement *= factor;
        copy.backwardOptions = backwardOptions?.WithTolerances(factor, order, longest);
        return copy;
    }

    internal override SensitivityMethod WithProgress(IProgress<OdeProgress>? given, IProgress<OdeProgress>? instead)
    {
        if (given is null || !ReferenceEquals(backwardOptions?.Progress, given))
        {
            return this;
        }

        ContinuousAdjoint copy = (ContinuousAdjoint)MemberwiseClone();
        copy.backwardOptions = backwardOptions! with { Progress = instead };
        return copy;
    }

    private protected sealed override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
    {
        RequireResolvedTimes(problem, options);
        OdeOptions backward = BackwardOptions ?? options with
        {
            AbsoluteTolerance = options.AbsoluteTolerances?.Min() ?? options.AbsoluteTolerance,
            RelativeTolerance = options.RelativeTolerances?.Min() ?? options.RelativeTolerance,
            AbsoluteTolerances = null,
            RelativeTolerances = null,
            InitialStep = null,
        };
        Check.Options(backward, problem.StateLength);
        return PrepareCore(problem, cost, method, options, backward);
    }

    private protected abstract PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, OdeOptions backward);

    /// <summary>Refuses a span so few units in the last place long that places inside of a step are no times.</summary>
    private void RequireResolvedTimes(OdeProblem problem, OdeOptions options)
    {
        double largest = Math.Max(Math.Abs(problem.Start), Math.Abs(problem.End)), units = Math.Abs(problem.End - problem.Start) / (largest - Math.BitDecrement(largest));
        double tolerance = Math.Max(SmallestTolerance, (options.RelativeTolerances?.Min() ?? options.RelativeTolerance) / refinement), least = Math.Max(FewestUnits, UnitsTimesTolerance / tolerance);
        if (units < least)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The span from {problem.Start:R} to {problem.End:R} is {units:G3} units in the last place of its times long; at least {least:G3} are expected at a relative tolerance of {tolerance:G3}, as an adjoint reads the trajectory at times between steps. Shift the origin of time (t = {problem.Start:R} + s, s from 0), or take ForwardSensitivity or DiscreteAdjoint."),
                nameof(problem));
        }
    }
}
