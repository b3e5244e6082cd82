using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Operators of one function are compiled apart from each other: for every number of seeds, by every thread, and each of them once.</summary>
public class OperatorsApartTests
{
    private static readonly CompiledTapeBackend Backend = new();

    private static readonly double[] X = [0.7, -0.4, 1.3];

    /// <summary>Numbers of seeds that take turns are as cheap as one that stays.</summary>
    [Fact]
    public void NumbersOfSeedsThatTakeTurnsAllocateNothing()
    {
        PreparedVector vector = Backend.Prepare(new Pair(), Shape.Vector(2, 2));
        PreparedScalar scalar = Backend.Prepare(new Smooth(), Shape.Scalar(3));
        double[] x = [0.3, 0.4], value = new double[2], gradient = new double[3];
        double[][] tangents = [.. Enumerable.Range(0, 6).Select(count => new double[2 * count])], pushed = [.. tangents.Select(t => new double[t.Length])];
        double[][] vectors = [.. Enumerable.Range(0, 6).Select(count => new double[3 * count])], products = [.. vectors.Select(v => new double[v.Length])];
        Allocation.IsZero("operators on 1 to 5 seeds in turn", () =>
        {
            for (int count = 1; count <= 5; count++)
            {
                vector.PushforwardMany(x, count, tangents[count], value, pushed[count]);
                scalar.GradientAndHessianVectorProductMany(X, count, vectors[count], gradient, products[count]);
            }
        }, 3);
    }

    /// <summary>However many numbers of seeds there are, the code of a few is kept; each is right, those that come back too.</summary>
    [Fact]
    public void ManyNumbersOfSeedsStayBounded()
    {
        PreparedVector vector = Backend.Prepare(new Pair(), Shape.Vector(2, 2));
        double[] x = [0.3, 0.4], value = new double[2];
        foreach (int count in (int[])[.. Enumerable.Range(1, 50), 1, 2, 49])
        {
            double[] tangents = [.. Enumerable.Range(0, 2 * count).Select(i => Math.Sin(i))], pushed = new double[2 * count];
            vector.PushforwardMany(x, count, tangents, value, pushed);
            for (int k = 0; k < count; k++)
            {
                double dx = tangents[k], dy = tangents[count + k];
                Assert.Equal(0.4 * dx + 0.3 * dy, pushed[k], 1e-15);
                Assert.Equal(Math.Cos(0.3) * dx + 0.8 * dy, pushed[count + k], 1e-15);
            }
        }

        Assert.InRange(vector.Explain().Split('\n').Count(line => line.Contains(" at once)")), 8, TracedPath.MostOfSeveralSeeds);
    }

    /// <summary>While a thread differentiates, which takes as long as the user's rule takes, another one computes a value.</summary>
    [Fact]
    public void AnotherOperatorDoesNotWait()
    {
        PreparedScalar prepared = Backend.Prepare(new OfSlow(), Shape.Scalar(1)), clone = prepared.Clone();
        using ManualResetEventSlim differentiating = new(), hasValue = new();
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        bool came = false;
        Slow.Meanwhile = () =>
        {
            Slow.Meanwhile = null;
            differentiating.Set();
            came = hasValue.Wait(TimeSpan.FromSeconds(5), cancelled);
        };
        double[] gradient = new double[1];
        Thread first = new(() => prepared.Gradient([1.5], gradient));
        first.Start();
        Assert.True(differentiating.Wait(TimeSpan.FromSeconds(5), cancelled));
        Assert.Equal(2.25, clone.Value([1.5]));
        hasValue.Set();
        first.Join();
        Assert.True(came, "The value came when the gradient had been compiled.");
        Assert.Equal([3.0], gradient);
    }

    /// <summary>Threads that ask for the same at once get the same, made by one of them.</summary>
    [Fact]
    public void WhatIsAskedForAtOnceIsMadeOnce()
    {
        int made = 0;
        MadeOnce<int, object> things = new((_, _) =>
        {
            Interlocked.Increment(ref made);
            Thread.Sleep(1);
            return new();
        });
        object[][] found = new object[6][];
        using Barrier barrier = new(6);
        Thread[] threads = [.. Enumerable.Range(0, 6).Select(t => new Thread(() =>
        {
            barrier.SignalAndWait();
            found[t] = [.. Enumerable.Range(0, 10).Select(key => things.Of(key, []))];
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(10, made);
        Assert.All(found, own => Assert.Equal(found[0], own));
        Assert.Equal(10, things.All.Length);
        things.Forget(3);
        Assert.NotSame(found[0][3], things.Of(3, []));
        Assert.Equal(11, made);
    }

    private readonly struct OfSlow : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => Rule.Apply<Slow, T>(x[0]);
    }

    private readonly struct Slow : IUnaryRule
    {
        public static Action? Meanwhile { get; set; }

        public static T Value<T>(T x)
            where T : IFloatingPointIeee754<T>
            => x * x;

        public static T Derivative<T>(T x, T y)
            where T : IFloatingPointIeee754<T>
        {
            Meanwhile?.Invoke();
            return 2.0 * x;
        }
    }
}
