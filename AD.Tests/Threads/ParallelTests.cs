using System.Numerics;
using AD.Backends;
using AD.Conformance;
using Xunit;

namespace AD.Tests.Threads;

/// <summary>Several threads at once, with one backend object, with preparations of their own, and inside a function.</summary>
public class ParallelTests
{
    private const int Threads = 8;

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>Results are bit for bit those of one thread.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void OneBackendObject(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Assert.True(backend.Traits.ThreadSafe);
        Run(thread =>
        {
            double[] x = [0.1 * thread, 0.3 - 0.2 * thread, 0.5, 1.0 - 0.1 * thread];
            double[] two = [x[0], x[1]];
            return
            [
                .. backend.Gradient(new Rosenbrock(), x),
                .. backend.Traits.SecondOrder ? backend.Hessian(new Rosenbrock(), x).ToRowMajorArray() : [],
                .. backend.Jacobian(new Network(), two).ToRowMajorArray(),
                .. backend.Pullback(Sample.Vector, two, [1, thread, 2]),
            ];
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void OneCloneForEachThread(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PreparedScalar scalar = backend.Prepare(new Rosenbrock(), Shape.Scalar(4));
        PreparedVector vector = backend.Prepare(new Network(), Shape.Vector(2, 2));
        PreparedOde ode = backend.Prepare(new SampleOde(), Shape.Ode(2, 2));
        ode.Bind([1.5, 0.8]);
        Run(thread =>
        {
            PreparedScalar s = scalar.Clone();
            PreparedVector v = vector.Clone();
            PreparedOde o = ode.Clone();
            double[] x = [0.1 * thread, 0.3 - 0.2 * thread, 0.5, 1.0 - 0.1 * thread];
            double[] gradient = new double[4], hessian = new double[16], y = new double[2], j = new double[4], du = new double[2], u = new double[2], p = new double[2];
            if (backend.Traits.SecondOrder)
            {
                s.ValueGradientAndHessian(x, gradient, hessian);
            }
            else
            {
                s.Gradient(x, gradient);
            }

            v.Jacobian(x.AsSpan(0, 2), y, j);
            o.Pullback(x.AsSpan(0, 2), 0.1 * thread, [1.0, 2.0], du, u, p);
            return [.. gradient, .. hessian, .. j, .. u, .. p];
        });
    }

    /// <summary>f splits its work over threads: Σ x_i² i by Parallel.For. Works or is refused, never wrong; and the next call works.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ParallelForInsideAFunction(string name)
    {
        Subject subject = Subject.Find(name);
        double[] x = [.. Enumerable.Range(1, 16).Select(i => 0.1 * i)], expected = [.. x.Select((entry, i) => 2 * entry * i)];
        for (int repeat = 0; repeat < 5; repeat++)
        {
            double[] gradient = [];
            Exception? refusal = Record.Exception(() => gradient = subject.Backend.Gradient(new ParallelSum(), x));
            if (refusal is null)
            {
                Close.To(expected, gradient, 10 * subject.First, "gradient");
            }
            else
            {
                Exception cause = refusal is AggregateException several ? several.InnerExceptions[0] : refusal;
                Assert.IsType<InvalidOperationException>(cause);
                Assert.Contains("thread", cause.Message);
            }

            Close.To([2 * 0.3 - 400 * 0.3 * -0.02 - 2.0 + 0.0, 200 * -0.02], subject.Backend.Gradient(new Rosenbrock(), [0.3, 0.07]), 1e-6, "the next call");
        }
    }

    /// <summary>Work on another thread that does not touch the variables is no concern of the backend.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void ParallelGradientsInsideAFunction(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            double[] slopes = new double[Threads];
            Parallel.For(0, Threads, i => slopes[i] = backend.Gradient(Square, [(double)i])[0]);
            return x[0] * x[0] * slopes.Sum();
            static U Square<U>(ReadOnlySpan<U> y) where U : IFloatingPointIeee754<U> => y[0] * y[0];
        }

        Close.To([2 * 1.5 * 56], backend.Gradient(F, [1.5]), backend.Traits.IsExact ? 1e-14 : 1e-8);
    }

    private static void Run(Func<int, double[]> work)
    {
        double[][] expected = [.. Enumerable.Range(0, Threads).Select(work)];
        using Barrier start = new(Threads);
        List<Exception> failures = [];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            try
            {
                start.SignalAndWait();
                for (int repeat = 0; repeat < 20; repeat++)
                {
                    Assert.Equal(expected[index], work(index));
                }
            }
            catch (Exception e)
            {
                lock (failures)
                {
                    failures.Add(e);
                }
            }
        }))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.Empty(failures);
    }

    private readonly struct ParallelSum : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] terms = x.ToArray();
            Parallel.For(0, terms.Length, i => terms[i] = terms[i] * terms[i] * T.CreateSaturating(i));
            T sum = T.Zero;
            foreach (T term in terms)
            {
                sum += term;
            }

            return sum;
        }
    }
}
