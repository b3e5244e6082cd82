namespace AD;

/// <summary>Blocks one above the other: v ↦ (A v, B v, ...), and (w₁, w₂, ...) ↦ Aᵀ w₁ + Bᵀ w₂ + ... for its transpose.</summary>
internal sealed class StackedOperator(LinearOperator[] blocks) : LinearOperator(blocks.Sum(block => block.RowCount), blocks[0].ColumnCount)
{
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        foreach (LinearOperator block in blocks)
        {
            block.Apply(v, destination[..block.RowCount]);
            destination = destination[block.RowCount..];
        }
    }

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        using Workspace<double> space = new(ColumnCount);
        Span<double> part = space.Take(ColumnCount);
        destination.Clear();
        foreach (LinearOperator block in blocks)
        {
            block.ApplyTranspose(w[..block.RowCount], part);
            Combine.Add(1.0, part, destination);
            w = w[block.RowCount..];
        }
    }

    protected override void FillCore(Span<double> rows)
    {
        foreach (LinearOperator block in blocks)
        {
            Rows(block).CopyTo(rows);
            rows = rows[(block.RowCount * ColumnCount)..];
        }
    }
}
