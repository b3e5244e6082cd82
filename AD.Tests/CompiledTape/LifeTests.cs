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

    private readonly struct Cube : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => x * x * x;
    }
}
