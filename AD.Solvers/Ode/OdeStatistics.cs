namespace AD.Solvers;

/// <summary>What an integration cost.</summary>
/// <param name="Steps">Accepted steps.</param>
/// <param name="Rejected">Rejected steps.</param>
/// <param name="RhsCalls">Evaluations of the right-hand side.</param>
public readonly record struct OdeStatistics(long Steps, long Rejected, long RhsCalls)
{
    /// <summary>Evaluations of the Jacobian f_u; 0 for explicit methods.</summary>
    public long Jacobians { get; init; }

    /// <summary>Factorizations of W = I − hγ f_u.</summary>
    public long Factorizations { get; init; }

    /// <summary>Systems solved with W.</summary>
    public long LinearSolves { get; init; }

    /// <summary>Iterations of a Krylov method in them; 0 where W is factored.</summary>
    public long LinearIterations { get; init; }

    /// <summary>Iterations of Newton's method in all stages; 0 for methods that solve linear equations only.</summary>
    public long NewtonIterations { get; init; }
}
