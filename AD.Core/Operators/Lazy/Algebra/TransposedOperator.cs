namespace AD;

/// <summary>Aᵀ: the two products change places.</summary>
internal sealed class TransposedOperator(LinearOperator original) : LinearOperator(original.ColumnCount, original.RowCount)
{
    public override LinearOperator Transpose() => original;

    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => original.ApplyTranspose(v, destination);

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => original.Apply(w, destination);

    protected override void FillCore(Span<double> rows)
    {
        double[] entries = Rows(original);
        for (int i = 0; i < RowCount; i++)
        {
            for (int j = 0; j < ColumnCount; j++)
            {
                rows[i * ColumnCount + j] = entries[j * RowCount + i];
            }
        }
    }
}
