using System.Numerics;
using System.Runtime.CompilerServices;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.ReverseTape;

/// <summary>Gradients, Jacobians and Hessians against hand-derived values.</summary>
public class GradientTests
{
    private static readonly ReverseTapeBackend Backend = new();

    [Fact]
    public void AVariableOverDoubleHas16Bytes() => Assert.Equal(16, Unsafe.SizeOf<Tracked<double>>());

    [Fact]
    public void GradientOfRosenbrock()                      // ∂f/∂x₀ = -400 x₀ (x₁ - x₀²) - 2 (1 - x₀), ∂f/∂x₁ = 200 (x₁ - x₀²)
    {
        (double value, double[] gradient) = Backend.ValueAndGradient(new Rosenbrock(), [-1.2, 1.0]);
        Assert.Equal(24.2, value, 1e-13);
        Assert.Equal(-215.6, gradient[0], 1e-12);
        Assert.Equal(-88.0, gradient[1], 1e-12);
    }

    [Fact]
    public void EveryOperatorHasItsDerivatives()            // z = (a + b) (a - b) / b - (-a), z_a = 2a/b + 1, z_b = -a²/b² - 1
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => (x[0] + x[1]) * (x[0] - x[1]) / x[1] - (-x[0]);
        double[] gradient = Backend.Gradient(F, [3.0, 2.0]);
        Assert.Equal(4.0, gradient[0], 1e-15);
        Assert.Equal(-3.25, gradient[1], 1e-15);
    }

    [Fact]
    public void AFusedMultiplyAddIsRoundedOnce()
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.FusedMultiplyAdd(x[0], x[1], x[2]);
        double tiny = Math.ScaleB(1, -30);
        (double value, double[] gradient) = Backend.ValueAndGradient(F, [1 + tiny, 1 - tiny, -1.0]);
        Assert.Equal(-tiny * tiny, value);
        Assert.Equal([1 - tiny, 1 + tiny, 1.0], gradient);
    }

    [Fact]
    public void SineAndCosineAtOnce()                       // 2 sin x + 3 cos x
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            (T sin, T cos) = T.SinCos(x[0]);
            return 2.0 * sin + 3.0 * cos;
        }

        Assert.Equal(2 * Math.Cos(0.7) - 3 * Math.Sin(0.7), Backend.Gradient(F, [0.7])[0], 1e-15);
    }

    [Fact]
    public void JacobianOfFewerOutputsAndOfFewerInputs()    // one sweep for each output; all directions forward
    {
        static T[] Wide<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0] * x[1] * x[2]];
        static T[] Tall<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0] * x[0], T.Sin(x[0]), T.One, 2.0 * x[0]];
        Assert.Equal(Matrix<double>.Build.DenseOfRowArrays([15.0, 10.0, 6.0]), Backend.Jacobian(Wide, [2.0, 3.0, 5.0]));
        Assert.Equal(Matrix<double>.Build.DenseOfColumnArrays([6.0, Math.Cos(3.0), 0.0, 2.0]), Backend.Jacobian(Tall, [3.0]));
    }

    [Fact]
    public void PushforwardIsOneForwardSweep()              // f = (x y, sin x): J v = (y v₀ + x v₁, cos x v₀)
    {
        static void F<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] * x[1];
            y[1] = T.Sin(x[0]);
        }

        double[] tangent = Backend.Pushforward(F, [0.5, 3.0], [1.0, -2.0], 2);
        Assert.Equal([3.0 - 1.0, Math.Cos(0.5)], tangent);
    }

    [Fact]
    public void EntriesBeyondTheActiveOnesAreConstants()
    {
        double[] value = new double[1], destination = new double[1];
        Backend.Pullback(new ScalarAsVector<Rosenbrock>(new()), [-1.2, 1.0], [1.0], value, destination);
        Assert.Equal(-215.6, destination[0], 1e-12);
    }

    [Theory]
    [InlineData("reverse-over-reverse")]
    [InlineData("forward-over-reverse")]
    [InlineData("reverse-over-forward")]
    [InlineData("reverse-tape")]
    public void HessianOfRosenbrock(string name)            // [[1200 x₀² - 400 x₁ + 2, -400 x₀], [-400 x₀, 200]]
    {
        Backend backend = BackendCatalogue.Find(name);
        Matrix<double> hessian = backend.Hessian(new Rosenbrock(), [-1.2, 1.0]);
        Assert.Equal(1330.0, hessian[0, 0], 1e-11);
        Assert.Equal(480.0, hessian[0, 1], 1e-12);
        Assert.Equal(480.0, hessian[1, 0], 1e-12);
        Assert.Equal(200.0, hessian[1, 1], 1e-12);
        Assert.Equal([1330.0 - 960.0, 480.0 - 400.0], backend.HessianVectorProduct(new Rosenbrock(), [-1.2, 1.0], [1.0, -2.0]).Select(h => Math.Round(h, 9)));
    }

    [Fact]
    public void ThreeLevelsOfTape()                         // x⁵: the Hessian of 5 x⁴ is 60 x²
    {
        static T Slope<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Backend.Gradient(new Fifth(), x)[0];
        Assert.Equal(60 * 4.0, new HigherOrderBackend(Backend, Backend).Hessian(Slope, [2.0])[0, 0], 1e-12);
    }

    [Fact]
    public void AMillionOperations()                        // x^1000001 at 1: the derivative is the exponent
    {
        (double value, double[] gradient) = Backend.ValueAndGradient(new Chain(1_000_000), [1.0]);
        Assert.Equal(1.0, value);
        Assert.Equal(1_000_001.0, gradient[0]);
    }

    [Fact]
    public void DeepRecursion()                             // d/dx (x + x + ...) with one stack frame for each term
    {
        static T Sum<T>(T x, int depth) where T : IFloatingPointIeee754<T> => depth == 0 ? x : x + Sum(x, depth - 1) * 1.0;
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Sum(x[0], 3000);
        Assert.Equal(3001.0, Backend.Gradient(F, [0.5])[0]);
        Assert.Equal(3001.0, Backend.Gradient(F, [0.5])[0]);
    }

    private readonly struct Fifth : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[0] * x[0] * x[0];
    }
}
