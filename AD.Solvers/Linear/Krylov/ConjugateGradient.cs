namespace AD.Solvers;

/// <summary>Conjugate gradients for A x = b with A symmetric and positive definite: after k products x minimises ½ xᵀA x − bᵀx over x₀ and the k-th Krylov space.</summary>
/// <remarks>
/// <para>Source: Hestenes and Stiefel (1952), J. Res. Nat. Bur. Standards 49, §3; with a preconditioner, which is to be symmetric and positive definite too, Golub and Van Loan (2013), algorithm 11.5.1.</para>
/// <para>The error shrinks at least by (√κ − 1)/(√κ + 1) an iteration, κ the condition number of M⁻¹A; at most as many iterations as M⁻¹A has distinct eigenvalues, without rounding. The error falls with every
/// iteration, the residual need not: a solve that runs out of iterations or is cancelled keeps its last x.
/// A direction of negative or no curvature ends the solve with <see cref="Status.Breakdown"/> and says so: <see cref="Minres"/> takes a symmetric A that is not definite, <see cref="Gmres"/> any.
/// That A is symmetric is not checked; if it is not, no residual below the tolerance is claimed that is not there.</para>
/// <para>Cost per iteration: one product of A, one of the preconditioner, 10 n operations. Memory: 5 vectors. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class ConjugateGradient : LinearSolver
{
    /// <inheritdoc/>
    protected override PreparedLinearSolver PrepareCore(int rowCount, int columnCount) => new ConjugateGradientCycle(Square(rowCount, columnCount), Options);
}
