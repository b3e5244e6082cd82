namespace AD.Solvers;

/// <summary>The Rosenbrock pair 4(3) of Hairer and Wanner, six stages, L-stable and stiffly accurate, with an interpolant of order 3.</summary>
/// <remarks>
/// Source: E. Hairer and G. Wanner, Solving Ordinary Differential Equations II (2nd ed. 1996), section VI.4, the code RODAS with its first set of coefficients, doi:10.1007/978-3-642-05221-7.
/// Cost: six evaluations of f, one Jacobian, one factorization, six solutions a step. Immutable; safe to share between threads.
/// </remarks>
/// <param name="backend">The backend that the Jacobian and the derivative in time come from.</param>
public sealed class Rodas4(Backend backend) : RosenbrockMethod(backend, Table)
{
    private static readonly RosenbrockTableau Table = new(
        "Rodas4",
        order: 4,
        embeddedOrder: 3,
        gamma: 0.25,
        alpha: [0.0, 0.386, 0.21, 0.63, 1.0, 1.0],
        gammas: [0.25, -0.1043, 0.1035, -0.0362, 0.0, 0.0],
        a:
        [
            [],
            [1.544],
            [0.9466785280815826, 0.2557011698983284],
            [3.314825187068521, 2.896124015972201, 0.9986419139977817],
            [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895],
            [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895, 1.0],
        ],
        c:
        [
            [],
            [-5.6688],
            [-2.430093356833875, -0.2063599157091915],
            [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
            [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
            [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054],
        ],
        m: [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895, 1.0, 1.0],
        e: [0.0, 0.0, 0.0, 0.0, 0.0, 1.0],
        interpolant:
        [
            [11.347459592672501, -10.8025154227259853, 0.6762803392801253],
            [-1.468861396321538, 13.575710529290182, -6.087714651680015],
            [-22.2638352862366, 51.23176182448225, -16.43084320892478],
            [-8.680657743674718, 32.759996821752683, -24.76722511418386],
            [2.025137723295662, -7.619526849012534, 6.594389125716872],
            [1.0, 0.0, 0.0],
        ]);
}
