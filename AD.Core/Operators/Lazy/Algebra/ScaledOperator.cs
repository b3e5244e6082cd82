namespace AD;

/// <summary>s A.</summary>
internal sealed class ScaledOperator(double scale, LinearOperator original) : LinearOperator(original.RowCount, original.ColumnCount)
{
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        original.Apply(v, destination);
        Combine.Scale(scale, destination);
    }

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        original.ApplyTranspose(w, destination);
        Combine.Scale(scale, destination);
    }

    protected override void FillCore(Span<double> rows)
    {
        Rows(original).CopyTo(rows);
        Combine.Scale(scale, rows);
    }
}
