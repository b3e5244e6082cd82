using AD.Backends;
using Xunit;

namespace AD.Tests.Blocks;

/// <summary>Where exponentials or squares overflow, at the origin, at infinities, for nothing at all.</summary>
public class EdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string> Exact => [.. BackendCatalogue.All.Where(backend => backend.Traits.IsExact).Select(backend => backend.Traits.Name)];

    [Theory]
    [MemberData(nameof(Exact))]
    public void ReductionsAtTheirEdges(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Gradient(backend, Block.Norm, [0, 0], 0, [0, 0]);
        Gradient(backend, Block.Norm, [3e200, -4e200], 5e200, [0.6, -0.8]);
        Gradient(backend, Block.Norm, [3e-200, 4e-200], 5e-200, [0.6, 0.8]);
        Gradient(backend, Block.Norm, [3e-310, 4e-310], 5e-310, [0.6, 0.8]);
        Gradient(backend, Block.LogSumExp, [800, 800], 800 + Math.Log(2), [0.5, 0.5]);
        Gradient(backend, Block.LogSumExp, [-800, -800], -800 + Math.Log(2), [0.5, 0.5]);
        Gradient(backend, LogSumExpAt(-Infinity, -Infinity), [1, 2], -Infinity, [0.5, 0.5]);
        Gradient(backend, LogSumExpAt(-Infinity, 0), [1, 3], 3, [0, 1]);
        Gradient(backend, LogSumExpAt(Infinity, 0), [1, 3], Infinity, [1, 0]);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void SoftMaxAtItsEdges(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        foreach (double shift in new[] { 800.0, -800.0 })
        {
            (double[] y, double[] pulled) = backend.ValueAndPullback(new Soft(), [shift, shift + Math.Log(3)], [1.0, 0.0]);
            Tests.Close.To([0.25, 0.75], y, 1e-12);
            Tests.Close.To([0.1875, -0.1875], pulled, 1e-12);
        }

        Assert.Equal([1, 0], backend.ValueAndPullback(new Soft(), [800, -800], [1.0, 0.0]).Value);
        double[] z = [-Infinity, -Infinity];
        Block.SoftMax<double>(z, z);
        Assert.Equal([0.5, 0.5], z);
        Block.SoftMax<double>([double.NaN, 1], z);
        Assert.All(z, entry => Assert.True(double.IsNaN(entry)));
    }

    /// <summary>A cotangent of zero reaches nothing, however steep the block.</summary>
    [Fact]
    public void AnUnusedBlockIsHarmless()
        => Assert.Equal([1, 0], new ReverseTapeBackend().Gradient(new Unused(), [1, 0]));

    [Fact]
    public void NothingAtAll()
    {
        double[] none = [];
        Assert.Equal((0.0, 0.0, double.NegativeInfinity, 1.0, 0.0), (Block.Sum<double>(none), Block.Norm<double>(none), Block.LogSumExp<double>(none), Block.Determinant<double>(none), Block.LogDeterminant<double>(none)));
        Block.SoftMax<double>(none, none);
        Block.Solve<double>(none, none, none);
        Block.CholeskySolve<double>(none, none, none);
        Block.Inverse<double>(none, none);
        Block.Axpy<double>(1, none, none);
        double[] y = [7, 7];
        Block.MatVec<double>(none, none, y);
        Assert.Equal([0, 0], y);
        Block.Dense<TanhRule, double>(none, none, [0, 1], y);
        Assert.Equal([0, Math.Tanh(1)], y);
        Block.MatMul<double>(none, none, y, 0);
        Assert.Equal([0, 0], y);
        foreach (Backend backend in BackendCatalogue.All.Where(one => one.Traits.IsExact))
        {
            Assert.Equal([0, 0], backend.Gradient(new OfNothing(), [1, 2]));
        }
    }

    [Fact]
    public void NaNInIsNaNOut()
    {
        double[] x = new double[2];
        Block.Solve<double>([double.NaN, 0, 0, 1], [1, 1], x);
        Assert.True(double.IsNaN(x[0]));
        Block.CholeskySolve<double>([double.NaN, 0, 0, 1], [1, 1], x);
        Assert.True(double.IsNaN(x[0]));
        Assert.True(double.IsNaN(Block.Determinant<double>([0, double.NaN, 1, 1])));
        Assert.True(double.IsNaN(Block.Norm<double>([double.NaN, 1])));
        Assert.Equal(Infinity, Block.Norm<double>([Infinity, 1]));
    }

    [Fact]
    public void NaNThatNoPivotMeetsWasLostByTheDeterminant()
    {
        foreach (double[] a in (double[][])[[1, double.NaN, 0, 1], [0, double.NaN, 0, 1]])
        {
            Assert.True(double.IsNaN(Block.Determinant<double>(a)));
            Assert.True(double.IsNaN(Block.LogDeterminant<double>(a)));
        }

        double[] x = [7, 7];
        Block.Solve<double>([0, double.NaN, 0, 1], [1, 1], x);
        Assert.All(x, entry => Assert.True(double.IsNaN(entry)));
    }

    /// <summary>y A⁻ᵀ was infinite or NaN where y = det A overflows, and had lost its digits where y is subnormal, although the cofactors are ordinary numbers.</summary>
    [Fact]
    public void CofactorsOfADeterminantOutOfRange()
    {
        foreach (Backend backend in BackendCatalogue.All.Where(one => one.Traits.IsExact))
        {
            Tests.Close.To([5e160, -2e160, -3e160, 1e160], backend.Gradient(new Determined(), [1e160, 3e160, 2e160, 5e160]), 1e-14);
            if (backend.Traits.AnyBaseNumber)       // the complex step has an absolute error, stated, of 1e-143
            {
                double[] small = backend.Gradient(new Determined(), [1e-161, 3e-161, 2e-161, 5e-161]);
                Assert.All(small.Zip([5e-161, -2e-161, -3e-161, 1e-161]), pair => Assert.Equal(1.0, pair.First / pair.Second, 14));
            }
        }
    }

    [Fact]
    public void AConstantSingularMatrixHasNoDerivativeToAskFor()
    {
        foreach (Backend backend in BackendCatalogue.All.Where(one => one.Traits.IsExact))
        {
            Assert.Equal([1.0], backend.Gradient(new BesideASingularMatrix(), [2.0]));
        }
    }

    private static void Gradient(Backend backend, ScalarFunction<double> f, double[] x, double value, double[] gradient) => Gradient(backend, Function.From(f), x, value, gradient);

    private static void Gradient<TFunction>(Backend backend, TFunction f, double[] x, double value, double[] gradient)
        where TFunction : IScalarFunction
    {
        (double y, double[] g) = backend.ValueAndGradient(f, x);
        Assert.True(y == value || Math.Abs(y - value) <= 1e-15 * Math.Abs(value), $"{y:R} for {value:R}");
        Tests.Close.To(gradient, g, 1e-12);
    }

    private static ShiftedLogSumExp LogSumExpAt(double first, double second) => new(first, second);

    /// <summary>Infinities arise inside the function: an argument is to be finite.</summary>
    private readonly struct ShiftedLogSumExp(double first, double second) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => Block.LogSumExp<T>([x[0] + first, x[1] + second]);
    }

    private readonly struct Determined : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => Block.Determinant(x);
    }

    private readonly struct BesideASingularMatrix : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => x[0] + 1.0 / Block.LogDeterminant<T>([T.One, T.One, T.One, T.One]);
    }

    private readonly struct Soft : IVectorFunction
    {
        public int OutputLength(int inputLength) => inputLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T> => Block.SoftMax(x, y);
    }

    private readonly struct Unused : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : System.Numerics.IFloatingPointIeee754<T>
        {
            T[] y = new T[1];
            Block.Dense<SqrtRule, T>([T.One], x[1..], [T.Zero], y);
            return x[0];
        }
    }

    private readonly struct OfNothing : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : System.Numerics.IFloatingPointIeee754<T>
        {
            Block.SoftMax(x[..0], []);
            return Block.Sum(x[..0]) + Block.Norm(x[..0]) + Block.Determinant(x[..0]) + Block.LogDeterminant(x[..0]);
        }
    }
}
