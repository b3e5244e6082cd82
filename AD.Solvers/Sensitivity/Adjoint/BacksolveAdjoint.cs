namespace AD.Solvers;

/// <summary>The continuous adjoint with the state integrated backward along with it: (u, λ, μ) from the end to the start, and no trajectory kept.</summary>
/// <remarks>
/// Memory: the states at the times of the cost, and at most K more (<see cref="AdjointMethod.Checkpoints"/>, 32 unless set), whatever the number of steps. They are what the recomputed state is
/// compared with: a dissipative system runs away when it is integrated backward, a stiff one at once, and nothing in the backward pass itself shows it. Where the recomputed state is further than
/// <see cref="DriftTolerance"/> from the forward one the gradient is refused with <see cref="Status.Drifted"/>; <see cref="InterpolatingAdjoint"/> is the way out. Costs and their
/// gradients are evaluated at the forward states. A <see cref="AdjointMethod.MemoryBudget"/> makes K less; nothing is replayed. Cost: one forward integration, one value with pullback for each evaluation of the backward one.
/// Source: Chen, Rubanova, Bettencourt and Duvenaud, arXiv:1806.07366, algorithm 1; that it fails on dissipative systems: Gholami, Keutzer and Biros, arXiv:1902.10298. The comparison with kept states is ours.
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class BacksolveAdjoint(Backend backend) : ContinuousAdjoint(backend)
{
    /// <summary>
    /// How far the recomputed state may be from the forward one, in units of the forward tolerances: the root mean square over the components of (u_i − ũ_i) / (AbsoluteTolerance_i + RelativeTolerance_i |u_i|)
    /// is to be at most this. 1000 unless set; and never more than a tenth of the state itself, so that the bound is at most 0.1 / RelativeTolerance. What the distance does to λ,
    /// ∫ ‖f_u(ũ)ᵀ λ − f_u(u)ᵀ λ‖ / ‖λ‖ dt, is to be at most ten times this bound times the relative tolerance, and so at most 1: a state below its absolute tolerance can be harmless to u and ruin λ.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public double DriftTolerance
    {
        get;
        init
        {
            if (!(value > 0.0))
            {
                throw new ArgumentOutOfRangeException(nameof(DriftTolerance), value, "A positive number of tolerances is expected; InterpolatingAdjoint does not drift at all.");
            }

            field = value;
        }
    } = 1000.0;

    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, OdeOptions backward)
        => new PreparedBacksolveAdjoint(this, problem, cost, method, options, backward);
}
