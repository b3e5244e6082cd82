namespace AD.Solvers;

/// <summary>The continuous adjoint on the forward trajectory's interpolant: λ' = −f_uᵀ λ − g_uᵀ, μ' = −f_pᵀ λ − g_pᵀ, integrated from the end to the start with jumps at the times of the cost.</summary>
/// <remarks>
/// dG/du₀ = λ(t₀), dG/dp = μ(t₀) + (du₀/dp)ᵀ λ(t₀). λ, μ and the integrals of the cost are integrated together and all controlled by the tolerance. The forward trajectory is kept whole,
/// or, with <see cref="AdjointMethod.Checkpoints"/>, as K states whose intervals are replayed with the recorded steps: the same gradient bit for bit, from less memory.
/// Cost: one forward integration, one pullback for each evaluation of the backward one, and with checkpoints at most one more forward integration.
/// Source: Cao, Li, Petzold and Serban, SIAM J. Sci. Comput. 24 (2003) 1076-1089; the checkpointed interpolating adjoint of Schäfer et al., arXiv:2109.12449, and Rackauckas et al., arXiv:2001.04385.
/// Here intervals are replayed with recorded steps, not solved again.
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class InterpolatingAdjoint(Backend backend) : ContinuousAdjoint(backend)
{
    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, OdeOptions backward)
        => new PreparedInterpolatingAdjoint(this, problem, cost, method, options, backward);
}
