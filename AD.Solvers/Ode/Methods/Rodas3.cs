namespace AD.Solvers;

/// <summary>The Rosenbrock pair 3(2) of Sandu and others, four stages, L-stable and stiffly accurate: for loose tolerances.</summary>
/// <remarks>
/// The stages make up no interpolant of order 3. The one of order 2 here, made for it, damps fast components like (1 − θ)² and is the smallest of those that do.
/// Source: A. Sandu, J. G. Verwer, J. G. Blom, E. J. Spee, G. R. Carmichael and F. A. Potra, Benchmarking stiff ODE solvers for atmospheric chemistry problems II: Rosenbrock solvers,
/// Atmospheric Environment 31 (1997) 3459-3472, doi:10.1016/S1352-2310(97)83212-8.
/// Cost: three evaluations of f, one Jacobian, one factorization, four solutions a step. Immutable; safe to share between threads.
/// </remarks>
/// <param name="backend">The backend that the Jacobian and the derivative in time come from.</param>
public sealed class Rodas3(Backend backend) : RosenbrockMethod(backend, Table)
{
    private static readonly RosenbrockTableau Table = new(
        "Rodas3",
        order: 3,
        embeddedOrder: 2,
        gamma: 1.0 / 2.0,
        alpha: [0.0, 0.0, 1.0, 1.0],
        gammas: [1.0 / 2.0, 3.0 / 2.0, 0.0, 0.0],
        a:
        [
            [],
            [0.0],
            [2.0, 0.0],
            [2.0, 0.0, 1.0],
        ],
        c:
        [
            [],
            [4.0],
            [1.0, -1.0],
            [1.0, -1.0, -8.0 / 3.0],
        ],
        m: [2.0, 0.0, 1.0, 1.0],
        e: [0.0, 0.0, 0.0, 1.0],
        interpolant:
        [
            [5.0, -3.0],
            [-1.0, 1.0],
            [2.0, -1.0],
            [26.0 / 17.0, -9.0 / 17.0],
        ]);
}
