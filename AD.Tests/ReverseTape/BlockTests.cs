using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.ReverseTape;

/// <summary>Blocks are one node: one call of their pullback for a whole vector.</summary>
public class BlockTests
{
    private static readonly ReverseTapeBackend Backend = new();

    [Fact]
    public void DotOfAVectorWithConstantsAndWithItself()    // aᵀ x + xᵀ x: a + 2 x
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
            => Block.Dot([T.One, T.CreateChecked(2.0), T.CreateChecked(3.0)], x) + Block.Dot(x, x);
        Assert.Equal([1.0 + 8.0, 2.0 + 10.0, 3.0 + 12.0], Backend.Gradient(F, [4.0, 5.0, 6.0]));
        Assert.Equal([2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0], Backend.Hessian(F, [4.0, 5.0, 6.0]).ToRowMajorArray());
    }

    [Fact]
    public void ABlockOfSeveralOutputs()                    // (x y, x + y), then the product of both: x y (x + y)
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            Span<T> y = new T[2];
            Rule.Apply<ProductAndSum, T>(new ProductAndSum(), x, y);
            return y[0] * y[1];
        }

        static T First<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            Span<T> y = new T[2];
            Rule.Apply<ProductAndSum, T>(new ProductAndSum(), x, y);
            return y[0];
        }

        Assert.Equal([2 * 2 * 3 + 9.0, 2 * 2 * 3 + 4.0], Backend.Gradient(F, [2.0, 3.0]));
        Assert.Equal([3.0, 2.0], Backend.Gradient(First, [2.0, 3.0]));
        Assert.Equal([6.0, 10.0, 10.0, 4.0], Backend.Hessian(F, [2.0, 3.0]).ToRowMajorArray());
        Assert.Equal(21.0 - 2 * 16.0, Backend.Pushforward(new ScalarAsVector<BoundScalar>(Function.From(F)), [2.0, 3.0], [1.0, -2.0])[0], 1e-13);
    }

    [Fact]
    public void OnePullbackForOneBlock()
    {
        ProductAndSum.Pullbacks = 0;
        double[] gradient = Backend.Gradient(new Counted(), [2.0, 3.0]);
        Assert.Equal([18.0, 12.0], gradient);
        Assert.Equal(1, ProductAndSum.Pullbacks);
        ProductAndSum.Pullbacks = 0;
        Assert.Equal(new double[3], Backend.Pullback(new ConstantBlock(), [2.0, 3.0, 4.0], [1.0]));
        Assert.Equal(0, ProductAndSum.Pullbacks);
    }

    private readonly struct Counted : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            Span<T> y = new T[2];
            Rule.Apply<ProductAndSum, T>(new ProductAndSum(), x, y);
            return y[0] * 6.0;
        }
    }

    private readonly struct ConstantBlock : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            Span<T> z = new T[2];
            Rule.Apply<ProductAndSum, T>(new ProductAndSum(), [T.One, T.One], z);
            y[0] = z[0] + z[1];
        }
    }

    private readonly struct ProductAndSum : IBlockRule
    {
        [ThreadStatic]
        public static int Pullbacks;

        public int OutputLength(int inputLength) => 2;

        public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (x[0] * x[1], x[0] + x[1]);

        public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
            => (destination[0], destination[1]) = (tangent[0] * x[1] + x[0] * tangent[1], tangent[0] + tangent[1]);

        public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        {
            Pullbacks++;
            (destination[0], destination[1]) = (cotangent[0] * x[1] + cotangent[1], cotangent[0] * x[0] + cotangent[1]);
        }
    }
}
