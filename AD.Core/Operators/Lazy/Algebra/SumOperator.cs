namespace AD;

/// <summary>A + s B.</summary>
internal sealed class SumOperator(LinearOperator left, double scale, LinearOperator right) : LinearOperator(left.RowCount, left.ColumnCount)
{
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        using Workspace<double> space = new(RowCount);
        Span<double> second = space.Take(RowCount);
        left.Apply(v, destination);
        right.Apply(v, second);
        Combine.Add(scale, second, destination);
    }

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        using Workspace<double> space = new(ColumnCount);
        Span<double> second = space.Take(ColumnCount);
        left.ApplyTranspose(w, destination);
        right.ApplyTranspose(w, second);
        Combine.Add(scale, second, destination);
    }

    protected override void FillCore(Span<double> rows)
    {
        Rows(left).CopyTo(rows);
        Combine.Add(scale, Rows(right), rows);
    }
}
