namespace AD.Solvers;

/// <summary>The Bogacki-Shampine 3(2) pair: four stages, the last one the first of the next step, with a cubic Hermite interpolant; for loose tolerances.</summary>
/// <remarks>
/// Source: P. Bogacki and L. F. Shampine, A 3(2) pair of Runge-Kutta formulas, Appl. Math. Lett. 2 (1989) 321-325, doi:10.1016/0893-9659(89)90079-7.
/// Cost: three evaluations a step. Immutable; safe to share between threads.
/// </remarks>
public sealed class Bs3() : ExplicitRungeKutta(Table)
{
    private static readonly Tableau Table = new(
        "Bs3",
        order: 3,
        embeddedOrder: 2,
        c: [0.0, 0.5, 0.75, 1.0],
        a:
        [
            [],
            [0.5],
            [0.0, 0.75],
            [2.0 / 9.0, 1.0 / 3.0, 4.0 / 9.0],
        ],
        b: [2.0 / 9.0, 1.0 / 3.0, 4.0 / 9.0, 0.0],
        e: [-5.0 / 72.0, 1.0 / 12.0, 1.0 / 9.0, -1.0 / 8.0],
        interpolant:
        [
            [0.0, 1.0 / 3.0, 2.0 / 9.0, 2.0 / 9.0],
            [0.0, 0.0, 1.0 / 3.0, 1.0 / 3.0],
            [0.0, 0.0, 4.0 / 9.0, 4.0 / 9.0],
            [0.0, 0.0, -1.0 / 3.0, 0.0],
        ])
    {
        RealStability = 2.513,
    };
}
