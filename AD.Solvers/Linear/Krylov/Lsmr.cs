namespace AD.Solvers;

/// <summary>LSMR for min ‖b − A x‖² + λ² ‖x‖² with any A, m × n: products with A and Aᵀ; ‖Aᵀ r‖ falls with every iteration.</summary>
/// <remarks>
/// <para>Source: Fong and Saunders (2011), SIAM J. Sci. Comput. 33, table 3 and §3.2: Golub-Kahan bidiagonalization, equivalent to MINRES on AᵀA x = Aᵀb. Damping is the same method on A above λ I.</para>
/// <para>Solved means that ‖b − A x‖ is within the tolerance, or that the least-squares solution is found: ‖Aᵀ r‖ ≤ tolerance · ‖A‖ ‖r‖ with the relative tolerance or 10⁻⁶ if that is less; both computed from x, with the Frobenius norm of the bidiagonal
/// matrix for ‖A‖ (with a preconditioner, A M⁻¹ for A). From x = 0 without a preconditioner it is the shortest of all least-squares solutions where A has not full rank.
/// A preconditioner needs both of its products. The error shrinks at least by (κ − 1)/(κ + 1) an iteration, κ the condition number of A.</para>
/// <para>Cost per iteration: one product of A, one of Aᵀ, 10 n + 6 m operations. Memory: 6 n + 2 m. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class Lsmr : LinearSolver
{
    /// <summary>λ, not negative; 0 for plain least squares.</summary>
    public double Damping { get; init; }

    /// <inheritdoc/>
    protected override PreparedLinearSolver PrepareCore(int rowCount, int columnCount)
    {
        Check.Tolerance(Damping);
        return new LsmrCycle(rowCount, columnCount, Options, Damping);
    }
}
