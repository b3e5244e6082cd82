namespace AD;

/// <summary>The Hessian H of f : Rⁿ → R at a point as an operator: H v is a Hessian-vector product; H is not formed.</summary>
/// <remarks>
/// n × n and symmetric, so that the product with the transpose is the same product and <see cref="Transpose"/> is the operator itself.
/// Linearized once where the outer backend records, or forms all of H in one evaluation: f is then evaluated once, whatever the number of products. Otherwise H v is one Hessian-vector product of the backend.
/// Made by <see cref="Backend"/>; f is prepared once and the point is copied, so that later changes to the caller's point are not seen. Not safe for several threads at once: make one for each thread.
/// </remarks>
public sealed class LazyHessian : LinearOperator
{
    private readonly GradientLinearization at;

    internal LazyHessian(GradientLinearization at)
        : base(at.RowCount, at.ColumnCount)
        => this.at = at;

    /// <summary>f(x). Evaluated at most once, with the gradient: taken from the first product where there was one.</summary>
    public double Value => at.FunctionValue;

    /// <summary>∇f(x), length n. Evaluated at most once, with the value: taken from the first product where there was one.</summary>
    public ReadOnlySpan<double> Gradient => at.Value;

    /// <summary>The operator itself: a Hessian is symmetric.</summary>
    /// <returns>This operator.</returns>
    public override LinearOperator Transpose() => this;

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => at.Apply(v, destination);

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => at.Apply(w, destination);

    /// <inheritdoc/>
    protected override void FillCore(Span<double> rows) => at.Fill(rows);
}
