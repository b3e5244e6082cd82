namespace AD.Solvers;

/// <summary>Restarted GMRES(m) for A x = b with any square A: after k products x minimises ‖b − A x‖₂ over x₀ + M⁻¹ span{r₀, A M⁻¹ r₀, ..., (A M⁻¹)ᵏ⁻¹ r₀}.</summary>
/// <remarks>
/// <para>Source: Saad and Schultz (1986), SIAM J. Sci. Stat. Comput. 7, algorithms 4 and 6; preconditioned on the right, so that the residual is that of the system itself: Saad (2003), algorithm 9.5.
/// Modified Gram-Schmidt, repeated where a product loses more than nine tenths of its length to the vectors before it; Givens rotations.</para>
/// <para>Without restart the solution is found in at most n iterations. With one, a matrix that is not positive real may let it stall: that is <see cref="Status.Stalled"/>. A singular A ends in
/// <see cref="Status.Breakdown"/> or <see cref="Status.Stalled"/> unless b happens to be reached.</para>
/// <para>Cost per iteration: one product of A, one of the preconditioner, 4 k n operations for the k-th after a restart; one product more for each restart and at the end. Memory: m + 3 vectors.
/// Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class Gmres : LinearSolver
{
    /// <summary>The number m of iterations between restarts, at least 1; n where that is less.</summary>
    public int Restart { get; init; } = 30;

    /// <inheritdoc/>
    protected override PreparedLinearSolver PrepareCore(int rowCount, int columnCount)
        => Restart >= 1
            ? new GmresCycle(Square(rowCount, columnCount), Math.Min(Restart, columnCount), Options)
            : throw new ArgumentException($"Restart is {Restart}; at least 1 iteration between restarts is expected.", nameof(Restart));
}
