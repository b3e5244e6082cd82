using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using Xunit;

namespace AD.Tests.RuleTools;

/// <summary>Functions that are evaluated again in the reverse sweep: the same derivatives, less memory, more evaluations.</summary>
public class CheckpointTests
{
    private static readonly double[] X = [0.4, 0.9];

    public static TheoryData<string> Exact => Subject.ExactAtAnyOrder;

    [Theory]
    [MemberData(nameof(Exact))]
    public void DerivativesAreThoseOfTheFunctionItself(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Loop<Steps> direct = new(new(4), 5);
        Loop<VectorWithBackend<Steps>> checkpointed = new(new(new ReverseTapeBackend(), new(4)), 5);
        Loop<VectorWithBackend<Loop2>> twice = new(new(new ReverseTapeBackend(), new(new(new ReverseTapeBackend(), new(2)), 2)), 5);
        Assert.Equal(direct.Evaluate<double>(X), checkpointed.Evaluate<double>(X));
        Assert.Equal(direct.Evaluate<double>(X), twice.Evaluate<double>(X));
        Close.To(backend.Gradient(direct, X), backend.Gradient(checkpointed, X), 1e-14);
        Close.To(backend.Gradient(direct, X), backend.Gradient(twice, X), 1e-14);
        Close.To(backend.Hessian(direct, X), backend.Hessian(checkpointed, X), 1e-13);
        Close.To(backend.Hessian(direct, X), backend.Hessian(twice, X), 1e-13);
    }

    [Fact]
    public void DelegatesAndNumbers()
    {
        Backend reverse = new ReverseTapeBackend();
        Close.To(Math.Cos(0.3), reverse.Derivative(Rule.Checkpoint(reverse, Sine), 0.3), 1e-15);
        Close.To([0.9, 0.4], reverse.Gradient(Rule.Checkpoint(reverse, Product), X), 1e-15);
        Close.To([0.9, 0.4], reverse.Pullback(Rule.Checkpoint(reverse, Products, 1), X, [1.0]), 1e-15);
        Close.To([0.9, 0.4], reverse.Pullback(Rule.Checkpoint(reverse, AllocatedProducts, 1), X, [1.0]), 1e-15);
        Close.To([0.9, 0.4], reverse.Pullback(Rule.Checkpoint(reverse, (IVectorFunction)new Multiply()), X, [1.0]), 1e-15);
    }

    /// <summary>The tape belongs to its thread: what a fresh thread allocates is what the gradient needs.</summary>
    [Fact]
    public void TheTapeHoldsOneStepInsteadOfAll()
    {
        const int Segments = 200, Steps = 100;
        long all = Bytes(new Loop<Steps>(new(Steps), Segments)), one = Bytes(new Loop<VectorWithBackend<Steps>>(new(new ReverseTapeBackend(), new(Steps)), Segments));
        Assert.True(20 * one < all, $"{one} bytes with checkpoints, {all} without");
    }

    [Fact]
    public void EachLevelCostsOneEvaluationMore()
    {
        Counter counter = new();
        Backend reverse = new ReverseTapeBackend();
        ScalarWithBackend<CountedScalar> once = new(reverse, new(counter));
        ScalarWithBackend<ScalarWithBackend<CountedScalar>> twice = new(reverse, once);
        reverse.Gradient(once, X);
        Assert.Equal(2, counter.Evaluations);
        counter.Clear();
        reverse.Gradient(twice, X);
        Assert.Equal(3, counter.Evaluations);
    }

    [Fact]
    public void ABackendThatWouldChangeTheDerivativeIsRefused()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => Rule.Checkpoint(new FiniteDifferenceBackend(), Sine));
        Assert.Contains("finite-difference is approximate", e.Message);
        Assert.Contains("Rule.DifferentiateWith", e.Message);
        Assert.Throws<ArgumentNullException>(() => Rule.Checkpoint(null!, Sine));
    }

    private static long Bytes<TFunction>(TFunction f)
        where TFunction : IScalarFunction
    {
        Backend reverse = new ReverseTapeBackend();
        double[] gradient = new double[2];
        reverse.Gradient(f, X, gradient);
        long bytes = 0;
        Thread thread = new(() =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            reverse.Gradient(f, X, gradient);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        thread.Start();
        thread.Join();
        return bytes;
    }

    private static T Sine<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    private static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1];

    private static void Products<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * x[1];

    private static T[] AllocatedProducts<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0] * x[1]];

    private readonly struct Multiply : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Products(x, y);
    }

    /// <summary>Steps of a pendulum: u ← u + 0.05 v, v ← v - 0.05 sin u.</summary>
    private readonly struct Steps(int count) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            (T u, T v) = (x[0], x[1]);
            for (int i = 0; i < count; i++)
            {
                (u, v) = (u + 0.05 * v, v - 0.05 * T.Sin(u));
            }

            (y[0], y[1]) = (u, v);
        }
    }

    /// <summary>A checkpointed step, several times.</summary>
    private readonly struct Loop2(VectorWithBackend<Steps> step, int count) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            T[] from = [.. x], to = new T[2];
            for (int i = 0; i < count; i++)
            {
                step.Evaluate<T>(from, to);
                (from, to) = (to, from);
            }

            from.CopyTo(y);
        }
    }

    private readonly struct Loop<TStep>(TStep step, int count) : IScalarFunction
        where TStep : IVectorFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] from = [.. x], to = new T[2];
            for (int i = 0; i < count; i++)
            {
                step.Evaluate<T>(from, to);
                (from, to) = (to, from);
            }

            return from[0] * from[1];
        }
    }
}
