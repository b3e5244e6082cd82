using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.MatrixValued;

/// <summary>Gradients and second derivatives of functions of a matrix, by hand; they have the shape of the argument, whatever its storage.</summary>
public class ScalarTests
{
    private static readonly Matrix<double> Two = Matrix<double>.Build.DenseOfArray(new double[,] { { 1.5, -0.4 }, { 2.0, 0.7 } });

    private static readonly Matrix<double> Three = Matrix<double>.Build.DenseOfArray(new double[,] { { 2, -1, 0.5 }, { 0.3, 1.2, -0.8 }, { 1, 0.4, 3 } });

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    /// <summary>Wide, tall, single rows and columns; dense, sparse and diagonal.</summary>
    private static IEnumerable<Matrix<double>> Shapes()
    {
        yield return Matrix<double>.Build.Dense(2, 3, (i, j) => 1 + i - 0.7 * j);
        yield return Matrix<double>.Build.Dense(3, 2, (i, j) => 0.2 + i - 0.7 * j);
        yield return Matrix<double>.Build.Dense(1, 4, (i, j) => 0.5 * j - 1);
        yield return Matrix<double>.Build.Dense(4, 1, (i, j) => 0.5 * i - 1);
        yield return Matrix<double>.Build.Dense(1, 1, 3);
        yield return Matrix<double>.Build.SparseOfArray(new double[,] { { 0, 2, 0 }, { -1, 0, 0 } });
        yield return Matrix<double>.Build.DiagonalOfDiagonalArray([1, -2, 0.5]);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void SumOfSquares(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        foreach (Matrix<double> a in Shapes())
        {
            Matrix<double> expected = 2 * a, before = a.Clone();
            double sum = a.Enumerate().Sum(entry => entry * entry);
            string shape = $"{a.RowCount} × {a.ColumnCount}";
            Close.To(expected, backend.Gradient(Functions.SumOfSquares, a), 10 * subject.First, shape);
            Close.To(expected, backend.Gradient(new Functions.SumOfSquaresFunctor(), a), 10 * subject.First, shape);
            (double value, Matrix<double> gradient) = backend.ValueAndGradient(Functions.SumOfSquares, a);
            Close.To(sum, value, 1e-14);
            Close.To(expected, gradient, 10 * subject.First, shape);
            foreach (Matrix<double> destination in (Matrix<double>[])[Matrix<double>.Build.Dense(a.RowCount, a.ColumnCount, 7), Matrix<double>.Build.Sparse(a.RowCount, a.ColumnCount, 7)])
            {
                backend.Gradient(Functions.SumOfSquares, a, destination);
                Close.To(expected, destination, 10 * subject.First, shape);
                destination.Clear();
                Close.To(sum, backend.ValueAndGradient(new Functions.SumOfSquaresFunctor(), a, destination), 1e-14);
                Close.To(expected, destination, 10 * subject.First, shape);
            }

            Assert.Equal(before, a);
        }
    }

    /// <summary>The gradient of the determinant is the matrix of cofactors.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Determinant(string name)
    {
        Subject subject = Subject.Find(name);
        (double value, Matrix<double> gradient) = subject.Backend.ValueAndGradient(Functions.Determinant, Two);
        Close.To(1.5 * 0.7 + 0.4 * 2.0, value, 1e-15);
        Close.To(new double[,] { { 0.7, -2.0 }, { 0.4, 1.5 } }, gradient, subject.First);
        double[,] cofactors =
        {
            { 1.2 * 3 + 0.8 * 0.4, -(0.3 * 3 + 0.8 * 1), 0.3 * 0.4 - 1.2 * 1 },
            { -(-1 * 3 - 0.5 * 0.4), 2 * 3 - 0.5 * 1, -(2 * 0.4 + 1 * 1) },
            { -1 * -0.8 - 0.5 * 1.2, -(2 * -0.8 - 0.5 * 0.3), 2 * 1.2 + 1 * 0.3 },
        };
        Close.To(cofactors, subject.Backend.Gradient(a => Functions.Determinant(a), Three), 10 * subject.First);
    }

    /// <summary>Of a d - b c over (a, b, c, d): ∂²/∂a∂d = 1 and ∂²/∂b∂c = -1. H V swaps and signs the entries of V.</summary>
    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void SecondOrder(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        Close.To(new double[,] { { 0, 0, 0, 1 }, { 0, 0, -1, 0 }, { 0, -1, 0, 0 }, { 1, 0, 0, 0 } }, backend.Hessian(Functions.Determinant, Two), subject.Second);
        Matrix<double> v = Matrix<double>.Build.DenseOfArray(new double[,] { { 3, 5 }, { -2, 4 } });
        Close.To(new double[,] { { 4, 2 }, { -5, 3 } }, backend.HessianVectorProduct(Functions.Determinant, Two, v), 10 * subject.Second);
        (Matrix<double> gradient, Matrix<double> product) = backend.GradientAndHessianVectorProduct(Functions.Determinant, Two, v);
        Close.To(new double[,] { { 0.7, -2.0 }, { 0.4, 1.5 } }, gradient, subject.Second);
        Close.To(new double[,] { { 4, 2 }, { -5, 3 } }, product, 10 * subject.Second);
        Matrix<double> wide = Matrix<double>.Build.Dense(2, 3, (i, j) => 1 + i - 0.7 * j), tangent = Matrix<double>.Build.Dense(2, 3, (i, j) => 0.3 * i + j);
        Close.To(2 * tangent, backend.HessianVectorProduct(new Functions.SumOfSquaresFunctor(), wide, tangent), 10 * subject.Second);
        Close.To(2 * Matrix<double>.Build.DenseIdentity(6), backend.Hessian(new Functions.SumOfSquaresFunctor(), wide), 10 * subject.Second);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void TwoArguments(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double tolerance = 10 * subject.First;
        Matrix<double> a = Matrix<double>.Build.Dense(2, 3, (i, j) => 1 + i - 0.7 * j), b = Matrix<double>.Build.Dense(3, 2, (i, j) => 0.3 * i + j * j - 0.5);
        (double value, (Matrix<double> first, Matrix<double> second)) = backend.ValueAndGradient(Functions.TraceOfProduct, a, b);
        Close.To((a * b).Trace(), value, 1e-14);
        Close.To(b.Transpose(), first, tolerance);
        Close.To(a.Transpose(), second, tolerance);
        Close.To(b.Transpose(), backend.Gradient(Functions.TraceOfProduct, a, b).First, tolerance);
        Close.To(b.Transpose(), backend.Gradient(Functions.TraceOfProduct, a, Constant.Of(b)), tolerance);
        Close.To(a.Transpose(), backend.Gradient(Functions.TraceOfProduct, Constant.Of(a), b), tolerance);

        double[] x = [0.6, -1.3];
        Matrix<double> outer = Matrix<double>.Build.Dense(2, 2, (i, j) => x[i] * x[j]);
        double[] byX = [2 * 1.5 * 0.6 + 1.6 * -1.3, 1.6 * 0.6 + 2 * 0.7 * -1.3];
        (value, (first, double[] vector)) = backend.ValueAndGradient(Functions.QuadraticForm, Two, x);
        Close.To(1.5 * 0.36 + 1.6 * 0.6 * -1.3 + 0.7 * 1.69, value, 1e-14);
        Close.To(outer, first, tolerance);
        Close.To(byX, vector, tolerance);
        Close.To(byX, backend.Gradient(Functions.QuadraticForm, Two, x).Second, tolerance);
        Close.To(outer, backend.Gradient(Functions.QuadraticForm, Two, Constant.Of(x)), tolerance);
        Close.To(byX, backend.Gradient(Functions.QuadraticForm, Constant.Of(Two), x), tolerance);
    }

    /// <summary>At single precision, and inside a derivative: of s ↦ |∇ Σ b⁴ s⁴|… with A = s B, ∇ Σ a_ij² = 2 s B, so that Σ entries squared is 4 s² Σ b², with derivative 8 s Σ b².</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void AnyNumber(string name)
    {
        Subject subject = Subject.Find(name);
        if (!subject.Backend.Traits.AnyBaseNumber)
        {
            return;
        }

        float[] a = [1, 2, 3, 4, 5, 6], g = new float[6];
        float value = subject.Backend.ValueAndGradient(Functions.SumOfSquares, new ReadOnlyMatrixView<float>(a, 2, 3), new MatrixView<float>(g, 2, 3));
        Assert.Equal(91f, value);
        Close.To([2.0, 4, 6, 8, 10, 12], [.. g.Select(entry => (double)entry)], subject.IsExact ? 1e-6 : 0.05);

        double[] b = [1, -2, 0.5, 3];
        foreach (Backend outer in BackendCatalogue.All.Where(backend => backend.Traits.IsExact))
        {
            Close.To(8 * 1.3 * 14.25, outer.Derivative(Outer, 1.3), 100 * subject.Second, outer.Traits.Name);
        }

        T Outer<T>(T s) where T : IFloatingPointIeee754<T>
        {
            T[] entries = [.. b.Select(entry => s * entry)], gradient = new T[4];
            subject.Backend.Gradient(Functions.SumOfSquares, new ReadOnlyMatrixView<T>(entries, 2, 2), new MatrixView<T>(gradient, 2, 2));
            T sum = T.Zero;
            foreach (T entry in gradient)
            {
                sum += entry * entry;
            }

            return sum;
        }
    }
}
