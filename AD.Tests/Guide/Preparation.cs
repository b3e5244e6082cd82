using System.Numerics;
using AD.Backends;
using Xunit;

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
}
