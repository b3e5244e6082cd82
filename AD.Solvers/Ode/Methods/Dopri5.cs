namespace AD.Solvers;

/// <summary>The Dormand-Prince 5(4) pair: seven stages, the last one the first of the next step, with a fourth-order interpolant.</summary>
/// <remarks>
/// Source: J. R. Dormand and P. J. Prince, A family of embedded Runge-Kutta formulae, J. Comput. Appl. Math. 6 (1980) 19-26, doi:10.1016/0771-050X(80)90013-3.
/// Interpolant: L. F. Shampine, Some practical Runge-Kutta formulas, Math. Comp. 46 (1986) 135-150, doi:10.2307/2008219, in Bernstein form; continuously differentiable across steps.
/// Cost: six evaluations a step. Immutable; safe to share between threads.
/// </remarks>
public sealed class Dopri5() : ExplicitRungeKutta(Table)
{
    private static readonly Tableau Table = new(
        "Dopri5",
        order: 5,
        embeddedOrder: 4,
        c: [0.0, 0.2, 0.3, 0.8, 8.0 / 9.0, 1.0, 1.0],
        a:
        [
            [],
            [0.2],
            [0.075, 0.225],
            [44.0 / 45.0, -56.0 / 15.0, 32.0 / 9.0],
            [19372.0 / 6561.0, -25360.0 / 2187.0, 64448.0 / 6561.0, -212.0 / 729.0],
            [9017.0 / 3168.0, -355.0 / 33.0, 46732.0 / 5247.0, 49.0 / 176.0, -5103.0 / 18656.0],
            [35.0 / 384.0, 0.0, 500.0 / 1113.0, 125.0 / 192.0, -2187.0 / 6784.0, 11.0 / 84.0],
        ],
        b: [35.0 / 384.0, 0.0, 500.0 / 1113.0, 125.0 / 192.0, -2187.0 / 6784.0, 11.0 / 84.0, 0.0],
        e: [71.0 / 57600.0, 0.0, -71.0 / 16695.0, 71.0 / 1920.0, -17253.0 / 339200.0, 22.0 / 525.0, -1.0 / 40.0],
        interpolant:
        [
            [0.0, 0.25, 412980443.0 / 16923123648.0, 35.0 / 384.0, 35.0 / 384.0],
            [0.0, 0.0, 0.0, 0.0, 0.0],
            [0.0, 0.0, 65779057100.0 / 98101232397.0, 500.0 / 1113.0, 500.0 / 1113.0],
            [0.0, 0.0, -584850925.0 / 940173536.0, 125.0 / 192.0, 125.0 / 192.0],
            [0.0, 0.0, 42434608131.0 / 99658394816.0, -2187.0 / 6784.0, -2187.0 / 6784.0],
            [0.0, 0.0, -94222711.0 / 411325922.0, 11.0 / 84.0, 11.0 / 84.0],
            [0.0, 0.0, 6769587.0 / 29380423.0, -0.25, 0.0],
        ])
    {
        RealStability = 3.307,
    };
}
