using System.Numerics;
using AD.Backends;
using Xunit;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/preparation.md.</summary>
public class Preparation
{
    // model:
    private readonly struct Misfit : IScalarFunction
    {
        // The point holds the two parameters, then the data (t, y) of one measurement.
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T residual = x[0] * T.Exp(-x[1] * x[2]) - x[3];
            return residual * residual;
        }
    }
    // :model

    [Fact]
    public void OnceThenOften()
    {
        Backend backend = new ForwardDualBackend();
        double total = 0.0;
        // often:
        PreparedScalar misfit = backend.Prepare(new Misfit(), Shape.Scalar(2, constants: 2));
        Span<double> point = [1.0, 0.5, 0.0, 0.0], gradient = stackalloc double[2];
        foreach ((double t, double y) in new[] { (0.0, 1.1), (1.0, 0.6) })
        {
            (point[2], point[3]) = (t, y);                              // constants may vary from call to call
            total += misfit.ValueAndGradient(point, gradient);          // allocates nothing
        }
        // :often

        double r = Math.Exp(-0.5) - 0.6;
        Assert.Equal(0.01 + r * r, total, 1e-15);
        Close.To([2 * r * Math.Exp(-0.5), -2 * r * Math.Exp(-0.5)], gradient, 1e-15);
    }

    [Fact]
    public void OneCloneForEachThread()
    {
        Backend backend = new ReverseTapeBackend();
        double[] values = new double[64];
        // threads:
        PreparedScalar prepared = backend.Prepare(new Misfit(), Shape.Scalar(2, constants: 2));
        Parallel.For(0, values.Length, prepared.Clone, (i, _, mine) =>
        {
            double[] gradient = new double[2];
            values[i] = mine.ValueAndGradient([1.0, 0.5, 0.1 * i, 0.5], gradient);
            return mine;
        }, _ => { });
        // :threads

        Assert.Equal(Enumerable.Range(0, 64).Select(i => Math.Pow(Math.Exp(-0.05 * i) - 0.5, 2)), values, (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void SharedByAllThreads()
    {
        Backend backend = new ReverseTapeBackend();
        double[] values = new double[64];
        // shared:
        PreparationPool<PreparedScalar> pool = backend.Prepare(new Misfit(), Shape.Scalar(2, constants: 2)).Shared();
        Parallel.For(0, values.Length, i =>
        {
            using var rented = pool.Rent();
            values[i] = rented.Operators.Value([1.0, 0.5, 0.1 * i, 0.5]);
        });
        // :shared

        Assert.Equal(Enumerable.Range(0, 64).Select(i => Math.Pow(Math.Exp(-0.05 * i) - 0.5, 2)), values, (a, b) => Math.Abs(a - b) < 1e-15);
    }

    // arguments:
    private static T Energy<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        => p[0] * x[0] * x[0] + p[1] * x[0] * x[1];
    // :arguments

    [Fact]
    public void SeveralArguments()
    {
        Backend backend = new ReverseTapeBackend();
        // several:
        PreparedScalar2 both = backend.Prepare(Energy, Shape.Scalar2(2, 2));
        PreparedScalar2 onlyX = backend.Prepare(Energy, Shape.Scalar2(2, Shape.Constant(2)));
        double[] gx = new double[2], gp = new double[2], alone = new double[2];
        both.ValueAndGradient([1.0, 2.0], [3.0, 4.0], gx, gp);
        onlyX.Gradient([1.0, 2.0], [3.0, 4.0], alone, []);
        // :several

        Close.To([14.0, 4.0], gx, 1e-14);
        Close.To([1.0, 2.0], gp, 1e-14);
        Assert.Equal(gx, alone);
    }

    // polar:
    private static void Polar<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * T.Cos(x[1]);
        y[1] = x[0] * T.Sin(x[1]);
    }
    // :polar

    [Fact]
    public void LinearizedOnce()
    {
        Backend backend = new ReverseTapeBackend();
        // linearize:
        PreparedLinearization map = backend.Prepare(Polar, Shape.Vector(2, 2)).Linearize();
        double[] product = new double[2], transposed = new double[2];
        map.MoveTo([2.0, 0.0]);
        map.Apply([0.0, 1.0], product);                     // the tape records f once ...
        map.ApplyTranspose([1.0, 0.0], transposed);         // ... and is swept for each product
        // :linearize

        Close.To([0.0, 2.0], product, 1e-15);
        Close.To([1.0, 0.0], transposed, 1e-15);
        Close.To([2.0, 0.0], map.Value, 1e-15);
    }

    [Fact]
    public void SeveralSeeds()
    {
        Backend backend = new ForwardDualBackend();
        // seeds:
        Matrix tangents = Matrix.Build.DenseOfArray(new[,] { { 1.0, 0.0, 1.0 }, { 0.0, 1.0, 1.0 } });       // one in each column
        Matrix products = backend.Pushforward(Polar, [2.0, 0.0], tangents, outputLength: 2);
        // :seeds

        Close.To(new[,] { { 1.0, 0.0, 1.0 }, { 0.0, 2.0, 2.0 } }, products, 1e-15);
    }
}
