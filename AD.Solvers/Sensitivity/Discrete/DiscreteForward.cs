namespace AD.Solvers;

/// <summary>The exact gradient of the discrete solution by tangents: what dual numbers through the solver give.</summary>
/// <remarks>
/// The lengths of the steps are chosen by the state alone, as if no gradient were asked for, and are not differentiated; every accepted step carries S = du/d(p, u₀) along. The cost is that of
/// <see cref="DiscreteAdjoint"/>, and so is the gradient up to rounding. The error of the tangents is not controlled: where they move more than the state does, <see cref="ForwardSensitivity"/> takes care of them.
/// Cost: one forward integration, and one pushforward with c tangents for each stage of an accepted step, c = k for the parameters alone, k + n with the initial state.
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class DiscreteForward(Backend backend) : SensitivityMethod(backend)
{
    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
        => new PreparedDiscreteForward(this, problem, cost, method, options);
}
