using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.RuleTools;

/// <summary>A function that is differentiated by a backend of its own inside another derivative.</summary>
public class DifferentiateWithTests
{
    private static readonly double[] X = [0.7, -0.4];

    public static TheoryData<string> Exact => Subject.ExactAtAnyOrder;

    // f(x) = sin(x₀) g(x) + x₁², g(x) = exp(x₀ x₁).
    private static readonly double G = Math.Exp(0.7 * -0.4), S = Math.Sin(0.7), C = Math.Cos(0.7);

    private static readonly double[] Gradient = [C * G + S * -0.4 * G, S * 0.7 * G - 0.8];

    [Theory]
    [MemberData(nameof(Exact))]
    public void APlainFunctionByFiniteDifferencesInsideAnExactGradient(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        ScalarFunction<double> plain = u => Math.Exp(u[0] * u[1]);
        Around<ScalarWithBackend<BoundScalar>> f = new(Rule.DifferentiateWith(new FiniteDifferenceBackend(), plain));
        (double value, double[] gradient) = backend.ValueAndGradient(f, X);
        Close.To(S * G + 0.16, value, 1e-15);
        Close.To(Gradient, gradient, 1e-11);
        Close.To(Gradient, backend.Prepare(f, Shape.Scalar(2)) is var prepared && new double[2] is var to && prepared.ValueAndGradient(X, to) > 0 ? to : [], 1e-11);
        ArgumentException e = Assert.Throws<ArgumentException>(() => backend.Hessian(f, X));
        Assert.Contains("plain delegate", e.Message);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void AnExactBackendInsideEachOtherToSecondOrder(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Matrix<double> hessian = Hessian();
        foreach (Backend inner in new Backend[] { new ForwardDualBackend(), new ReverseTapeBackend(), new HigherOrderBackend(new ForwardDualBackend(), new ReverseTapeBackend()) })
        {
            Around<ScalarWithBackend<G2>> f = new(new(inner, default));
            Close.To(Gradient, backend.Gradient(f, X), 1e-14);
            Close.To(hessian, backend.Hessian(f, X), 1e-14);
            (double[] g, double[] product) = backend.GradientAndHessianVectorProduct(f, X, [0.3, -2.0]);
            Close.To(Gradient, g, 1e-14);
            Close.To((hessian * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([0.3, -2.0])).ToArray(), product, 1e-14);
        }

        Close.To(hessian, backend.Hessian(new Around<ScalarWithBackend<G2>>(new(new FiniteDifferenceBackend(), default)), X), 1e-6);
    }

    [Fact]
    public void ThreeDeepWithADifferentBackendAtEachLevel()
    {
        // exp(x₀ x₁) inside a function with its own backend, inside another: d³/dx₀³ = x₁³ exp(x₀ x₁) by nesting.
        ScalarWithBackend<ScalarWithBackend<G2>> f = new(new ReverseTapeBackend(), new(new ForwardDualBackend(), default));
        Backend forward = new ForwardDualBackend(), reverse = new ReverseTapeBackend();
        double third = forward.Derivative(new Section<ScalarWithBackend<ScalarWithBackend<G2>>>(f, new HigherOrderBackend(forward, reverse)), 0.7);
        Close.To(Math.Pow(-0.4, 3) * G, third, 1e-14);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void VectorsAndNumbersAndDelegates(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Backend own = new FiniteDifferenceBackend();
        double[] expected = [2.0 * -0.4 + 0.7 * -1.0, 2.0 * (G + 0.7 * -0.4 * G) - 0.7 * 0.7 * G];
        Close.To(expected, backend.Pushforward(Rule.DifferentiateWith(own, new Pair()), X, [2.0, -1.0]), 1e-10);
        Close.To(expected, backend.Pushforward(Rule.DifferentiateWith(own, Written, 2), X, [2.0, -1.0]), 1e-10);
        Close.To(expected, backend.Pushforward(Rule.DifferentiateWith(own, Allocated, 2), X, [2.0, -1.0]), 1e-10);
        double[] back = backend.Pullback(Rule.DifferentiateWith(new ReverseTapeBackend(), Written, 2), X, [3.0, 0.5]);
        Close.To([3.0 * -0.4 + 0.5 * (G + 0.7 * -0.4 * G), 3.0 * 0.7 + 0.5 * 0.7 * 0.7 * G], back, 1e-14);
        Close.To(Math.Cos(0.7), backend.Derivative(Rule.DifferentiateWith(own, new Sine()), 0.7), 1e-11);
        UnivariateFunction<double> sine = Math.Sin;
        Close.To(Math.Cos(0.7), backend.Derivative(Rule.DifferentiateWith(own, sine), 0.7), 1e-11);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void ABackendThatKnowsDoubleOnlyIsRefusedByNameAtTheSecondLevel(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Around<ScalarWithBackend<G2>> f = new(new(new DoubleOnlyBackend(), default));
        Close.To(Gradient, backend.Gradient(f, X), 1e-10);
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => backend.Hessian(f, X));
        Assert.Contains("double-only works at double only", e.Message);
        Assert.Contains("Rule.DifferentiateWith", e.Message);
        Close.To(Gradient, backend.Gradient(f, X), 1e-10);
    }

    [Fact]
    public void APlainDelegateIsRefusedByABackendThatCannotTakeIt()
    {
        ScalarFunction<double> plain = u => u[0];
        Assert.Contains("plain delegate", Assert.Throws<ArgumentException>(() => Rule.DifferentiateWith(new ReverseTapeBackend(), plain)).Message);
        Assert.Throws<ArgumentNullException>(() => Rule.DifferentiateWith(null!, plain));
        Assert.Throws<ArgumentNullException>(() => Rule.DifferentiateWith(new FiniteDifferenceBackend(), (IScalarFunction)null!));
    }

    /// <summary>A captured variable of the derivative around is refused, never dropped.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void ACapturedActiveVariableIsRefused(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        foreach (Backend inner in new Backend[] { new FiniteDifferenceBackend(), new ForwardDualBackend(), new ReverseTapeBackend() })
        {
            CapturesItsFactor f = new(inner);
            Assert.Contains("would drop its derivative", Assert.Throws<InvalidOperationException>(() => backend.Gradient(f, X)).Message);
            Close.To([-0.4, 0.7], new FiniteDifferenceBackend().Gradient(f, X), 1e-10);
        }
    }

    [Fact]
    public void TheFunctionIsEvaluatedOnceForItsValueAndOnceForEachPass()
    {
        Counter counter = new();
        ScalarWithBackend<CountedScalar> f = new(new ReverseTapeBackend(), new(counter));
        new ReverseTapeBackend().Gradient(f, X);
        Assert.Equal(2, counter.Evaluations);
        counter.Clear();
        new ForwardDualBackend().Gradient(f, X);
        Assert.Equal(3, counter.Evaluations);
        counter.Clear();
        new ForwardDualBackend().Gradient(new Ignoring(f), X);
        Assert.Equal(2, counter.Evaluations);
    }

    private static Matrix<double> Hessian()
    {
        double x = 0.7, y = -0.4;
        double xx = -S * G + 2 * C * y * G + S * y * y * G, xy = C * x * G + S * G + S * y * x * G, yy = S * x * x * G + 2;
        return Matrix<double>.Build.DenseOfArray(new[,] { { xx, xy }, { xy, yy } });
    }

    private static void Written<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => default(Pair).Evaluate(x, y);

    private static T[] Allocated<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[2];
        Written(x, y);
        return y;
    }

    private readonly struct G2 : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Exp(x[0] * x[1]);
    }

    private readonly struct Sine : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);
    }

    private readonly struct Pair : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (x[0] * x[1], x[0] * T.Exp(x[0] * x[1]));
    }

    private readonly struct Around<TInner>(TInner g) : IScalarFunction
        where TInner : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sin(x[0]) * g.Evaluate(x) + x[1] * x[1];
    }

    /// <summary>Depends on x₁ only: a pass along x₀ asks nothing of the inner backend.</summary>
    private readonly struct Ignoring(ScalarWithBackend<CountedScalar> g) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] + g.Evaluate(x[1..]);
    }

    /// <summary>The second derivative along x₀ as a function of x₀.</summary>
    private readonly struct Section<TInner>(TInner g, Backend backend) : IUnivariateFunction
        where TInner : IScalarFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
            => backend.SecondDerivative<T>(new Line<TInner>(g).Evaluate, x);
    }

    private readonly struct Line<TInner>(TInner g) : IUnivariateFunction
        where TInner : IScalarFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => g.Evaluate<T>([x, T.CreateSaturating(-0.4)]);
    }

    private readonly struct CapturesItsFactor(Backend inner) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Rule.DifferentiateWith(inner, new Scaled<T>(x[0])).Evaluate(x[1..]);
    }

    private readonly struct Scaled<TFactor>(TFactor factor) : IScalarFunction
        where TFactor : IFloatingPointIeee754<TFactor>
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateChecked(factor) * x[0];
    }

    /// <summary>A foreign package: finite differences that know double only.</summary>
    private sealed class DoubleOnlyBackend : ForwardBackend
    {
        private readonly FiniteDifferenceBackend differences = new();

        public override BackendTraits Traits { get; } = new() { Name = "double-only", Mode = DerivativeMode.FiniteDifference, IsExact = false, AnyBaseNumber = false, NativePushforward = true };

        public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        {
            Assert.Equal(typeof(double), typeof(T));
            differences.Pushforward(f, x, tangent, value, destination);
        }
    }
}
