using System.Numerics;

namespace AD.Tests.MatrixValued;

/// <summary>Functions of matrices whose derivatives are known in closed form.</summary>
internal static class Functions
{
    /// <summary>tr(AᵀA): gradient 2A, Hessian 2I.</summary>
    public static T SumOfSquares<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < a.Rows; i++)
        {
            foreach (T entry in a.Row(i))
            {
                sum += entry * entry;
            }
        }

        return sum;
    }

    /// <summary>The determinant of a 2 × 2 or 3 × 3 matrix by its first row: the gradient is the cofactor matrix.</summary>
    public static T Determinant<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>
        => a.Rows == 2
            ? a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0]
            : a[0, 0] * (a[1, 1] * a[2, 2] - a[1, 2] * a[2, 1]) - a[0, 1] * (a[1, 0] * a[2, 2] - a[1, 2] * a[2, 0]) + a[0, 2] * (a[1, 0] * a[2, 1] - a[1, 1] * a[2, 0]);

    /// <summary>A·A: pushforward V A + A V, pullback W Aᵀ + Aᵀ W.</summary>
    public static void Square<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Columns; j++)
            {
                y[i, j] = T.Zero;
                for (int k = 0; k < a.Columns; k++)
                {
                    y[i, j] += a[i, k] * a[k, j];
                }
            }
        }
    }

    /// <summary>Aᵀ, of the other shape.</summary>
    public static void Transpose<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Columns; j++)
            {
                y[j, i] = a[i, j];
            }
        }
    }

    /// <summary>y_i = Σ_j (j + 1) a_ij².</summary>
    public static void RowSums<T>(ReadOnlyMatrixView<T> a, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < a.Rows; i++)
        {
            y[i] = T.Zero;
            for (int j = 0; j < a.Columns; j++)
            {
                y[i] += (j + 1.0) * a[i, j] * a[i, j];
            }
        }
    }

    /// <summary>x xᵀ: pushforward ẋ xᵀ + x ẋᵀ, pullback (W + Wᵀ) x.</summary>
    public static void Outer<T>(ReadOnlySpan<T> x, MatrixView<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                y.Row(i)[j] = x[i] * x[j];
            }
        }
    }

    /// <summary>tr(A B): gradients Bᵀ and Aᵀ.</summary>
    public static T TraceOfProduct<T>(ReadOnlyMatrixView<T> a, ReadOnlyMatrixView<T> b) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Columns; j++)
            {
                sum += a[i, j] * b[j, i];
            }
        }

        return sum;
    }

    /// <summary>xᵀ A x: gradients x xᵀ and (A + Aᵀ) x.</summary>
    public static T QuadraticForm<T>(ReadOnlyMatrixView<T> a, ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Columns; j++)
            {
                sum += x[i] * a[i, j] * x[j];
            }
        }

        return sum;
    }

    internal readonly struct SumOfSquaresFunctor : IMatrixFunction
    {
        public T Evaluate<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T> => SumOfSquares(a);
    }

    internal readonly struct SquareFunctor : IMatrixMap
    {
        public (int Rows, int Columns) OutputShape(int rows, int columns) => (rows, columns);

        public void Evaluate<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T> => Square(a, y);
    }

    internal readonly struct TransposeFunctor : IMatrixMap
    {
        public (int Rows, int Columns) OutputShape(int rows, int columns) => (columns, rows);

        public void Evaluate<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T> => Transpose(a, y);
    }
}
