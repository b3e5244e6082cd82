namespace AD.Solvers;

/// <summary>A method that integrates the adjoint equation λ' = −f_uᵀ λ − g_uᵀ backward, with jumps λ += g_uᵀ at the times of the cost.</summary>
/// <remarks>dG/du₀ = λ(t₀), dG/dp = ∫ f_pᵀ λ + g_pᵀ dt + Σ g_pᵀ + (du₀/dp)ᵀ λ(t₀). The methods differ in where u comes from and in how the integral is taken.</remarks>
public abstract class ContinuousAdjoint : AdjointMethod
{
    private OdeOptions? backwardOptions;

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
        copy.backwardOptions = backwardOptions?.WithTolerances(factor, order, longest);
        return copy;
    }

    private protected sealed override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
    {
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
}
