namespace AD.Solvers;

/// <summary>An explicit Runge-Kutta method, given by its table: a new method is a class that passes its <see cref="Tableau"/>.</summary>
public abstract class ExplicitRungeKutta : OdeMethod
{
    /// <summary>A method with the given coefficients.</summary>
    /// <param name="tableau">The coefficients.</param>
    protected ExplicitRungeKutta(Tableau tableau)
    {
        ArgumentNullException.ThrowIfNull(tableau);
        Tableau = tableau;
    }

    /// <summary>The coefficients.</summary>
    public Tableau Tableau { get; }

    /// <inheritdoc/>
    public sealed override string Name => Tableau.Name;

    /// <inheritdoc/>
    public sealed override int Order => Tableau.Order;

    internal sealed override Stepper CreateStepper(OdeSystem system) => new RungeKuttaStepper(Tableau, system);
}
