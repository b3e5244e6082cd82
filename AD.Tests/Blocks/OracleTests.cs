using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Blocks;

/// <summary>Values and derivatives worked out by hand, and larger sizes against MathNet.</summary>
public class OracleTests
{
    private static readonly ReverseTapeBackend Tape = new();

    [Fact]
    public void MatVecAndItsTranspose()                     // [[1, 2, 3], [4, 5, 6]]
    {
        double[] a = [1, 2, 3, 4, 5, 6], y = new double[2], x = new double[3];
        Block.MatVec<double>(a, [1, 10, 100], y);
        Block.MatVecTransposed<double>(a, [1, 10], x);
        Assert.Equal([321, 654], y);
        Assert.Equal([41, 52, 63], x);
        Assert.Equal([7, 70, 700, 8, 80, 800, 7 + 32, 14 + 40, 21 + 48], Tape.Pullback(new Version(new MatVecPair(), true), [.. a, 1, 10, 100], [7, 8]));
    }

    [Fact]
    public void MatMulOfTwoByTwo()
    {
        double[] c = new double[4];
        Block.MatMul<double>([1, 2, 3, 4], [5, 6, 7, 8], c, 2);
        Assert.Equal([19, 22, 43, 50], c);
    }

    [Fact]
    public void SolveOfTwoByTwo()                           // [[2, 1], [0, 4]] x = (4, 8): x = (1, 2); b̄ = A⁻ᵀ x̄, Ā = -b̄ xᵀ
    {
        double[] x = new double[2];
        Block.Solve<double>([2, 1, 0, 4], [4, 8], x);
        Assert.Equal([1, 2], x);
        double[] pulled = Tape.Pullback(new TwoByTwo(), [2, 1, 0, 4, 4, 8], [2, 9]);
        Assert.Equal([-1, -2, -2, -4, 1, 2], pulled);
    }

    [Fact]
    public void DeterminantAndInverse()                     // [[1, 2], [3, 4]]: det -2, inverse [[-2, 1], [1.5, -0.5]], cofactors [[4, -3], [-2, 1]]
    {
        double[] a = [1, 2, 3, 4], inverse = new double[4];
        Block.Inverse<double>(a, inverse);
        Tests.Close.To([-2, 1, 1.5, -0.5], inverse, 1e-15);
        Assert.Equal(-2, Block.Determinant<double>(a), 1e-15);
        Assert.Equal(Math.Log(2), Block.LogDeterminant<double>(a, out int sign), 1e-15);
        Assert.Equal(-1, sign);
        Tests.Close.To([4, -3, -2, 1], Tape.Gradient(new Determinant(), a), 1e-14);
    }

    [Fact]
    public void DerivativesOfTheDeterminantOfASingularMatrix()      // rank 2, cofactors 12, -6, ...; ∂²/∂a₁₁∂a₂₂ = a₃₃, ∂²/∂a₁₂∂a₂₁ = -a₃₃, ∂²/∂a₁₁∂a₂₃ = -a₃₂
    {
        double[] a = [1, 2, 0, 2, 4, 0, 5, 7, 3];
        Assert.Equal(0, Block.Determinant<double>(a));
        foreach (Backend backend in BackendCatalogue.All.Where(one => one.Traits.IsExact))
        {
            Tests.Close.To([12, -6, -6, -6, 3, 3, 0, 0, 0], backend.Gradient(new Determinant(), a), 1e-14);
            if (!backend.Traits.SecondOrder)
            {
                continue;
            }

            Matrix<double> hessian = backend.Hessian(new Determinant(), a);
            Assert.Equal((3, -3, 0, -7), (Math.Round(hessian[0, 4], 12), Math.Round(hessian[1, 3], 12), Math.Round(hessian[0, 1], 12), Math.Round(hessian[0, 5], 12)));
        }
    }

    [Fact]
    public void CholeskyReadsTheLowerTriangleOnly()         // [[4, ·], [2, 5]] x = (8, 12): x = (1, 2)
    {
        double[] x = new double[2];
        Block.CholeskySolve<double>([4, double.NaN, 2, 5], [8, 12], x);
        Assert.Equal([1, 2], x);
    }

    [Fact]
    public void SmallVectors()
    {
        double[] y = [1, 2, 3];
        Block.Axpy<double>(10, [1, 0, -1], y);
        Assert.Equal([11, 2, -7], y);
        Assert.Equal(5, Block.Norm<double>([3, -4]));
        Assert.Equal(5f, Block.Norm<float>([3, -4]));
        Assert.Equal(6, Block.Sum<double>([1, 2, 3]));
        Assert.Equal(Math.Log(6), Block.LogSumExp<double>([Math.Log(1), Math.Log(2), Math.Log(3)]), 1e-15);
        Block.SoftMax<double>([Math.Log(1), Math.Log(2), Math.Log(5)], y);
        Tests.Close.To([0.125, 0.25, 0.625], y, 1e-15);
        Block.Dense<TanhRule, double>([1, 2], [3, 4], [-10.5], y.AsSpan(0, 1));
        Assert.Equal(Math.Tanh(0.5), y[0]);
    }

    /// <summary>Sizes that fill whole tiles and leave rests in every loop.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 3, 17)]
    [InlineData(9, 33, 10)]
    [InlineData(40, 21, 35)]
    public void ProductsOfManySizesAreThoseOfMathNet(int m, int k, int n)
    {
        Matrix<double> a = Matrix<double>.Build.Random(m, k, 1), b = Matrix<double>.Build.Random(k, n, 2);
        double[] c = new double[m * n], seeds = Matrix<double>.Build.Random(m, n, 3).ToRowMajorArray();
        Block.MatMul<double>(a.ToRowMajorArray(), b.ToRowMajorArray(), c, k);
        Tests.Close.To((a * b).ToRowMajorArray(), c, 1e-14 * k);
        double[] pulled = Tape.Pullback(new Product(m, k), [.. a.ToRowMajorArray(), .. b.ToRowMajorArray()], seeds);
        Matrix<double> w = Matrix<double>.Build.DenseOfRowMajor(m, n, seeds);
        Tests.Close.To([.. (w * b.Transpose()).ToRowMajorArray(), .. (a.Transpose() * w).ToRowMajorArray()], pulled, 1e-13 * (m + n));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(260)]
    public void SystemsOfManySizesAreThoseOfMathNet(int n)
    {
        Matrix<double> a = Matrix<double>.Build.Random(n, n, 4), b = Matrix<double>.Build.Random(n, 3, 5), s = a * a.Transpose() + Matrix<double>.Build.DenseIdentity(n);
        double[] x = new double[3 * n], inverse = new double[n * n];
        Block.Solve<double>(a.ToRowMajorArray(), b.ToRowMajorArray(), x);
        Tests.Close.To(a.Solve(b).ToRowMajorArray(), x, 1e-9);
        Block.CholeskySolve<double>(s.ToRowMajorArray(), b.ToRowMajorArray(), x);
        Tests.Close.To(s.Cholesky().Solve(b).ToRowMajorArray(), x, 1e-9);
        Block.Inverse<double>(s.ToRowMajorArray(), inverse);
        Tests.Close.To(s.Inverse().ToRowMajorArray(), inverse, 1e-9);
        Tests.Close.To(s.Cholesky().DeterminantLn, Block.LogDeterminant<double>(s.ToRowMajorArray()), 1e-11);
        Tests.Close.Relative(a.Determinant(), Block.Determinant<double>(a.ToRowMajorArray()), 1e-9);
    }

    /// <summary>Its pivots overflow and underflow together, not one by one.</summary>
    [Fact]
    public void ADeterminantOverflowsOnlyWhenItIsLarge()
        => Assert.Equal(4.0, Block.Determinant<double>([1e200, 0, 0, 0, 0, 2e200, 0, 0, 0, 0, 1e-200, 0, 0, 0, 0, 2e-200]), 1e-12);

    /// <summary>A matrix that is changed in place is factorised again.</summary>
    [Fact]
    public void AChangedMatrixIsNotTheOldOne()
    {
        double[] a = [2, 0, 0, 2], x = new double[2];
        Block.Solve<double>(a, [2, 2], x);
        Assert.Equal([1, 1], x);
        a[3] = 4;
        Block.Solve<double>(a, [2, 2], x);
        Assert.Equal([1, 0.5], x);
    }

    private readonly struct TwoByTwo : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T> => Block.Solve(x[..4], x[4..], y);
    }

    private readonly struct Determinant : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => Block.Determinant(x);
    }

    private readonly struct Product(int rows, int inner) : IVectorFunction
    {
        public int OutputLength(int inputLength) => rows * ((inputLength - rows * inner) / inner);

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T> => Block.MatMul(x[..(rows * inner)], x[(rows * inner)..], y, inner);
    }
}
