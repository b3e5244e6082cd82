using System.Runtime.CompilerServices;
using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Kernels over time: the same bits at every repeat and on every thread, no allocation, collected with their preparation.</summary>
public class LifeTests
{
    private static readonly CompiledTapeBackend Backend = new();

    private static readonly double[] X = [0.7, -0.4, 1.3], V = [1.0, 2.0, -0.5];

    [Fact]
    public void RepeatsAndThreadsAreBitwiseIdentical()
    {
        PreparedScalar prepared = Backend.Prepare(new Smooth(), Shape.Scalar(3));
        double[] first = Results(prepared);
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(first, Results(prepared));
        }

        // Before anything is compiled, eight threads at once.
        PreparedScalar fresh = Backend.Prepare(new Smooth(), Shape.Scalar(3));
        PreparedScalar[] clones = [.. Enumerable.Range(0, 8).Select(_ => fresh.Clone())];
        double[][] results = new double[8][];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            for (int k = 0; k < 100; k++)
            {
                results[i] = Results(clones[i]);
            }
        });
        Assert.All(results, result => Assert.Equal(first, result));
        Assert.DoesNotContain("path 2", fresh.Explain());
    }

    [Fact]
    public void NothingIsAllocated()
    {
        PreparedScalar scalar = Backend.Prepare(new Smooth(), Shape.Scalar(3));
        PreparedVector vector = Backend.Prepare(new Pair(), Shape.Vector(2, 2));
        PreparedOde ode = Backend.Prepare(new Decay(), Shape.Ode(2, 1));
        PreparedUnivariate line = Backend.Prepare(new Cube());
        ode.Bind([0.5]);
        double[] g = new double[3], h = new double[9], two = new double[2], other = new double[2], one = new double[1], four = new double[4];
        Allocation.IsZero("a prepared operator", () =>
        {
            scalar.Value(X);
            scalar.ValueAndGradient(X, g);
            scalar.Gradient(X, g);
            scalar.HessianVectorProduct(X, V, g);
            scalar.GradientAndHessianVectorProduct(X, V, g, h.AsSpan(0, 3));
            scalar.ValueGradientAndHessian(X, g, h);
            scalar.Hessian(X, h.AsSpan());
            vector.Value(X.AsSpan(0, 2), two);
            vector.Pullback(X.AsSpan(0, 2), V.AsSpan(0, 2), two);
            vector.Pushforward(X.AsSpan(0, 2), V.AsSpan(0, 2), two);
            vector.Jacobian(X.AsSpan(0, 2), four.AsSpan());
            vector.PushforwardMany(X.AsSpan(0, 2), 2, h.AsSpan(0, 4), two, four);
            vector.PullbackMany(X.AsSpan(0, 2), 2, h.AsSpan(0, 4), two, four);
            ode.Value(X.AsSpan(0, 2), 0.5, two);
            ode.Pullback(X.AsSpan(0, 2), 0.5, V.AsSpan(0, 2), two, other, one);
            ode.Pullback(X.AsSpan(0, 2), 0.5, V.AsSpan(0, 2), two, []);
            ode.Pushforward(X.AsSpan(0, 2), 0.5, 2, h.AsSpan(0, 4), [1.0, 0.0], two, four);
            ode.StateJacobian(X.AsSpan(0, 2), 0.5, two, four);
            ode.TimeDerivative(X.AsSpan(0, 2), 0.5, two, other);
            line.ValueDerivativeAndSecondDerivative(0.3);
        });
    }

    /// <summary>Where two paths take turns nothing is allocated either: kernels of one method, of several, with block rules, verified ones.</summary>
    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(900, false, 0)]
    [InlineData(0, true, 0)]
    [InlineData(0, false, 1_000_000)]
    public void NothingIsAllocatedWherePathsTakeTurns(int length, bool hasBlock, int verifyEvery)
    {
        PreparedVector vector = new CompiledTapeBackend(new() { VerifyEvery = verifyEvery }).Prepare(new TwoPaths(length, hasBlock), Shape.Vector(3, 1));
        double[] other = [-X[0], X[1], X[2]], y = new double[1], g = new double[3];
        Allocation.IsZero("paths in turn", () =>
        {
            vector.Pullback(X, [1.0], y, g);
            vector.Pullback(other, [1.0], y, g);
        });
        Assert.Contains("path 2", ((ICompiled)vector).Explain());
    }

    /// <summary>Kernels go with the last preparation that runs them, also thousands of short-lived ones.</summary>
    [Fact]
    public void ShortLivedFunctionsLeaveNothingBehind()
    {
        Many(100);
        List<long> grown = [];
        for (int round = 0; round < 5; round++)
        {
            Collect();
            long before = GC.GetTotalMemory(true);
            WeakReference[] gone = Many(100);
            Collect();
            grown.Add(GC.GetTotalMemory(true) - before);
            int alive = gone.Count(reference => reference.IsAlive);
            Assert.True(alive <= 2, $"{alive} of 100 preparations are alive.");
        }

        // Tests beside this one allocate too: the least round counts.
        Assert.True(grown.Min() < 1 << 17, $"{grown.Min()} bytes stayed behind.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Many(int count)
    {
        WeakReference[] references = new WeakReference[count];
        double[] gradient = new double[3];
        for (int i = 0; i < count; i++)
        {
            PreparedScalar prepared = Backend.Prepare(new Smooth(), Shape.Scalar(3));
            prepared.Gradient(X, gradient);
            references[i] = new(prepared);
        }

        return references;
    }

    private static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static double[] Results(PreparedScalar prepared)
    {
        double[] gradient = new double[3], product = new double[3], hessian = new double[9];
        double value = prepared.ValueAndGradient(X, gradient);
        prepared.HessianVectorProduct(X, V, product);
        prepared.Hessian(X, hessian.AsSpan());
        return [value, .. gradient, .. product, .. hessian];
    }

    private readonly struct Decay : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
            where T : System.Numerics.IFloatingPointIeee754<T>
        {
            du[0] = -p[0] * u[0] + T.Sin(t);
            du[1] = p[0] * u[0] * u[1];
        }
    }

    /// <summary>A chain of many different operations, with another constant where the first input is positive.</summary>
    private readonly struct TwoPaths(int length, bool hasBlock) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : System.Numerics.IFloatingPointIeee754<T>
        {
            T a = x[0] > T.Zero ? T.CreateChecked(0.9) : T.CreateChecked(-0.8), b = hasBlock ? Block.Norm(x) : x[1];
            y[0] = a * x[2];
            for (int i = 0; i < length; i++)
            {
                y[0] = (i * i % 7 % 3) switch { 0 => T.Sin(y[0]) + b, 1 => y[0] * a - x[i % 3], _ => y[0] / (T.One + b * b) };
            }

            y[0] += b;
        }
    }

    private readonly struct Cube : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => x * x * x;
    }
}
