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
            : throw new ArgumentException($"NewtonTolerance is {value}; a part of the tolerance is expected, above 0 and below 1, such as 0.01.", nameof(value));
    }

    private protected sealed override Stepper CreateStepper(DifferentiableSystem system)
        => new EsdirkStepper(Tableau, system, system.CreateStageMatrix(), NewtonTolerance, smooths: true);
}
