namespace AD.Solvers;

/// <summary>The Rosenbrock pair 2(3) of Shampine and Reichelt, three stages, the formula of ode23s: cheap steps for loose tolerances.</summary>
/// <remarks>
/// A W-method: the step keeps order 2 with any matrix in place of the Jacobian. L-stable; the error estimate is a formula of order 3. Interpolant of order 2, continuous.
/// The step goes on with the result whose error is estimated. So that errors are in proportion to tolerances all the same, a relative tolerance r below 1e-3, and the absolute one with it, is taken as (r / 1e-3)^(1/2) of it: at
/// 1e-6, 3 times the steps that the tolerance itself would need.
/// Source: L. F. Shampine and M. W. Reichelt, The MATLAB ODE Suite, SIAM J. Sci. Comput. 18 (1997) 1-22, doi:10.1137/S1064827594276424; γ = 1 / (2 + √2), e₃₂ = 6 + √2.
/// Cost: two evaluations of f, one Jacobian, one factorization, three solutions a step. Immutable; safe to share between threads.
/// </remarks>
/// <param name="backend">The backend that the Jacobian and the derivative in time come from.</param>
public sealed class Rosenbrock23(Backend backend) : RosenbrockMethod(backend, Table)
{
    private static readonly RosenbrockTableau Table = new(
        "Rosenbrock23",
        order: 2,
        embeddedOrder: 3,
        gamma: 0.2928932188134524755991556,
        alpha: [0.0, 1.0 / 2.0, 1.0],
        gammas: [0.2928932188134524755991556, 0.0, -0.2928932188134524755991556],
        a:
        [
            [],
            [1.707106781186547524400844],
            [3.414213562373095048801689, 3.414213562373095048801689],
        ],
        c:
        [
            [],
            [-3.414213562373095048801689],
            [-6.828427124746190097603377, -25.31370849898476039041351],
        ],
        m: [3.414213562373095048801689, 3.414213562373095048801689, 0.0],
        e: [-0.5690355937288491748002815, -3.080880229039761715468355, -0.5690355937288491748002815],
        interpolant:
        [
            [3.414213562373095048801689, 0.0],
            [-4.828427124746190097603377, 8.242640687119285146405066],
            [0.0, 0.0],
        ]);
}
