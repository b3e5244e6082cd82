namespace AD.Solvers;

/// <summary>MINRES for A x = b with A symmetric, definite or not: after k products x minimises the residual over x₀ and the k-th Krylov space.</summary>
/// <remarks>
/// <para>Source: Paige and Saunders (1975), SIAM J. Numer. Anal. 12, §6: Lanczos vectors and reflections. The residual vector is carried along, r_k = s_k² r_{k−1} − φ̄_k c_k v_{k+1} (Choi, Paige and
/// Saunders (2011), SIAM J. Sci. Comput. 33, §2), so that its length is known with a preconditioner too: that one is to be symmetric and positive definite, and what is minimised then is (rᵀM⁻¹r)^½.</para>
/// <para>A singular A with b in its range is solved. Where b is not, the iterates come near the least-squares solution, and that is reported as <see cref="Status.Inconsistent"/>: recognised by ‖A r‖ ≤ τ ‖A‖ ‖r‖ with the relative
/// tolerance for τ, kept between 10⁻¹² and 10⁻¹⁰. A residual along eigenvectors with eigenvalues below τ ‖A‖ looks the same: of such an A a smaller tolerance tells more.
/// That A is symmetric is not checked; if it is not, no residual below the tolerance is claimed that is not there.</para>
/// <para>Cost per iteration: one product of A, one of the preconditioner, 20 n operations. Memory: 10 vectors. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class Minres : LinearSolver
{
    /// <inheritdoc/>
    protected override PreparedLinearSolver PrepareCore(int rowCount, int columnCount) => new MinresCycle(Square(rowCount, columnCount), Options);
}
