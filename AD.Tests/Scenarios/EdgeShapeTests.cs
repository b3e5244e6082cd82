using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Scenarios;

/// <summary>Shapes at the edge: no outputs, constant functions, more inputs than the widest chunk, long loops, deep compositions, half precision.</summary>
public class EdgeShapeTests
{
    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>The exact ones that work at any number.</summary>
    public static TheoryData<string> AtAnyNumber => [.. Subject.All.Where(subject => subject.IsExact && subject.Backend.Traits.AnyBaseNumber).Select(subject => subject.Name)];

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void ConstantFunction(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        static T Seven<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateSaturating(7.0);
        (double value, double[] gradient, Matrix<double> hessian) = backend.ValueGradientAndHessian(Seven, [0.4, 1.2]);
        Assert.Equal(7.0, value);
        Close.To([0.0, 0.0], gradient, 1e-9);
        Close.To(new double[,] { { 0, 0 }, { 0, 0 } }, hessian, 1e-6);
        Close.To([0.0, 0.0], backend.HessianVectorProduct(Seven, [0.4, 1.2], [1.0, 2.0]), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void NoOutputs(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        static void Nothing<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
        }

        Assert.Empty(backend.Pushforward(Nothing, [1.0, 2.0], [1.0, 1.0], 0));
        Assert.Equal([0.0, 0.0], backend.Pullback(Nothing, [1.0, 2.0], []));
        Assert.ThrowsAny<ArgumentException>(() => backend.Jacobian(Nothing, [1.0, 2.0], 0));
    }

    /// <summary>A thousand inputs and hardly an operation: more variables than a tape has room for nodes at first.</summary>
    [Theory]
    [MemberData(nameof(AtAnyNumber))]
    public void ManyInputsWithoutOperations(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        static T Last<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[^1];
        static void Two<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0];
            y[1] = x[^1];
        }

        // A thread of its own, so that the tape is a new one.
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(() =>
        {
            double[] x = new double[1000], tangent = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
            Assert.Equal([0.0, 999.0], backend.Pushforward(Two, x, tangent, 2));
            Assert.Equal(1.0, backend.Gradient(Last, x)[999]);
            Assert.Equal(1.0, backend.Jacobian(Two, x, 2)[1, 999]);
            Assert.Equal(0.0, backend.HessianVectorProduct(Last, x, tangent)[999]);
        }));
        thread.Start();
        thread.Join();
        Assert.True(failure is null, failure?.ToString());
    }

    /// <summary>20 inputs: two chunks of 16, and chunks within chunks at second order.</summary>
    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void ManyInputs(string name)
    {
        Subject subject = Subject.Find(name);
        double[] x = [.. Enumerable.Range(0, 20).Select(i => 0.05 * i - 0.4)], v = [.. x.Select((_, i) => (i % 3) - 1.0)];
        double[,] expected = new double[20, 20];
        double[] gradient = new double[20];
        for (int i = 0; i < 20; i++)
        {
            // Σ x_i² x_{i+1} + Σ x_i³ / 3, indices around the circle.
            int next = (i + 1) % 20, before = (i + 19) % 20;
            gradient[i] = 2 * x[i] * x[next] + x[before] * x[before] + x[i] * x[i];
            expected[i, i] = 2 * x[next] + 2 * x[i];
            expected[i, next] = expected[next, i] = 2 * x[i];
        }

        static T Ring<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int i = 0; i < x.Length; i++)
            {
                sum += x[i] * x[i] * x[(i + 1) % x.Length] + x[i] * x[i] * x[i] / 3.0;
            }

            return sum;
        }

        Close.To(gradient, subject.Backend.Gradient(Ring, x), 10 * subject.First, "gradient");
        Close.To(expected, subject.Backend.Hessian(Ring, x), 10 * subject.Second, "Hessian");
        Close.To((Matrix<double>.Build.DenseOfArray(expected) * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(v)).ToArray(), subject.Backend.HessianVectorProduct(Ring, x, v), 10 * subject.Second, "H v");
    }

    /// <summary>200 000 steps of x ← x + h cos(x) in a loop: a long tape, and the same derivative.</summary>
    [Theory]
    [InlineData("forward-dual")]
    [InlineData("reverse-tape")]
    public void LongLoop(string name)
    {
        static T Flow<T>(T x) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < 200_000; i++)
            {
                x += 1e-5 * T.Cos(x);
            }

            return x;
        }

        double y = 0.3, slope = 1.0;
        for (int i = 0; i < 200_000; i++)
        {
            slope *= 1 - 1e-5 * Math.Sin(y);
            y += 1e-5 * Math.Cos(y);
        }

        (double value, double derivative) = BackendCatalogue.Find(name).ValueAndDerivative(Flow, 0.3);
        Close.To(y, value, 1e-12);
        Close.To(slope, derivative, 1e-11);
    }

    /// <summary>Compositions of compositions: the outer one's first derivatives are those of its own inner backend.</summary>
    [Fact]
    public void CompositionsOfCompositions()
    {
        Backend f = new ForwardDualBackend(), r = new ReverseTapeBackend(), d = new FiniteDifferenceBackend();
        double[] x = [0.7, -1.3];
        Matrix<double> expected = f.Hessian(new SampleScalar(), x);
        foreach (Backend backend in (Backend[])
            [
                new HigherOrderBackend(new HigherOrderBackend(f, r), r),
                new HigherOrderBackend(r, new HigherOrderBackend(r, f)),
                new HigherOrderBackend(new HigherOrderBackend(d, f), new HigherOrderBackend(r, r)),
            ])
        {
            Close.To(expected, backend.Hessian(new SampleScalar(), x), 1e-12, backend.Traits.Name);
        }
    }

    [Theory]
    [MemberData(nameof(AtAnyNumber))]
    public void HalfPrecision(string name)
    {
        static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[1];
        Half[] gradient = Subject.Find(name).Backend.Gradient(Product, new Half[] { (Half)1.5, (Half)2.0 });
        Assert.Equal([(Half)6.0, (Half)2.25], gradient);
    }

    /// <summary>What Fix captures is a copy: a later change of the array does not change the function.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void FixedArgumentsAreCopied(string name)
    {
        static T Product<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => p[0] * x[0] * x[0];
        double[] p = [3.0];
        FixedScalar f = Function.Fix(Product, p);
        p[0] = -1.0;
        Close.To([12.0], Subject.Find(name).Backend.Gradient(f, [2.0]), 1e-9);
    }
}
