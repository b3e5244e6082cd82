using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Storage;

namespace AD;

/// <summary>A linear operator under MathNet's matrix type: products with vectors are the operator's own, so that MathNet's iterative solvers run without the matrix being formed.</summary>
internal sealed class MatrixFree(LinearOperator map) : MathNet.Numerics.LinearAlgebra.Double.Matrix(new Entries(map))
{
    protected override void DoMultiply(Vector<double> rightSide, Vector<double> result) => result.SetValues((map * rightSide).ToArray());

    protected override void DoTransposeThisAndMultiply(Vector<double> rightSide, Vector<double> result) => result.SetValues((rightSide * map).ToArray());

    /// <summary>Entries for whoever reads them (a preconditioner, a print): the first read forms the matrix once.</summary>
    private sealed class Entries(LinearOperator map) : MatrixStorage<double>(map.RowCount, map.ColumnCount)
    {
        private readonly Lazy<double[]> rows = new(() => LinearOperator.Rows(map));

        public override bool IsDense => true;

        public override bool IsFullyMutable => false;

        public override bool IsMutableAt(int row, int column) => false;

        public override double At(int row, int column) => rows.Value[row * ColumnCount + column];

        public override void At(int row, int column, double value)
            => throw new NotSupportedException($"The matrix of a {map.GetType().Name} cannot be written: copy it with LinearOperator.ToMatrix() first.");

        public override void Clear() => At(0, 0, 0.0);
    }
}
