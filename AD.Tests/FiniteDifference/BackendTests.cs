using System.Numerics;
using AD.Backends;
using TinyBackends;
using Xunit;

namespace AD.Tests.FiniteDifferences;

public class BackendTests
{
    private static readonly FiniteDifferenceBackend Backend = new();
    private static readonly double[] X = [0.7, 1.3];

    [Fact]
    public void EveryWayToSayTheFunctionWorks()
    {
        Func<double[], double> array = v => v[0] * v[1];
        ScalarFunction<double> span = F;
        Assert.Equal([1.3, 0.7], Backend.Gradient(x => x[0] * x[1], X), Near);
        Assert.Equal([1.3, 0.7], Backend.Gradient(array, X), Near);
        Assert.Equal([1.3, 0.7], Backend.Gradient(F, X), Near);
        Assert.Equal([1.3, 0.7], Backend.Gradient(span, X), Near);
        Assert.Equal([1.3, 0.7], Backend.Gradient(x => F(x), X), Near);
        Assert.Equal([1.3, 0.7], Backend.Gradient(new Product(), X), Near);
        Assert.Equal([1.3f, 0.7f], Backend.Gradient(F, new[] { 0.7f, 1.3f }), (a, b) => Math.Abs(a - b) < 1e-5f);
        double[] destination = new double[2];
        Backend.Gradient(array, X, destination);
        Assert.Equal([1.3, 0.7], destination, Near);
        Assert.Equal(0.91, Backend.ValueAndGradient(array, X).Value, 1e-15);
        Assert.Equal(1.0, Backend.Hessian(array, X)[0, 1], 1e-10);
    }

    [Fact]
    public void PushforwardPullbackAndJacobianAgree()
    {
        double[] tangent = [0.3, -2.0], cotangent = [1.5, -0.25];
        double[] forward = Backend.Pushforward(Curve, X, tangent, 2), back = Backend.Pullback(Curve, X, cotangent);
        double[,] exact = { { Math.Exp(X[0]) * X[1], Math.Exp(X[0]) }, { Math.Cos(X[0] * X[1]) * X[1], Math.Cos(X[0] * X[1]) * X[0] } };
        var jacobian = Backend.Jacobian(Curve, X, 2);
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(exact[i, 0] * tangent[0] + exact[i, 1] * tangent[1], forward[i], 1e-11);
            Assert.Equal(exact[0, i] * cotangent[0] + exact[1, i] * cotangent[1], back[i], 1e-11);
            Assert.Equal(exact[i, 0], jacobian[i, 0], 1e-11);
            Assert.Equal(exact[i, 1], jacobian[i, 1], 1e-11);
        }
    }

    [Theory]
    [InlineData(1e-8)]
    [InlineData(1.0)]
    [InlineData(1e8)]
    public void PushforwardScalesWithItsTangent(double size)
    {
        double[] one = Backend.Pushforward(Curve, X, [0.3, -2.0], 2), scaled = Backend.Pushforward(Curve, X, [0.3 * size, -2.0 * size], 2);
        Assert.Equal(1.0, scaled[0] / (size * one[0]), 1e-11);
        Assert.Equal(1.0, scaled[1] / (size * one[1]), 1e-11);
    }

    [Fact]
    public void ZeroTangentGivesExactlyZero()
        => Assert.Equal([0.0, 0.0], Backend.Pushforward(Curve, X, [0.0, 0.0], 2));

    [Fact]
    public void EntriesBeyondTheTangentAreConstant()
    {
        double[] value = new double[1], derivative = new double[1], errors = new double[1];
        Backend.Pushforward<ScalarAsVector<Product>, double>(new(default), X, [1.0], value, derivative, errors);
        Assert.Equal(0.91, value[0], 1e-15);
        Assert.Equal(1.3, derivative[0], 1e-13);
        Assert.InRange(errors[0], Math.Abs(derivative[0] - 1.3), 1e-13);
    }

    [Fact]
    public void JacobianReportsItsErrors()
    {
        double[] value = new double[1], jacobian = new double[2], errors = new double[2];
        Backend.Jacobian<ScalarAsVector<Waves>, double>(new(default), X, value, jacobian, errors);
        Assert.InRange(errors[0], Math.Abs(jacobian[0] - Math.Cos(X[0]) * X[1]), 1e-11);
        Assert.InRange(errors[1], Math.Abs(jacobian[1] - Math.Sin(X[0])), 1e-11);
    }

    [Fact]
    public void SecondOrderOfMixedScales()
    {
        double[] x = [1e-3, 2e3];
        var hessian = Backend.Hessian(v => Math.Sin(1e3 * v[0]) * Math.Exp(1e-3 * v[1]), x);
        double sine = Math.Sin(1.0) * Math.Exp(2.0), cosine = Math.Cos(1.0) * Math.Exp(2.0);
        Assert.Equal(-1e6 * sine, hessian[0, 0], 1e-9 * 1e6);
        Assert.Equal(cosine, hessian[0, 1], 1e-8);
        Assert.Equal(hessian[1, 0], hessian[0, 1]);
        Assert.Equal(1e-6 * sine, hessian[1, 1], 1e-9 * 1e-6 * 10);
    }

    [Fact]
    public void HessianVectorProductIsTheHessianTimesTheVector()
    {
        double[] tangent = [0.5, -3.0];
        var expected = Backend.Hessian(new Waves(), X) * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(tangent);
        Assert.Equal(expected.ToArray(), Backend.HessianVectorProduct(new Waves(), X, tangent), (a, b) => Math.Abs(a - b) < 1e-10);
        Assert.Equal([0.0, 0.0], Backend.HessianVectorProduct(new Waves(), X, [0.0, 0.0]));
    }

    [Fact]
    public void StandsInsideADual()
    {
        foreach (double x in new[] { 0.01, 0.7, 3.0 })
        {
            Dual<double> derivative = Backend.Derivative(Entropy, new Dual<double>(x, 1.0));
            Assert.Equal(Math.Log(x) + 1.0, derivative.Primal, 1e-10);
            Assert.Equal(1.0, derivative.Tangent * x, 1e-9);
        }
    }

    [Fact]
    public void DerivativesThatThePrimalsDoNotShowAreKept()
    {
        Dual<double> derivative = Backend.Derivative(Scaled, new Dual<double>(0.5, 0.0), Constant.Of(new Dual<double>(0.0, 1.0)));
        Assert.Equal(1.0, derivative.Primal, 1e-11);
        Assert.Equal(Math.Cos(0.5), derivative.Tangent, 1e-10);
    }

    [Fact]
    public void StandsOutsideAndInsideOfAnotherBackend()
    {
        double exact = -Math.Sin(X[0]) * X[1];
        Assert.Equal(exact, new HigherOrderBackend(new TinyForwardBackend(), Backend).Hessian(new Waves(), X)[0, 0], 1e-6);
        Assert.Equal(exact, new HigherOrderBackend(Backend, new TinyForwardBackend()).Hessian(new Waves(), X)[0, 0], 1e-6);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-12;

    private static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1];

    private static T Entropy<T>(T x) where T : IFloatingPointIeee754<T> => x * T.Log(x);

    private static T Scaled<T>(T x, T c) where T : IFloatingPointIeee754<T> => c * T.Sin(x) + x * x;

    private static void Curve<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = T.Exp(x[0]) * x[1];
        y[1] = T.Sin(x[0] * x[1]);
    }

    private readonly struct Product : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1];
    }

    private readonly struct Waves : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sin(x[0]) * x[1];
    }
}
