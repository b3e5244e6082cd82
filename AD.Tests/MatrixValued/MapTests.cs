using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.MatrixValued;

/// <summary>Pushforwards, pullbacks and Jacobians of functions from and to matrices, by hand; shapes are kept.</summary>
public class MapTests
{
    private static readonly Matrix<double> A = Matrix<double>.Build.DenseOfArray(new double[,] { { 1.5, -0.4 }, { 2.0, 0.7 } });

    private static readonly Matrix<double> V = Matrix<double>.Build.DenseOfArray(new double[,] { { 3, 5 }, { -2, 4 } });

    private static readonly Matrix<double> Wide = Matrix<double>.Build.Dense(2, 3, (i, j) => 1 + i - 0.7 * j);

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Square(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double tolerance = 10 * subject.First;
        Matrix<double> pushforward = V * A + A * V, pullback = V * A.Transpose() + A.Transpose() * V, into = Matrix<double>.Build.Dense(2, 2);
        Close.To(pushforward, backend.Pushforward(Functions.Square, A, V, 2, 2), tolerance);
        Close.To(pushforward, backend.Pushforward(new Functions.SquareFunctor(), A, V), tolerance);
        backend.Pushforward(Functions.Square, A, V, into);
        Close.To(pushforward, into, tolerance);
        into.Clear();
        backend.Pushforward(new Functions.SquareFunctor(), A, V, into);
        Close.To(pushforward, into, tolerance);
        (Matrix<double> value, Matrix<double> result) = backend.ValueAndPushforward(Functions.Square, A, V, 2, 2);
        Close.To(A * A, value, 1e-14);
        Close.To(pushforward, result, tolerance);
        Close.To(pullback, backend.Pullback(Functions.Square, A, V), tolerance);
        Close.To(pullback, backend.Pullback(new Functions.SquareFunctor(), A, V), tolerance);
        into.Clear();
        backend.Pullback(Functions.Square, A, V, into);
        Close.To(pullback, into, tolerance);
        into.Clear();
        backend.Pullback(new Functions.SquareFunctor(), A, V, into);
        Close.To(pullback, into, tolerance);
        (value, result) = backend.ValueAndPullback(Functions.Square, A, V);
        Close.To(A * A, value, 1e-14);
        Close.To(pullback, result, tolerance);

        // By rows vec(P X Q) = (P ⊗ Qᵀ) vec(X), so that of A·A the Jacobian is I ⊗ Aᵀ + A ⊗ I.
        Matrix<double> one = Matrix<double>.Build.DenseIdentity(2), jacobian = one.KroneckerProduct(A.Transpose()) + A.KroneckerProduct(one);
        Close.To(jacobian, backend.Jacobian(Functions.Square, A, 2, 2), tolerance);
        Close.To(jacobian, backend.Jacobian(new Functions.SquareFunctor(), A), tolerance);
    }

    /// <summary>A result of another shape than the argument.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Transpose(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double tolerance = 10 * subject.First;
        Matrix<double> v = Matrix<double>.Build.Dense(2, 3, (i, j) => 0.3 * i + j * j), w = Matrix<double>.Build.Dense(3, 2, (i, j) => i * i - 0.4 * j);
        Close.To(v.Transpose(), backend.Pushforward(Functions.Transpose, Wide, v, 3, 2), tolerance);
        Close.To(w.Transpose(), backend.Pullback(Functions.Transpose, Wide, w), tolerance);
        (Matrix<double> value, Matrix<double> pullback) = backend.ValueAndPullback(new Functions.TransposeFunctor(), Wide, w);
        Assert.Equal(Wide.Transpose(), value);
        Close.To(w.Transpose(), pullback, tolerance);
        (value, Matrix<double> pushforward) = backend.ValueAndPushforward(new Functions.TransposeFunctor(), Wide, v);
        Assert.Equal(Wide.Transpose(), value);
        Close.To(v.Transpose(), pushforward, tolerance);

        // Entry (j, i) of the result, number 2 j + i, is entry (i, j) of the argument, number 3 i + j.
        Close.To(Matrix<double>.Build.Dense(6, 6, (k, l) => k / 2 == l % 3 && k % 2 == l / 3 ? 1 : 0), backend.Jacobian(new Functions.TransposeFunctor(), Wide), tolerance);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void MatrixToVector(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double tolerance = 10 * subject.First;
        Matrix<double> v = Matrix<double>.Build.Dense(2, 3, (i, j) => 0.3 * i + j - 1);
        double[] expected = [.. Enumerable.Range(0, 2).Select(i => Enumerable.Range(0, 3).Sum(j => 2 * (j + 1) * Wide[i, j] * v[i, j]))];
        double[] values = [.. Enumerable.Range(0, 2).Select(i => Enumerable.Range(0, 3).Sum(j => (j + 1) * Wide[i, j] * Wide[i, j]))], w = [2.0, -3.0];
        Matrix<double> back = Matrix<double>.Build.Dense(2, 3, (i, j) => 2 * (j + 1) * Wide[i, j] * w[i]);
        Close.To(Matrix<double>.Build.Dense(2, 6, (i, l) => l / 3 == i ? 2 * (l % 3 + 1) * Wide[i, l % 3] : 0), backend.Jacobian(Functions.RowSums, Wide, 2), tolerance);
        Close.To(expected, backend.Pushforward(Functions.RowSums, Wide, v, 2), tolerance);
        (double[] value, double[] pushforward) = backend.ValueAndPushforward(Functions.RowSums, Wide, v, 2);
        Close.To(values, value, 1e-14);
        Close.To(expected, pushforward, tolerance);
        Close.To(back, backend.Pullback(Functions.RowSums, Wide, w), tolerance);
        (value, Matrix<double> pullback) = backend.ValueAndPullback(Functions.RowSums, Wide, w);
        Close.To(values, value, 1e-14);
        Close.To(back, pullback, tolerance);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void VectorToMatrix(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double tolerance = 10 * subject.First;
        double[] x = [0.6, -1.3, 2.0], v = [1.0, 0.5, -0.2];
        Matrix<double> w = Matrix<double>.Build.Dense(3, 3, (i, j) => i * i - 0.4 * j + 0.1), outer = Matrix<double>.Build.Dense(3, 3, (i, j) => x[i] * x[j]);
        Matrix<double> expected = Matrix<double>.Build.Dense(3, 3, (i, j) => v[i] * x[j] + x[i] * v[j]);
        double[] back = [.. Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 3).Sum(j => (w[i, j] + w[j, i]) * x[j]))];
        Close.To(expected, backend.Pushforward(Functions.Outer, x, v, 3, 3), tolerance);
        (Matrix<double> value, Matrix<double> pushforward) = backend.ValueAndPushforward(Functions.Outer, x, v, 3, 3);
        Assert.Equal(outer, value);
        Close.To(expected, pushforward, tolerance);
        Close.To(back, backend.Pullback(Functions.Outer, x, w), tolerance);
        (value, double[] pullback) = backend.ValueAndPullback(Functions.Outer, x, w);
        Assert.Equal(outer, value);
        Close.To(back, pullback, tolerance);
        Close.To(
            Matrix<double>.Build.Dense(9, 3, (k, j) => (k / 3 == j ? x[k % 3] : 0) + (k % 3 == j ? x[k / 3] : 0)),
            backend.Jacobian(Functions.Outer, x, 3, 3),
            tolerance);
    }

    /// <summary>No rows or no columns: an empty sum, and results that are as empty.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Empty(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        foreach ((int rows, int columns) in ((int, int)[])[(0, 3), (3, 0), (0, 0)])
        {
            Matrix<double> a = Matrix<double>.Build.Dense(rows, columns);
            (double value, Matrix<double> gradient) = backend.ValueAndGradient(Functions.SumOfSquares, a);
            Assert.Equal(0.0, value);
            Assert.Equal((rows, columns), (gradient.RowCount, gradient.ColumnCount));
            Matrix<double> transposed = backend.Pushforward(new Functions.TransposeFunctor(), a, a);
            Assert.Equal((columns, rows), (transposed.RowCount, transposed.ColumnCount));
        }
    }
}
