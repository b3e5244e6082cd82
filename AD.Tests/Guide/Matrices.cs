using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/matrices.md.</summary>
public class Matrices
{
    private static readonly Backend backend = new ReverseTapeBackend();

    // matrix:
    private static T SumOfSquares<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Columns; j++)
            {
                sum += a[i, j] * a[i, j];
            }
        }

        return sum;
    }

    private static void Transpose<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Columns; j++)
            {
                y[j, i] = a[i, j];
            }
        }
    }
    // :matrix

    [Fact]
    public void ShapesAreKept()
    {
        // matrices:
        Matrix<double> a = Matrix<double>.Build.Dense(2, 3, (i, j) => i + j), w = Matrix<double>.Build.Dense(3, 2, 1.0);
        Matrix<double> gradient = backend.Gradient(SumOfSquares, a);               // 2 × 3, as a is
        Matrix<double> tangent = backend.Pushforward(Transpose, a, a, 3, 2);       // 3 × 2, as the result is
        Matrix<double> back = backend.Pullback(Transpose, a, w);                   // 2 × 3, as a is
        Matrix<double> jacobian = backend.Jacobian(Transpose, a, 3, 2);            // 6 × 6, entries counted row by row
        // :matrices

        Assert.Equal(2 * a, gradient);
        Assert.Equal(a.Transpose(), tangent);
        Assert.Equal(w.Transpose(), back);
        Assert.Equal(1.0, jacobian[2, 1]);
    }
}
