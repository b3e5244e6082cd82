namespace AD;

/// <summary>A B, the map B followed by A.</summary>
internal sealed class ComposedOperator(LinearOperator left, LinearOperator right) : LinearOperator(left.RowCount, right.ColumnCount)
{
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        using Workspace<double> space = new(right.RowCount);
        Span<double> middle = space.Take(right.RowCount);
        right.Apply(v, middle);
        left.Apply(middle, destination);
    }

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        using Workspace<double> space = new(left.ColumnCount);
        Span<double> middle = space.Take(left.ColumnCount);
        left.ApplyTranspose(w, middle);
        right.ApplyTranspose(middle, destination);
    }
}
