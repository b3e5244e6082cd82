using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Storage;

namespace AD;

/// <summary>Row-by-row results as MathNet matrices.</summary>
internal static class Matrices
{
    public static void Expect(Matrix<double> destination, int rows, int columns, string name = "destination")
    {
        ArgumentNullException.ThrowIfNull(destination, name);
        if (destination.RowCount != rows || destination.ColumnCount != columns)
        {
            throw new ArgumentException($"{name} is {destination.RowCount} × {destination.ColumnCount}; the result is {rows} × {columns} (outputs by inputs).", name);
        }
    }

    public static void Fill(Matrix<double> destination, ReadOnlySpan<double> rows)
    {
        int m = destination.RowCount, n = destination.ColumnCount;
        if (destination.Storage is DenseColumnMajorMatrixStorage<double> dense)
        {
            double[] data = dense.Data;
            for (int i = 0; i < m; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    data[j * m + i] = rows[i * n + j];
                }
            }

            return;
        }

        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                destination[i, j] = rows[i * n + j];
            }
        }
    }

    /// <summary>The number of columns of a matrix of seeds, which has one row for each input or output.</summary>
    public static int Seeds(Matrix<double> seeds, int rows, string of, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(seeds))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(seeds, name);
        return seeds.RowCount == rows
            ? seeds.ColumnCount
            : throw new ArgumentException($"{name} is {seeds.RowCount} × {seeds.ColumnCount}; {rows} rows are expected, the number of {of}, and one column for each seed.", name);
    }

    /// <summary>The entries row by row, whatever the storage.</summary>
    /// <returns>The destination.</returns>
    public static Span<double> Read(Matrix<double> source, Span<double> rows)
    {
        int m = source.RowCount, n = source.ColumnCount;
        double[]? columns = (source.Storage as DenseColumnMajorMatrixStorage<double>)?.Data;
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                rows[i * n + j] = columns is null ? source.At(i, j) : columns[j * m + i];
            }
        }

        return rows;
    }

    public static Matrix<double> New(int m, int n, ReadOnlySpan<double> rows)
    {
        if (m == 0 || n == 0)
        {
            throw new ArgumentException($"The result would be {m} × {n}: a matrix has at least one row and one column.");
        }

        Matrix<double> matrix = Matrix<double>.Build.Dense(m, n);
        Fill(matrix, rows);
        return matrix;
    }
}
