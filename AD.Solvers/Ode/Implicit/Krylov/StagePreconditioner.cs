namespace AD.Solvers;

/// <summary>How the preconditioner P ≈ W = I − hγ J(u, t) of an implicit method's linear solver is made, again and again as u, t and h move on.</summary>
/// <remarks>Ready ones: <see cref="BandedStagePreconditioner"/>, <see cref="DiagonalStagePreconditioner"/>; <see cref="From"/> takes a delegate. Immutable; safe to share between threads.</remarks>
public abstract class StagePreconditioner
{
    /// <summary>The preconditioner of one integration.</summary>
    /// <param name="length">The number n of states.</param>
    /// <returns>The preconditioner; it is updated before its first product.</returns>
    public abstract PreparedStagePreconditioner Prepare(int length);

    /// <summary>A preconditioner from a delegate.</summary>
    /// <param name="make">Returns P⁻¹ as an operator, n × n, for the W that it is given; it may return the same object with other entries. Where P can be singular, derive from <see cref="PreparedStagePreconditioner"/>, whose Update may say so.</param>
    /// <returns>The preconditioner. As safe for several threads as the delegate is.</returns>
    public static StagePreconditioner From(Func<StageOperator, LinearOperator> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return new DelegatedPreconditioner(make);
    }

    private sealed class DelegatedPreconditioner(Func<StageOperator, LinearOperator> make) : StagePreconditioner
    {
        public override PreparedStagePreconditioner Prepare(int length) => new Prepared(length, make);
    }

    private sealed class Prepared(int length, Func<StageOperator, LinearOperator> make) : PreparedStagePreconditioner(length)
    {
        private LinearOperator? inverse;

        public override bool Update(StageOperator w)
        {
            inverse = make(w) ?? throw new ArgumentException(
                $"The function given to StagePreconditioner.From returned null; P⁻¹ is expected, a LinearOperator of {RowCount} × {RowCount}. Where P can be singular, derive from PreparedStagePreconditioner and return false from Update.", nameof(make));
            if (inverse.RowCount != RowCount || inverse.ColumnCount != RowCount)
            {
                throw new ArgumentException($"The preconditioner is {inverse.RowCount} × {inverse.ColumnCount}; it is to map the {RowCount} states to themselves, {RowCount} × {RowCount}.");
            }

            return true;
        }

        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => inverse!.Apply(v, destination);

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => inverse!.ApplyTranspose(w, destination);
    }
}
