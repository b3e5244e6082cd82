namespace AD.Solvers;

/// <summary>The Rosenbrock-Krylov pair 4(3) of Tranquilli and Sandu, four stages: for large systems with few fast components, by products with the Jacobian alone.</summary>
/// <remarks>
/// In place of the Jacobian it takes V H Vᵀ, J's part in the Krylov space of J and f, and keeps order 4 from dimension 4 on. What the space does not hold is integrated explicitly, so that
/// fast components beyond its dimension limit the step; a method that solves with the whole matrix has no such limit. Between the ends of a step: the cubic with their values
/// and slopes, order 3, in components whose slopes agree with those of the quadratic that the stages make up, and that quadratic, order 2, in those that are too fast for it.
/// Not stiffly accurate. Time is a component of the Krylov space where f depends on it. Source: P. Tranquilli and A. Sandu, Rosenbrock-Krylov methods for large systems of differential equations,
/// SIAM J. Sci. Comput. 36 (2014) A1313-A1338, doi:10.1137/130923336. Cost: four evaluations of f and as many products with the Jacobian as the space has dimensions a step, memory for as many states.
/// Immutable; safe to share between threads as far as the backend is.
/// </remarks>
/// <param name="backend">The backend that products with the Jacobian and the derivative in time come from.</param>
public sealed class Rok4a(Backend backend) : ImplicitMethod(backend)
{
    private const int SmallestKrylovDimension = 4;

    private static readonly RosenbrockTableau Table = new(
        "Rok4a",
        order: 4,
        embeddedOrder: 3,
        gamma: 0.5728160624821348554080014,
        alpha: [0.0, 1.0, 1.0 / 2.0, 1.0 / 2.0],
        gammas: [0.5728160624821348554080014, -1.338715867278416122837588, 0.9016343030936700769716163, 0.1914749511990703168573967],
        a:
        [
            [],
            [1.745761101158346575686817],
            [2.470384478194064169740422, 0.6835475189193350486294788],
            [1.681950399126487046759481, 0.2528621349973619917812303, -0.1385679894102746792815127],
        ],
        c:
        [
            [],
            [-5.825741115110919894847137],
            [1.002133374758231647461700, 0.0],
            [-2.079846527765181399953559, -0.7428770881288679215999765, -0.5200138498012214649737273],
        ],
        m: [2.648481387888332011724698, 0.7862115756123030436811205, 0.3466758998674809766491515, 1.163840734105564383791211],
        e: [0.3665053527208297866187614, 0.2997106934923119150006208, -0.03500203986368327621127212, 1.163840734105564383791211],
        interpolant:
        [
            [5.217461099418537161890941, -2.568979711530205150166243],
            [2.058816150487595590626792, -1.272604574875292546945672],
            [0.4167950230895297049124793, -0.07011912322204872826332782],
            [2.045842721018218261725511, -0.8820019869126538779343003],
        ]);

    /// <inheritdoc/>
    public override string Name => Table.Name;

    /// <inheritdoc/>
    public override int Order => Table.Order;

    /// <summary>The coefficients.</summary>
    public RosenbrockTableau Tableau => Table;

    /// <summary>The largest dimension of the Krylov space, at least 4, which the order needs. The space of a step grows from 4 until the residual of its first stage is a hundredth of the tolerance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 4.</exception>
    public int LargestKrylovDimension
    {
        get;
        init
        {
            if (value < SmallestKrylovDimension)
            {
                throw new ArgumentOutOfRangeException(nameof(LargestKrylovDimension), value, $"Order 4 needs a Krylov space of dimension {SmallestKrylovDimension} or more.");
            }

            field = value;
        }
    } = 32;

    private protected override Stepper CreateStepper(DifferentiableSystem system) => new KrylovRosenbrockStepper(Table, system, SmallestKrylovDimension, LargestKrylovDimension);
}
