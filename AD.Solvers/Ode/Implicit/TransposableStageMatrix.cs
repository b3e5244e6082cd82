namespace AD.Solvers;

/// <summary>W = I − hγ f_u of a right-hand side itself, which adjoints solve with transposed.</summary>
internal abstract unsafe class TransposableStageMatrix : StageMatrix
{
    /// <summary>Transposed solves by iteration may leave a residual r with a root mean square of hγ r_i unit_i up to the tolerance, instead of next to nothing; factors have no use for it.</summary>
    /// <param name="units">The reciprocals of what counts as 1 in each component; they may change between solves.</param>
    /// <param name="tolerance">The tolerance.</param>
    public virtual void TolerateTransposed(double* units, double tolerance)
    {
    }

    /// <summary>x ← W⁻ᵀ x, of the system's length.</summary>
    /// <returns>False when an iteration did not reach its tolerance.</returns>
    public abstract bool SolveTransposed(double* x);
}
