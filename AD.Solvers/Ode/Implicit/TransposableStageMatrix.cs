namespace AD.Solvers;

/// <summary>W = I − hγ f_u of a right-hand side itself, which adjoints solve with transposed.</summary>
internal abstract unsafe class TransposableStageMatrix : StageMatrix
{
    /// <summary>x ← W⁻ᵀ x, of the system's length.</summary>
    /// <returns>False when an iteration did not reach its tolerance.</returns>
    public abstract bool SolveTransposed(double* x);
}
