namespace AD.Solvers;

/// <summary>BiCGStab for A x = b with any square A: two products an iteration and seven vectors, however many iterations; the residual may rise on the way.</summary>
/// <remarks>
/// <para>Source: van der Vorst (1992), SIAM J. Sci. Stat. Comput. 13, preconditioned on the right. The recurrences divide by r̂ᵀr, r̂ᵀA p and by the step ω of the residual's minimisation:
/// where one of them vanishes the method starts anew from the x it has, with r̂ = r, and where that gains nothing the end is <see cref="Status.Breakdown"/>. For a skew-symmetric A it does.</para>
/// <para>Cost per iteration: two products of A, two of the preconditioner, 20 n operations. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class BiCgStab : LinearSolver
{
    /// <inheritdoc/>
    protected override PreparedLinearSolver PrepareCore(int rowCount, int columnCount) => new BiCgStabCycle(Square(rowCount, columnCount), Options);
}
