namespace AD.Solvers;

/// <summary>W = I − hγ f_u of a right-hand side itself, which adjoints solve with transposed.</summary>
internal abstract unsafe class TransposableStageMatrix : StageMatrix
{
    /// <summary>x ← W⁻ᵀ x, of the system's length.</summary>
    /// <returns>False when an iteration did not reach its tolerance.</returns>
    public abstract bool SolveTransposed(double* x);

    /// <summary>From now on transposed solves by iteration are corrections of a Newton iteration, and may leave what <see cref="StageMatrix.Tolerate"/> says; factors have no use for it.</summary>
    /// <param name="inverseUnits">What counts as 1 in each component, length n; it may change between solves.</param>
    /// <param name="tolerance">The tolerance.</param>
    public virtual void TolerateTransposed(double* inverseUnits, double tolerance)
    {
    }
}
