using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Products with MathNet vectors and matrices.</content>
public abstract partial class LinearOperator
{
    /// <summary>The product A v.</summary>
    /// <param name="left">A, m × n.</param>
    /// <param name="right">v, length n.</param>
    /// <returns>A v, a new vector of length m.</returns>
    /// <exception cref="ArgumentException">The length of v is not the number of columns of A.</exception>
    public static Vector<double> operator *(LinearOperator left, Vector<double> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return Vector<double>.Build.Dense(left.Apply(Entries(right)));
    }

    /// <summary>The product vᵀ A, as MathNet has it for a vector on the left of a matrix.</summary>
    /// <param name="left">v, length m.</param>
    /// <param name="right">A, m × n.</param>
    /// <returns>vᵀ A = (Aᵀ v)ᵀ, a new vector of length n.</returns>
    /// <exception cref="ArgumentException">The length of v is not the number of rows of A.</exception>
    public static Vector<double> operator *(Vector<double> left, LinearOperator right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return Vector<double>.Build.Dense(right.ApplyTranspose(Entries(left)));
    }

    /// <summary>The product A M, one product of A for each column of M.</summary>
    /// <param name="left">A, m × n.</param>
    /// <param name="right">M, n × k.</param>
    /// <returns>A M, a new dense matrix, m × k.</returns>
    /// <exception cref="ArgumentException">M has another number of rows than A has columns, or the result has no row.</exception>
    public static Matrix<double> operator *(LinearOperator left, Matrix<double> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int m = left.RowCount, n = left.ColumnCount, k = right.ColumnCount;
        CheckInner(Size(left), n, $"{right.RowCount} × {k}", right.RowCount, nameof(right));
        CheckNotEmpty(m, k);
        double[] columns = right.ToColumnMajorArray(), product = new double[m * k];
        for (int j = 0; j < k; j++)
        {
            left.Apply(columns.AsSpan(j * n, n), product.AsSpan(j * m, m));
        }

        return Matrix<double>.Build.Dense(m, k, product);
    }

    /// <summary>The product M A, one product of Aᵀ for each row of M.</summary>
    /// <param name="left">M, k × m.</param>
    /// <param name="right">A, m × n.</param>
    /// <returns>M A, a new dense matrix, k × n.</returns>
    /// <exception cref="ArgumentException">M has another number of columns than A has rows, or the result has no column.</exception>
    public static Matrix<double> operator *(Matrix<double> left, LinearOperator right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int k = left.RowCount, m = right.RowCount, n = right.ColumnCount;
        CheckInner($"{k} × {left.ColumnCount}", left.ColumnCount, Size(right), m, nameof(right));
        CheckNotEmpty(k, n);
        double[] rows = left.ToRowMajorArray(), product = new double[k * n];
        for (int i = 0; i < k; i++)
        {
            right.ApplyTranspose(rows.AsSpan(i * m, m), product.AsSpan(i * n, n));
        }

        return Matrices.New(k, n, product);
    }

    private static double[] Entries(Vector<double> vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return vector.AsArray() ?? vector.ToArray();
    }

    private static void CheckNotEmpty(int rows, int columns)
    {
        if (rows == 0 || columns == 0)
        {
            throw new ArgumentException($"The result would be {rows} × {columns}: a matrix has at least one row and one column.");
        }
    }
}
