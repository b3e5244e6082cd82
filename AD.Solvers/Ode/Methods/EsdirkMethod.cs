namespace AD.Solvers;

/// <summary>A singly diagonally implicit Runge-Kutta method with an explicit first stage, given by its table: a new method is a class that passes its <see cref="EsdirkTableau"/>.</summary>
/// <remarks>
/// The stages are solved one after the other by simplified Newton iteration with W = I − hγ J. J and the factors of W are kept over steps while the iteration converges fast with them.
/// Cost of a step: about two evaluations of f and two solutions with W for each implicit stage.
/// </remarks>
public abstract class EsdirkMethod : ImplicitMethod
{
    private readonly double newtonTolerance = 0.01;

    /// <summary>A method with the given coefficients.</summary>
    /// <param name="tableau">The coefficients.</param>
    /// <param name="backend">The backend that Jacobians come from.</param>
    protected EsdirkMethod(EsdirkTableau tableau, Backend backend)
        : base(backend)
    {
        ArgumentNullException.ThrowIfNull(tableau);
        Tableau = tableau;
    }

    /// <summary>The coefficients.</summary>
    public EsdirkTableau Tableau { get; }

    /// <inheritdoc/>
    public sealed override string Name => Tableau.Name;

    /// <inheritdoc/>
    public sealed override int Order => Tableau.Order;

    /// <summary>κ: what the iteration for a stage may leave as error, as a part of the tolerance of the step; between 0 and 1.</summary>
    /// <exception cref="ArgumentException">The value is not between 0 and 1.</exception>
    public double NewtonTolerance
    {
        get => newtonTolerance;
        init => newtonTolerance = value is > 0.0 and < 1.0
            ? value
            : throw new ArgumentException($"NewtonTolerance is {value}; a part of the tolerance is expected, above 0 and below 1, such as 0.01.", nameof(NewtonTolerance));
    }

    /// <summary>Solves with W = I − hγ J by products instead of factors, such as <see cref="Gmres"/>: for many states. Null for factors.</summary>
    /// <remarks>
    /// J is never formed: a product with W is one pushforward of the right-hand side. Tolerances of its options are not used: components are measured in the tolerances of the solve, and what is left of a
    /// system has a root mean square of 0.05 <see cref="NewtonTolerance"/> in them. Every solve starts from zero. The number of iterations in its options counts.
    /// </remarks>
    public LinearSolver? LinearSolver { get; init; }

    /// <summary>Makes the preconditioner of <see cref="LinearSolver"/>; null for that in its options, if there is one.</summary>
    public StagePreconditioner? Preconditioner { get; init; }

    private protected sealed override Stepper CreateStepper(DifferentiableSystem system)
    {
        if (Preconditioner is not null && LinearSolver is null)
        {
            throw new ArgumentException($"{Name} has a preconditioner and no LinearSolver, which would use it: set LinearSolver = new Gmres(), or leave the preconditioner out.");
        }

        StageMatrix matrix = LinearSolver is null ? system.CreateStageMatrix() : system.CreateStageMatrix(LinearSolver, Preconditioner);
        return new EsdirkStepper(Tableau, system, matrix, NewtonTolerance);
    }
}
