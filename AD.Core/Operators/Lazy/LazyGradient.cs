namespace AD;

/// <summary>The gradient of f : Rⁿ → R at a point as an operator of one row: v ↦ ∇f(x)ᵀ v is a pushforward, w ↦ w ∇f(x) a pullback.</summary>
/// <remarks>
/// 1 × n. The gradient as a vector is <c>ApplyTranspose([1.0])</c>.
/// Linearized once: a backend that records evaluates f once, whatever the number of products. Otherwise a product in the backend's native mode evaluates f each time, and the first one in the other mode forms
/// the matrix, which serves all further ones.
/// Made by <see cref="Backend"/>; f is prepared once and the point is copied, so that later changes to the caller's point are not seen. Not safe for several threads at once: make one for each thread.
/// </remarks>
public sealed class LazyGradient : LinearOperator
{
    private readonly PreparedLinearization at;

    internal LazyGradient(PreparedLinearization at)
        : base(at.RowCount, at.ColumnCount)
        => this.at = at;

    /// <summary>f(x). Evaluated at most once: taken from the first product where there was one.</summary>
    public double Value => at.Value[0];

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => at.Apply(v, destination);

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => at.ApplyTranspose(w, destination);

    /// <inheritdoc/>
    protected override void FillCore(Span<double> rows) => at.Fill(rows);
}
