namespace AD.Solvers;

/// <summary>Newton's method for f(x) = 0, f : Rⁿ → Rⁿ: x ← x + α p with J p = −f, α found by a search along p.</summary>
/// <remarks>
/// <para>Quadratic from a near start where J is nonsingular at the root; linear, by 1/2 at a double root, where it is singular. The search works on ½ ‖f‖², on which p is a descent direction.
/// Source: Dennis and Schnabel (1983), algorithms 6.1.1 and 6.3.1.</para>
/// <para>A Jacobian without a pivot is <see cref="Status.Singular"/>, naming the column: the method has no step there (<see cref="TrustRegionNewton"/> has). Where the search fails, the status is
/// <see cref="Status.Inconsistent"/> at a local minimum of ‖f‖, <see cref="Status.Singular"/> where J is singular to rounding, else <see cref="Status.LineSearchFailed"/>.</para>
/// <para>Cost per iteration: one Jacobian, one LU factorization ⅔ n³, one evaluation for each trial. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class NewtonRaphson : RootSolver
{
    /// <summary>How far to go along p; <see cref="FullStep"/> for the pure method.</summary>
    public LineSearch Search { get; init; } = new Backtracking();

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x0);
        ArgumentNullException.ThrowIfNull(Search);
        return new NewtonRaphsonRun(f, x0, Options, Search);
    }
}
