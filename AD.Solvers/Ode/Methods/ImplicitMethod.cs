namespace AD.Solvers;

/// <summary>A method for stiff problems: its steps solve equations with the Jacobian f_u, which the backend supplies.</summary>
/// <remarks>In a sensitivity method the Jacobians come from the sensitivity's backend, like all derivatives there. Immutable; safe to share between threads as far as the backend is.</remarks>
public abstract class ImplicitMethod : OdeMethod
{
    private protected ImplicitMethod(Backend backend)
    {
        ArgumentNullException.ThrowIfNull(backend);
        Backend = backend;
    }

    /// <summary>The backend that Jacobians, their products and derivatives in time come from.</summary>
    public Backend Backend { get; }

    internal sealed override OdeSystem CreateSystem(OdeProblem problem)
    {
        PreparedOde f = Backend.Prepare(problem.RightHandSide, Shape.Ode(problem.StateLength, problem.ParameterLength));
        f.Bind(problem.Parameters);
        return new PreparedSystem(f);
    }

    internal sealed override Stepper CreateStepper(OdeSystem system)
        => CreateStepper(system as DifferentiableSystem ?? throw new ArgumentException($"{Name} needs derivatives of the system; {system.GetType().Name} has none.", nameof(system)));

    /// <summary>The working state of one solve.</summary>
    private protected abstract Stepper CreateStepper(DifferentiableSystem system);
}
