namespace AD.Solvers;

/// <summary>Forward sensitivities: S' = f_u S + f_p P for S = du/d(p, u₀), integrated together with the state.</summary>
/// <remarks>
/// The error norm sees the tangents: a step is accepted on the root mean square over the state and all tangents, each with the tolerances of its component of the state, so that a state that moves
/// little cannot hide tangents that move a lot. Integral costs and their gradients are integrated along. Cost: one pushforward with c tangents at each evaluation, c = k for the parameters
/// alone, k + n with the initial state. Source: Maly and Petzold, Appl. Numer. Math. 20 (1996) 57-79 (simultaneous corrector).
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class ForwardSensitivity(Backend backend) : SensitivityMethod(backend)
{
    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
        => new PreparedForwardSensitivity(this, problem, cost, method, options);
}
