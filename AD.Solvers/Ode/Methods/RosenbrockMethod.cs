namespace AD.Solvers;

/// <summary>A Rosenbrock method, given by its table: a new method is a class that passes its <see cref="RosenbrockTableau"/>.</summary>
/// <remarks>
/// Linearly implicit: each stage is one linear system with W = I − hγ f_u, nothing is iterated. The Jacobian f_u and the derivative f_t in time are the backend's, one of each for an accepted step
/// (they stay when a step is rejected), and W is factored once for every step that is tried. Immutable; safe to share between threads as far as the backend is.
/// </remarks>
public abstract class RosenbrockMethod : ImplicitMethod
{
    /// <summary>A method with the given coefficients.</summary>
    /// <param name="backend">The backend that the Jacobian and the derivative in time come from.</param>
    /// <param name="tableau">The coefficients.</param>
    protected RosenbrockMethod(Backend backend, RosenbrockTableau tableau)
        : base(backend)
    {
        ArgumentNullException.ThrowIfNull(tableau);
        Tableau = tableau;
    }

    /// <summary>The coefficients.</summary>
    public RosenbrockTableau Tableau { get; }

    /// <inheritdoc/>
    public sealed override string Name => Tableau.Name;

    /// <inheritdoc/>
    public sealed override int Order => Tableau.Order;

    private protected sealed override Stepper CreateStepper(DifferentiableSystem system) => new FactoredRosenbrockStepper(Tableau, system);
}
