namespace AD.Solvers;

/// <summary>A method for f(x) = 0, f : Rⁿ → Rⁿ. A new one is one file: derive, and make its run.</summary>
/// <remarks>Success means ‖f(x)‖₂ within the tolerances of <see cref="RootOptions"/> at the point returned, by the function itself. Immutable; safe to share between threads.</remarks>
public abstract class RootSolver : VectorSolver
{
    /// <summary>When to stop.</summary>
    public RootOptions Options { get; init; } = new();

    private protected sealed override SolverOptions CommonOptions => Options;

    /// <summary>Makes a run of the method.</summary>
    /// <param name="f">The function, as many equations as unknowns.</param>
    /// <param name="x0">The start, length n, a copy that the run may keep and change.</param>
    /// <returns>The run.</returns>
    protected internal abstract SolverRun Start(VectorProblem f, double[] x0);

    private protected sealed override SolverRun NewRun(VectorProblem f, double[] x0)
        => f.EquationCount == f.UnknownCount
            ? Start(f, x0)
            : throw new ArgumentException($"There are {f.EquationCount} equations for {f.UnknownCount} unknowns; a root needs as many equations as unknowns. More equations than unknowns are a least-squares problem: LevenbergMarquardt.", nameof(f));
}
