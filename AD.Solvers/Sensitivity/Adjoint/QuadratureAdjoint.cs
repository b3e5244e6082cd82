namespace AD.Solvers;

/// <summary>The continuous adjoint of λ alone, with ∫ f_pᵀ λ + g_pᵀ dt by adaptive Gauss-Kronrod quadrature to a tolerance of its own.</summary>
/// <remarks>
/// λ is kept dense for up to four backward steps, never across a jump, and the integral over these is taken by the pair G7, K15, halving what is not accurate enough; so the memory besides the forward
/// trajectory's does not grow. The error of an interval is the root mean square over the parameters of |K15 − G7| / (atol + rtol max(|interval's integral|, |sum so far|)); the tolerance is for the whole integral: half
/// of it is given out by the intervals' parts of the span, half to those that need more than their part, and all estimates together stay below 1 however many intervals there are. Where that cannot be reached the
/// gradient is refused (<see cref="Status.StepTooSmall"/>). The estimate is that of the seven-point formula: the result is far more accurate as a rule. The trajectory is kept whole or by <see cref="AdjointMethod.Checkpoints"/> (the same gradient bit for bit).
/// To take when f_p or g_p moves faster than the state, so that the steps do not see it. Integrals of the cost are integrated with λ.
/// Source: the quadrature adjoint of SciMLSensitivity (Ma et al., arXiv:1812.01892); the pair: Piessens et al., QUADPACK, Springer 1983.
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class QuadratureAdjoint(Backend backend) : ContinuousAdjoint(backend)
{
    private double? relativeTolerance;
    private double? absoluteTolerance;

    /// <summary>The relative tolerance of the quadrature; null: the scalar one of the backward integration.</summary>
    /// <exception cref="ArgumentException">Negative, NaN or infinite.</exception>
    public double? QuadratureRelativeTolerance
    {
        get => relativeTolerance;
        init
        {
            Check.Tolerance(value ?? 0.0, nameof(QuadratureRelativeTolerance));
            relativeTolerance = value;
        }
    }

    /// <summary>The absolute tolerance of the quadrature over the whole span; null: the scalar one of the backward integration.</summary>
    /// <exception cref="ArgumentException">Negative, NaN or infinite.</exception>
    public double? QuadratureAbsoluteTolerance
    {
        get => absoluteTolerance;
        init
        {
            Check.Tolerance(value ?? 0.0, nameof(QuadratureAbsoluteTolerance));
            absoluteTolerance = value;
        }
    }

    internal override SensitivityMethod WithTolerances(double factor, int order, double longest)
    {
        QuadratureAdjoint copy = (QuadratureAdjoint)base.WithTolerances(factor, order, longest);
        copy.relativeTolerance *= factor;
        copy.absoluteTolerance *= factor;
        return copy;
    }

    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, OdeOptions backward)
    {
        double relative = QuadratureRelativeTolerance ?? backward.RelativeTolerance, absolute = QuadratureAbsoluteTolerance ?? backward.AbsoluteTolerance;
        if (relative == 0.0 && absolute == 0.0)
        {
            throw new ArgumentException("The relative and the absolute tolerance of the quadrature are both 0; one of them is to be positive.", nameof(QuadratureRelativeTolerance));
        }

        double span = Math.Abs(problem.End - problem.Start);
        return new PreparedQuadratureAdjoint(
            this, problem, cost, method, options, backward,
            (integrand, _, stepper) => new KronrodSums(integrand, stepper, problem.StateLength, span, absolute, relative));
    }
}
