namespace AD.Solvers;

/// <summary>A method for x = g(x), g : Rⁿ → Rⁿ, that takes values of g only. A new one is one file: derive, and make its run.</summary>
/// <remarks>
/// Success means ‖g(x) − x‖₂ within the tolerances of <see cref="RootOptions"/> at the point returned; that norm is the solution's residual. The backend prepares g and evaluates it; no derivative is taken.
/// Immutable; safe to share between threads.
/// </remarks>
public abstract class FixedPointSolver : VectorSolver
{
    /// <summary>When to stop; the residual is g(x) − x.</summary>
    public RootOptions Options { get; init; } = new();

    private protected sealed override SolverOptions CommonOptions => Options;

    /// <summary>Makes a run of the method.</summary>
    /// <param name="g">The function, as many outputs as unknowns.</param>
    /// <param name="x0">The start, length n, a copy that the run may keep and change.</param>
    /// <returns>The run.</returns>
    protected internal abstract SolverRun Start(VectorProblem g, double[] x0);

    private protected sealed override SolverRun NewRun(VectorProblem f, double[] x0)
        => f.EquationCount == f.UnknownCount
            ? Start(f, x0)
            : throw new ArgumentException($"The function has {f.EquationCount} outputs for {f.UnknownCount} unknowns; a fixed point x = g(x) needs as many outputs as unknowns.", nameof(f));
}
