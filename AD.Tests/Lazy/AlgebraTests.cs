using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Lazy;

/// <summary>Sums, multiples, compositions, stacks and products of lazy Jacobians against the same of dense matrices, with every backend.</summary>
public class AlgebraTests
{
    private static readonly double[] X = [0.7, -1.3];

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void SumsAndMultiples(string name)
    {
        (Subject subject, LinearOperator a, LinearOperator b, Matrix<double> denseA, Matrix<double> denseB) = Case(name);
        Same(denseA + denseB, a + b, subject.First);
        Same(denseA - denseB, a - b, subject.First);
        Same(2.5 * denseA, 2.5 * a, 2.5 * subject.First);
        Same(-0.5 * denseA, a * -0.5, subject.First);
        Same(-denseA, -a, subject.First);
        Same(denseA + denseB - 3.0 * denseA, a + b - 3.0 * a, 4.0 * subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Compositions(string name)
    {
        (Subject subject, LinearOperator a, LinearOperator b, Matrix<double> denseA, Matrix<double> denseB) = Case(name);
        Same(denseA.Transpose() * denseB, a.Transpose() * b, 8.0 * subject.First);
        Same(denseA * denseB.Transpose(), a * b.Transpose(), 8.0 * subject.First);
        Same(denseA.Transpose() * denseA + Matrix<double>.Build.DenseIdentity(2), a.Transpose() * a + LinearOperator.Identity(2), 8.0 * subject.First);
        Same((denseA * denseB.Transpose()).Transpose(), (a * b.Transpose()).Transpose(), 8.0 * subject.First);
    }

    /// <summary>The chain rule: the Jacobian of g ∘ f is the composition of theirs.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void CompositionIsTheChainRule(string name)
    {
        Subject subject = Subject.Find(name);
        double[] y = [X[0] * X[1], Math.Cos(X[0]) + X[1]];
        LinearOperator inner = LinearOperator.From(Matrix<double>.Build.DenseOfArray(new[,] { { X[1], X[0] }, { -Math.Sin(X[0]), 1.0 } }));
        LinearOperator outer = subject.Backend.LazyJacobian(new SampleVector(), y);
        Same(subject.Backend.Jacobian(new SampleVector(), y) * inner.ToMatrix(), outer * inner, 8.0 * subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Stacks(string name)
    {
        (Subject subject, LinearOperator a, LinearOperator b, Matrix<double> denseA, Matrix<double> denseB) = Case(name);
        LinearOperator row = subject.Backend.LazyGradient(new SampleScalar(), X);
        Same(denseA.Stack(denseB).Stack(row.ToMatrix()), LinearOperator.StackVertically(a, b, row), subject.First);
        Same(denseA.Append(denseB), LinearOperator.StackHorizontally(a, b), subject.First);
        Same(denseA, LinearOperator.StackVertically(a), subject.First);
        LinearOperator saddle = LinearOperator.StackVertically(
            LinearOperator.StackHorizontally(LinearOperator.Identity(3), a),
            LinearOperator.StackHorizontally(a.Transpose(), 0.0 * LinearOperator.Identity(2)));
        Matrix<double> dense = Matrix<double>.Build.DenseIdentity(3).Append(denseA).Stack(denseA.Transpose().Append(Matrix<double>.Build.Dense(2, 2)));
        Same(dense, saddle, subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void ProductsWithVectorsAndMatrices(string name)
    {
        (Subject subject, LinearOperator a, _, Matrix<double> dense, _) = Case(name);
        double tolerance = 8.0 * subject.First;
        Matrix<double> right = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, -2.0, 0.5, 0.3 }, { 0.7, 1.5, -1.0, 2.0 } });
        Matrix<double> left = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, -2.0, 0.5 }, { 0.7, 1.5, -1.0 } });
        Vector<double> v = Vector<double>.Build.Dense([0.4, 1.1]), w = Vector<double>.Build.Dense([1.2, -0.3, 0.5]);
        Close.To((dense * v).ToArray(), (a * v).ToArray(), tolerance, "A v");
        Close.To((w * dense).ToArray(), (w * a).ToArray(), tolerance, "wᵀ A");
        Close.To((dense * v).ToArray(), (a * Vector<double>.Build.SparseOfVector(v)).ToArray(), tolerance, "A v, sparse");
        Close.To(dense * right, a * right, tolerance, "A M");
        Close.To(left * dense, left * a, tolerance, "M A");
        Close.To(dense * right, a * Matrix<double>.Build.SparseOfMatrix(right), tolerance, "A M, sparse");
    }

    /// <summary>An operator written by a user has all of it from its two products, wide or tall.</summary>
    [Fact]
    public void TwoProductsAreEnough()
    {
        Matrix<double> wide = Matrix<double>.Build.Dense(2, 3, (i, j) => i - 2.0 * j + 1.0), tall = wide.Transpose();
        Same(wide, new ByProducts(wide), 1e-15);
        Same(tall, new ByProducts(tall), 1e-15);
        Same(wide * tall, new ByProducts(wide) * new ByProducts(tall), 1e-14);
        Same(wide, LinearOperator.From(Matrix<double>.Build.SparseOfMatrix(wide)), 1e-15);
        Assert.Equal("ByProducts 2 × 3", new ByProducts(wide).ToString());
    }

    /// <summary>The entries, both products, those of the transpose, and products into destinations that hold something.</summary>
    private static void Same(Matrix<double> expected, LinearOperator actual, double tolerance)
    {
        Close.To(expected, actual.ToMatrix(), tolerance, "matrix");
        Close.To(expected.Transpose(), actual.Transpose().ToMatrix(), tolerance, "matrix of the transpose");
        Vector<double> v = Vector<double>.Build.Dense(expected.ColumnCount, i => 0.9 - 0.4 * i), w = Vector<double>.Build.Dense(expected.RowCount, i => 0.3 * i - 0.8);
        Close.To((expected * v).ToArray(), actual.Apply(v.AsArray()), 4.0 * tolerance, "A v");
        Close.To((w * expected).ToArray(), actual.ApplyTranspose(w.AsArray()), 4.0 * tolerance, "Aᵀ w");
        Close.To((w * expected).ToArray(), actual.Transpose().Apply(w.AsArray()), 4.0 * tolerance, "(Aᵀ) w");
        Close.To((expected * v).ToArray(), actual.Transpose().ApplyTranspose(v.AsArray()), 4.0 * tolerance, "(Aᵀ)ᵀ v");
        double[] forward = new double[expected.RowCount], back = new double[expected.ColumnCount];
        forward.AsSpan().Fill(double.NaN);
        back.AsSpan().Fill(double.NaN);
        actual.Apply(v.AsArray(), forward);
        actual.ApplyTranspose(w.AsArray(), back);
        Assert.Equal(actual.Apply(v.AsArray()), forward);
        Assert.Equal(actual.ApplyTranspose(w.AsArray()), back);
    }

    private static (Subject Subject, LinearOperator A, LinearOperator B, Matrix<double> DenseA, Matrix<double> DenseB) Case(string name)
    {
        Subject subject = Subject.Find(name);
        double[] other = [-0.2, 0.9];
        return (subject, subject.Backend.LazyJacobian(new SampleVector(), X), subject.Backend.LazyJacobian(Sample.Vector, other, 3), ByHand(X), ByHand(other));
    }

    private static Matrix<double> ByHand(double[] x) => Matrix<double>.Build.DenseOfArray(new[,]
    {
        { x[1], x[0] },
        { -Math.Sin(x[0]), 1.0 },
        { -Math.Exp(x[1] - x[0]), Math.Exp(x[1] - x[0]) },
    });

    private sealed class ByProducts(Matrix<double> matrix) : LinearOperator(matrix.RowCount, matrix.ColumnCount)
    {
        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
            => (matrix * Vector<double>.Build.Dense(v.ToArray())).AsArray().CopyTo(destination);

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
            => (Vector<double>.Build.Dense(w.ToArray()) * matrix).AsArray().CopyTo(destination);
    }
}
