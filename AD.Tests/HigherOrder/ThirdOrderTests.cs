using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using TinyBackends;
using Xunit;

namespace AD.Tests.HigherOrder;

/// <summary>Third derivatives and second ones along directions, against closed forms.</summary>
public class ThirdOrderTests
{
    private static readonly double[] X = [0.7, -0.4, 1.1], U = [0.3, 1.5, -0.8], V = [-1.2, 0.6, 0.9], W = [2.0, -0.5, 0.25], A = [0.5, -0.3, 0.8];

    public static TheoryData<string> Exact => Subject.ExactAtAnyOrder;

    private static double E => Math.Exp(Dot(A, X));

    [Theory]
    [MemberData(nameof(Exact))]
    public void ContractionsOfATensor(string name) => Check(Subject.Find(name).Backend, 1e-13);

    [Fact]
    public void ABackendOfOnePrimitiveAtTheOutermostLevel()
    {
        foreach (Backend inner in new Backend[] { new ForwardDualBackend(), new ReverseTapeBackend() })
        {
            Check(new HigherOrderBackend(new TinyForwardBackend(), inner), 1e-9);
            Check(new HigherOrderBackend(new TinyReverseBackend(), inner), 1e-9);
            Check(new HigherOrderBackend(new TinyJacobianBackend(), inner), 1e-9);
            Check(new HigherOrderBackend(new FiniteDifferenceBackend(), inner), 1e-9);
        }

        Check(new HigherOrderBackend(new ForwardDualBackend(), new HigherOrderBackend(new ReverseTapeBackend(), new TinyJacobianBackend())), 1e-8);
    }

    [Fact]
    public void EvaluationsOfTheFunction()
    {
        Backend forward = new ForwardDualBackend(), reverse = new ReverseTapeBackend();
        foreach ((Backend backend, int count) in new[] { (forward, 1), (reverse, 1), (new HigherOrderBackend(forward, reverse), 1), (new HigherOrderBackend(reverse, forward), 1), (new HigherOrderBackend(reverse, reverse), 1) })
        {
            Counter counter = new();
            backend.ValueGradientAndThirdDerivativeContraction(new CountedScalar(counter), X, U, V);
            Assert.Equal((count, backend.Traits.Name), (counter.Evaluations, backend.Traits.Name));
            counter.Clear();
            backend.ValueAndThirdDirectionalDerivative(new CountedScalar(counter), X, U, V, W);
            backend.ValueAndThreeDerivatives(new CountedUnivariate(counter), 0.3);
            backend.ValuePushforwardAndSecondDirectionalDerivative(new CountedVector(counter, 4), X, U);
            Assert.Equal((3, backend.Traits.Name), (counter.Evaluations, backend.Traits.Name));
        }
    }

    [Fact]
    public void DelegatesDestinationsAndOtherNumbers()
    {
        Backend backend = new HigherOrderBackend(new ForwardDualBackend(), new ReverseTapeBackend());
        double[] expected = Contraction(U, V), to = new double[3], second = new double[3], value = new double[3], pushed = new double[3];
        Close.To(expected, backend.ThirdDerivativeContraction(Scalar, X, U, V), 1e-14);
        backend.ThirdDerivativeContraction(Scalar, X, U, V, to);
        Close.To(expected, to, 1e-14);
        backend.ThirdDerivativeContraction(new ScalarF(), X, U, V, second);
        Close.To(expected, second, 1e-14);
        Close.To(F, backend.ValueGradientAndThirdDerivativeContraction(Scalar, X, U, V).Value, 1e-14);
        Close.To(F, backend.ValueGradientAndThirdDerivativeContraction(Scalar, X, U, V, to, second), 1e-14);
        Close.To(Dot(expected, W), backend.ThirdDirectionalDerivative(Scalar, X, U, V, W), 1e-14);
        Close.To(F, backend.ValueAndThirdDirectionalDerivative(Scalar, X, U, V, W).Value, 1e-14);
        Close.To(Second(U, V), backend.SecondDirectionalDerivative(Written, X, U, V, 3), 1e-14);
        Close.To(Second(U, V), backend.SecondDirectionalDerivative(Allocated, X, U, V), 1e-14);
        backend.SecondDirectionalDerivative(Written, X, U, V, second);
        Close.To(Second(U, V), second, 1e-14);
        Close.To(Second(U, U), backend.ValuePushforwardAndSecondDirectionalDerivative(Written, X, U, 3).Second, 1e-14);
        backend.ValuePushforwardAndSecondDirectionalDerivative(Written, X, U, value, pushed, second);
        Close.To(Second(U, U), second, 1e-14);
        Close.To(-Math.Cos(0.3), backend.ThirdDerivative(Sine, 0.3), 1e-14);
        Close.To(Math.Cos(0.3), backend.ValueAndThreeDerivatives(Sine, 0.3).First, 1e-14);

        // At float and inside another derivative: sin'''' = sin.
        Assert.Equal(Dot(expected, W), backend.ThirdDirectionalDerivative(Scalar, Single(X), Single(U), Single(V), Single(W)), 1e-4);
        Assert.Equal(expected[1], backend.ThirdDerivativeContraction(Scalar, Single(X), Single(U), Single(V))[1], 1e-4);
        Assert.Equal(Second(U, V)[1], backend.SecondDirectionalDerivative(Written, Single(X), Single(U), Single(V), 3)[1], 1e-4);
        Close.To(Math.Sin(0.3), Forward.Derivative(x => backend.ThirdDerivative(Sine, x), 0.3), 1e-14);
    }

    [Fact]
    public void ADestinationFormAllocatesNothing()
    {
        Backend backend = new HigherOrderBackend(new ForwardDualBackend(), new ReverseTapeBackend());
        double[] gradient = new double[3], contraction = new double[3], second = new double[3];
        Allocation.IsZero("third derivative", () => backend.ValueGradientAndThirdDerivativeContraction(new ScalarF(), X, U, V, gradient, contraction));
        Allocation.IsZero("second directional derivative", () => backend.SecondDirectionalDerivative(new VectorF(), X, U, V, second));
    }

    [Fact]
    public void AWrongLengthIsRefused()
    {
        Backend backend = new ForwardDualBackend();
        Assert.Contains("u has length 2; the expected length is 3, that of x", Assert.Throws<ArgumentException>(() => backend.ThirdDerivativeContraction(Scalar, X, [1, 2], V)).Message);
        Assert.Contains("w has length 1; the expected length is 3", Assert.Throws<ArgumentException>(() => backend.ThirdDirectionalDerivative(Scalar, X, U, V, [1])).Message);
        Assert.Contains("destination has length 2; the expected length is 3", Assert.Throws<ArgumentException>(() => backend.SecondDirectionalDerivative(new VectorF(), X, U, V, new double[2])).Message);
        Assert.Contains("destination overlaps u", Assert.Throws<ArgumentException>(() => backend.ThirdDerivativeContraction(new ScalarF(), X, U, V, U)).Message);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => backend.ThirdDerivative(Sine, double.NaN)).Message);
        ScalarFunction<double> plain = x => x[0];
        Assert.Contains("plain delegate", Assert.Throws<ArgumentException>(() => backend.ThirdDerivativeContraction(plain, X, U, V)).Message);
    }

    private static double F => E + X[0] * X[0] * X[0] * X[1];

    private static void Check(Backend backend, double tolerance)
    {
        (double value, double[] gradient, double[] contraction) = backend.ValueGradientAndThirdDerivativeContraction(new ScalarF(), X, U, V);
        Close.To(F, value, tolerance, backend.Traits.Name);
        Close.To([A[0] * E + 3 * X[0] * X[0] * X[1], A[1] * E + X[0] * X[0] * X[0], A[2] * E], gradient, tolerance, backend.Traits.Name);
        Close.To(Contraction(U, V), contraction, tolerance, backend.Traits.Name);
        Close.To(Dot(Contraction(U, V), W), backend.ThirdDirectionalDerivative(new ScalarF(), X, U, V, W), tolerance, backend.Traits.Name);
        Close.To(Second(U, V), backend.SecondDirectionalDerivative(new VectorF(), X, U, V), tolerance, backend.Traits.Name);
        (double[] y, double[] pushed, double[] second) = backend.ValuePushforwardAndSecondDirectionalDerivative(new VectorF(), X, V);
        Close.To([X[0] * X[1] * X[2], E, Math.Sin(X[0])], y, tolerance, backend.Traits.Name);
        Close.To([V[0] * X[1] * X[2] + X[0] * V[1] * X[2] + X[0] * X[1] * V[2], E * Dot(A, V), Math.Cos(X[0]) * V[0]], pushed, tolerance, backend.Traits.Name);
        Close.To(Second(V, V), second, tolerance, backend.Traits.Name);
    }

    /// <summary>Of e^{a·x} + x₀³ x₁: the third derivatives of the second term are 6x₁ for 000 and 6x₀ for 001.</summary>
    private static double[] Contraction(double[] u, double[] v)
    {
        double e = E * Dot(A, u) * Dot(A, v);
        return [e * A[0] + 6 * X[1] * u[0] * v[0] + 6 * X[0] * (u[0] * v[1] + u[1] * v[0]), e * A[1] + 6 * X[0] * u[0] * v[0], e * A[2]];
    }

    /// <summary>Of (x₀ x₁ x₂, e^{a·x}, sin x₀).</summary>
    private static double[] Second(double[] u, double[] v)
        => [
            X[2] * (u[0] * v[1] + u[1] * v[0]) + X[1] * (u[0] * v[2] + u[2] * v[0]) + X[0] * (u[1] * v[2] + u[2] * v[1]),
            E * Dot(A, u) * Dot(A, v),
            -Math.Sin(X[0]) * u[0] * v[0],
        ];

    private static double Dot(double[] a, double[] b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

    private static ReadOnlySpan<float> Single(double[] x) => Array.ConvertAll(x, entry => (float)entry);

    private static T Sine<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    private static T Scalar<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => default(ScalarF).Evaluate(x);

    private static void Written<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => default(VectorF).Evaluate(x, y);

    private static T[] Allocated<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[3];
        Written(x, y);
        return y;
    }

    private readonly struct ScalarF : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Exp(0.5 * x[0] - 0.3 * x[1] + 0.8 * x[2]) + x[0] * x[0] * x[0] * x[1];
    }

    private readonly struct VectorF : IVectorFunction
    {
        public int OutputLength(int inputLength) => 3;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
            => (y[0], y[1], y[2]) = (x[0] * x[1] * x[2], T.Exp(0.5 * x[0] - 0.3 * x[1] + 0.8 * x[2]), T.Sin(x[0]));
    }
}
