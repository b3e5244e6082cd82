namespace AD;

/// <summary>The Jacobian J of f : Rⁿ → Rᵐ at a point as an operator: J v is a pushforward, Jᵀ w a pullback; J is not formed.</summary>
/// <remarks>
/// m rows (outputs) by n columns (inputs).
/// Linearized once: a backend that records evaluates f once, whatever the number of products. Otherwise a product in the backend's native mode evaluates f each time, and the first one in the other mode forms
/// the matrix, which serves all further ones.
/// Made by <see cref="Backend"/>; f is prepared once and the point is copied, so that later changes to the caller's point are not seen. Not safe for several threads at once: make one for each thread.
/// </remarks>
public sealed class LazyJacobian : LinearOperator
{
    private readonly PreparedLinearization at;

    internal LazyJacobian(PreparedLinearization at)
        : base(at.RowCount, at.ColumnCount)
        => this.at = at;

    /// <summary>f(x), length m. Evaluated at most once: taken from the first product where there was one.</summary>
    public ReadOnlySpan<double> Value => at.Value;

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => at.Apply(v, destination);

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => at.ApplyTranspose(w, destination);

    /// <inheritdoc/>
    protected override void FillCore(Span<double> rows) => at.Fill(rows);
}
