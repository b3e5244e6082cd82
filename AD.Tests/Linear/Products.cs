using MathNet.Numerics.LinearAlgebra;

namespace AD.Tests.Linear;

/// <summary>A matrix as an operator that allocates nothing and counts its products.</summary>
internal sealed class Products(double[,] entries) : LinearOperator(entries.GetLength(0), entries.GetLength(1))
{
    public int Count { get; private set; }

    public int TransposedCount { get; private set; }

    public static Products Of(Matrix<double> matrix) => new(matrix.ToArray());

    public static Products Diagonal(params double[] diagonal) => Of(Matrix<double>.Build.DenseOfDiagonalArray(diagonal));

    /// <summary>2 on the diagonal, −1 beside it: −u'' on a grid.</summary>
    public static Products Laplacian(int n) => Of(Matrix<double>.Build.Dense(n, n, (i, j) => i == j ? 2.0 : Math.Abs(i - j) == 1 ? -1.0 : 0.0));

    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        Count++;
        for (int i = 0; i < destination.Length; i++)
        {
            double sum = 0.0;
            for (int j = 0; j < v.Length; j++)
            {
                sum += entries[i, j] * v[j];
            }

            destination[i] = sum;
        }
    }

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        TransposedCount++;
        for (int j = 0; j < destination.Length; j++)
        {
            double sum = 0.0;
            for (int i = 0; i < w.Length; i++)
            {
                sum += entries[i, j] * w[i];
            }

            destination[j] = sum;
        }
    }
}
