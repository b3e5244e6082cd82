namespace AD.Solvers;

/// <summary>The continuous adjoint of λ alone, with ∫ f_pᵀ λ + g_pᵀ dt by Gauss-Legendre quadrature inside every step of it.</summary>
/// <remarks>
/// After each accepted backward step the integrand is evaluated at m = ⌊(q + 1) / 2⌋ nodes, q the order of the method, with λ from the step's interpolant and u from the forward trajectory
/// (whole, or by <see cref="AdjointMethod.Checkpoints"/>: the same gradient bit for bit): m pullbacks with parameters a step, where <see cref="InterpolatingAdjoint"/> takes one for each stage
/// and carries k more components through it. To take when there are many parameters, or when the method is implicit. Where λ moves slower than u, so that a backward step is longer than
/// the forward steps there, every second beginning of one cuts it into panels with m nodes each. The error of the quadrature is of the order of the method's, but no tolerance sees it:
/// what f_p does between the nodes of a panel counts only as far as λ and u show it to the step control; <see cref="QuadratureAdjoint"/> estimates it.
/// Integrals of the cost are integrated with λ. Source: the Gauss adjoint of SciMLSensitivity; Gauss-Legendre quadrature: Abramowitz and Stegun, 25.4.29.
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class GaussAdjoint(Backend backend) : ContinuousAdjoint(backend)
{
    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, OdeOptions backward)
        => new PreparedQuadratureAdjoint(
            this, problem, cost, method, options, backward,
            (integrand, trajectory, stepper) => new GaussSums(integrand, trajectory, stepper, method.Order));
}
