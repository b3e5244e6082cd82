namespace AD.Solvers;

/// <summary>A one-step method for u' = f(u, p, t).</summary>
/// <remarks>Immutable; safe to share between threads. The working memory of a solve belongs to the solve.</remarks>
public abstract class OdeMethod
{
    private protected OdeMethod()
    {
    }

    /// <summary>The method's name.</summary>
    public abstract string Name { get; }

    /// <summary>The order of the method: halving the step divides the error at a fixed time by 2 to this power.</summary>
    public abstract int Order { get; }

    /// <summary>The system that this method integrates a problem as: with derivatives where it needs them.</summary>
    internal virtual OdeSystem CreateSystem(OdeProblem problem) => new PrimalSystem(problem.RightHandSide, problem.StateLength, problem.Parameters.ToArray());

    /// <summary>The working state of one solve.</summary>
    internal abstract Stepper CreateStepper(OdeSystem system);
}
