using System.Diagnostics;
using System.Numerics;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>A coarse guard on what a prepared operator costs beside its primitive; <c>ratios --filter Dispatch</c> of the benchmarks measures it.</summary>
public class DispatchTests
{
    /// <summary>Well above what is measured and well below what a look-up or a pooled buffer at every call costs.</summary>
    private const double Nanoseconds = 40.0;

    private static readonly double[] X = [1.0, 2.0];

    [Fact]
    public void APrimitiveIsReachedAtOnce()
    {
        Instant backend = new();
        PreparedVector vector = backend.Prepare(new Nothing(), Shape.Vector(2, 2));
        PreparedScalar scalar = backend.Prepare(new Zero(), Shape.Scalar(2));
        double[] value = new double[2], destination = new double[2], rows = new double[4];
        IsQuick("pushforward", () => vector.Pushforward(X, X, value, destination));
        IsQuick("pullback", () => vector.Pullback(X, X, value, destination));
        IsQuick("Jacobian", () => vector.Jacobian(X, value, rows));
        IsQuick("gradient", () => scalar.ValueAndGradient(X, destination));
        IsQuick("product with the Hessian", () => scalar.GradientAndHessianVectorProduct(X, X, value, destination));
    }

    /// <summary>The fastest of many short batches is what the machine can do; the wait ends at the first that is quick.</summary>
    private static void IsQuick(string what, Action call)
    {
        const int Calls = 200;
        double least = double.PositiveInfinity;
        long begun = Stopwatch.GetTimestamp();
        while (least > Nanoseconds && Stopwatch.GetElapsedTime(begun).TotalSeconds < 10.0)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Calls; i++)
            {
                call();
            }

            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls);
        }

        Assert.True(least <= Nanoseconds, $"{what}: {least:F1} ns a call; at most {Nanoseconds} ns are expected.");
    }

    private readonly struct Nothing : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
        }
    }

    private readonly struct Zero : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Zero;
    }

    private sealed class Instant : Backend
    {
        public override BackendTraits Traits { get; } = new() { Name = "instant", Mode = DerivativeMode.Forward, NativePushforward = true, NativePullback = true };

        public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        {
        }

        public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
        {
        }

        public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
        {
        }
    }
}
