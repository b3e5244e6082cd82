using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.ReverseTape;

/// <summary>Where local derivatives are infinite or not a number: what no cotangent reaches contributes nothing, and what is NaN stays NaN.</summary>
public class EdgeTests
{
    private static readonly ReverseTapeBackend Backend = new();

    [Fact]
    public void AnUnusedSquareRootOfZeroContributesNothing()
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T root = T.Sqrt(x[0]);
            return x[0] > 0.0 ? root : x[0] * 3.0;
        }

        Assert.Equal([3.0], Backend.Gradient(F, [0.0]));
    }

    [Fact]
    public void ZeroTimesARootAtZero()                      // a product follows IEEE 754, 0 · ∞ = NaN, as in forward mode
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) * 0.0 + x[0];
        Assert.Equal([double.NaN], Backend.Gradient(F, [0.0]));
        Assert.Equal([double.NaN], new ForwardDualBackend().Gradient(F, [0.0]));
        Assert.Equal([1.0], Backend.Pushforward(new ScalarAsVector<Zeroed>(new()), [0.0, 0.0], [1.0, 0.0]));
        Assert.Equal([1.0, double.NaN], Backend.Pullback(new ScalarAsVector<Zeroed>(new()), [0.0, 0.0], [1.0]));
        Assert.Equal([1.0, double.NaN], new ForwardDualBackend().Pullback(new ScalarAsVector<Zeroed>(new()), [0.0, 0.0], [1.0]));
    }

    [Fact]
    public void TheRootOfASquareAtZero()                    // the inner slope 2x is 0: flat, not NaN, as in forward mode
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0] * x[0]);
        Assert.Equal(new ForwardDualBackend().Gradient(F, [0.0]), Backend.Gradient(F, [0.0]));
    }

    [Fact]
    public void NaNStaysNaN()
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Log(x[0]) * x[1];
        (double value, double[] gradient) = (0.0, new double[2]);
        PreparedScalar prepared = Backend.Prepare(F, Shape.Scalar(2));
        value = prepared.ValueAndGradient([double.NaN, 2.0], gradient);
        Assert.True(double.IsNaN(value) && double.IsNaN(gradient[0]) && double.IsNaN(gradient[1]));
    }

    [Fact]
    public void AnInfiniteDerivativeArrives()
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]);
        Assert.Equal([double.PositiveInfinity], Backend.Gradient(F, [0.0]));
    }

    [Fact]
    public void ThePowerOfAConstantBaseZero()               // d/dx x⁰ at 0 is 0, d/dx x¹ is 1
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(x[0], T.Zero) + T.Pow(x[0], T.One);
        Assert.Equal([1.0], Backend.Gradient(F, [0.0]));
    }

    private readonly struct Zeroed : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[1]) * T.Zero + x[0];
    }
}
