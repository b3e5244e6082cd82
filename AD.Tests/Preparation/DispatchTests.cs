using System.Numerics;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>A prepared operator reaches its primitive at once: one call of it, no other one, and no memory. <c>ratios --filter Dispatch --check</c> of the benchmarks measures the time.</summary>
public class DispatchTests
{
    private static readonly double[] X = [1.0, 2.0];

    [Fact]
    public void APrimitiveIsReachedAtOnce()
    {
        Instant backend = new();
        PreparedUnivariate univariate = backend.Prepare(new Nothing());
        PreparedVector vector = backend.Prepare<Nothing>(default, Shape.Vector(2, 2));
        PreparedScalar scalar = backend.Prepare<Nothing>(default, Shape.Scalar(2));
        PreparedScalar2 two = backend.Prepare<Nothing>(default, Shape.Scalar2(2, 2));
        double[] value = new double[2], destination = new double[2], rows = new double[4];
        Once("pushforward", () => vector.Pushforward(X, X, value, destination));
        Once("pullback", () => vector.Pullback(X, X, value, destination));
        Once("pullback, added", () => vector.AccumulatePullback(X, X, destination));
        Once("Jacobian", () => vector.Jacobian(X, value, rows));
        Once("gradient", () => scalar.ValueAndGradient(X, destination));
        Once("Hessian", () => scalar.Hessian(X, rows.AsSpan()));
        Once("product with the Hessian", () => scalar.GradientAndHessianVectorProduct(X, X, value, destination));
        Once("derivative", () => univariate.ValueAndDerivative(1.0));
        Once("second derivative", () => univariate.ValueDerivativeAndSecondDerivative(1.0));
        Once("gradients of two arguments", () => two.ValueAndGradient(X, X, value, destination));

        void Once(string what, Action call)
        {
            int before = backend.Calls;
            call();
            Assert.True(backend.Calls == before + 1, $"{what}: {backend.Calls - before} primitives");
            Allocation.IsZero(what, call);
        }
    }

    private readonly struct Nothing : IUnivariateFunction, IVectorFunction, IScalarFunction, IScalarFunction2
    {
        public int OutputLength(int inputLength) => 2;

        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Zero;

        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Zero;

        public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Zero;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
        }
    }

    /// <summary>Primitives that return at once; each counts.</summary>
    private sealed class Instant : Backend
    {
        public int Calls { get; private set; }

        public override BackendTraits Traits { get; } = new() { Name = "instant", Mode = DerivativeMode.Forward, NativePushforward = true, NativePullback = true };

        public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination) => Calls++;

        public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination) => Calls++;

        public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination) => Calls++;
    }
}
