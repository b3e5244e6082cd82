namespace AD.Solvers;

/// <summary>The exact gradient of the discrete solution: the steps that were taken, differentiated backward as they stand.</summary>
/// <remarks>
/// The cost G is what the accepted steps make of it, an integral being the method's own quadrature; dG/dp and dG/du₀ are its derivatives with the lengths of the steps held fixed (rejected steps and the step
/// control are not differentiated), to rounding: G and its gradient belong together, as optimisers want it, whatever the tolerance. Costs at times inside a step go through the interpolant.
/// Cost: one forward integration, one pullback for each stage of an accepted step, no integration backward. The stages of all steps are kept, or, with <see cref="AdjointMethod.Checkpoints"/>, K states whose intervals
/// are taken again step by step: the same gradient bit for bit. Source: Hager, Numer. Math. 87 (2000) 247-282; Sandu, Computational Science ICCS 2006, LNCS 3994, 550-557; Alexe and Sandu, Appl. Math. Comput. 208 (2009) 328-346.
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class DiscreteAdjoint(Backend backend) : AdjointMethod(backend)
{
    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
        => new PreparedDiscreteAdjoint(this, problem, cost, method, options);
}
