using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>v ↦ M v with the entries of a matrix, of which only those stored are read.</summary>
internal sealed class MatrixOperator(Matrix<double> matrix) : LinearOperator(matrix.RowCount, matrix.ColumnCount)
{
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
        => matrix.Multiply(Vector<double>.Build.Dense(v.ToArray())).AsArray().CopyTo(destination);

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
        => matrix.TransposeThisAndMultiply(Vector<double>.Build.Dense(w.ToArray())).AsArray().CopyTo(destination);

    protected override void FillCore(Span<double> rows) => matrix.ToRowMajorArray().CopyTo(rows);
}
