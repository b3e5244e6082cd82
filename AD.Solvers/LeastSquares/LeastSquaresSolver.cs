namespace AD.Solvers;

/// <summary>A method for min ½ ‖f(x)‖², f : Rⁿ → Rᵐ. A new one is one file: derive, and make its run.</summary>
/// <remarks>Success means a point where the tests of <see cref="LeastSquaresOptions"/> hold for a minimum, which need not be a root nor the lowest of several minima. Immutable; safe to share between threads.</remarks>
public abstract class LeastSquaresSolver : VectorSolver
{
    /// <summary>When to stop.</summary>
    public LeastSquaresOptions Options { get; init; } = new();

    private protected sealed override SolverOptions CommonOptions => Options;

    /// <summary>Makes a run of the method.</summary>
    /// <param name="f">The residuals.</param>
    /// <param name="x0">The start, length n, a copy that the run may keep and change.</param>
    /// <returns>The run.</returns>
    protected internal abstract SolverRun Start(VectorProblem f, double[] x0);

    private protected sealed override SolverRun NewRun(VectorProblem f, double[] x0) => Start(f, x0);
}
