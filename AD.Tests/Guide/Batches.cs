using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/batches.md.</summary>
public class Batches
{
    // orbit:
    private static T Energy<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        => p[0] * x[0] * x[0] + p[1] * T.Cos(x[1]);
    // :orbit

    [Fact]
    public void OneCallForManyPoints()
    {
        Backend backend = new ReverseTapeBackend();
        double[] gradients = new double[4 * 3];
        // shared:
        PreparedBatch energy = backend.PrepareBatch(Energy, Shape.Scalar2(2, 2));          // x varies, p is shared
        double[] x =
        [
            1.0, 2.0, 3.0,                                                                 // x₀ of the three points,
            0.0, 0.5, 1.0,                                                                 // then x₁ of the three points
        ];
        double[] p = [2.0, 9.81], values = new double[3];
        energy.ValueAndGradient(3, x, p, values, gradients);                               // ∂f/∂x₀ of the three, ∂f/∂x₁, ∂f/∂p₀, ∂f/∂p₁
        // :shared

        for (int k = 0; k < 3; k++)
        {
            Close.To(2 * x[k] * x[k] + 9.81 * Math.Cos(x[3 + k]), values[k], 1e-15);
            Close.To([4 * x[k], -9.81 * Math.Sin(x[3 + k]), x[k] * x[k], Math.Cos(x[3 + k])], [gradients[k], gradients[3 + k], gradients[6 + k], gradients[9 + k]], 1e-15);
        }
    }

    // misfit:
    private readonly struct Misfit : IScalarFunction
    {
        // The point holds the two parameters, then the data (t, y) of one measurement.
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T residual = x[0] * T.Exp(-x[1] * x[2]) - x[3];
            return residual * residual;
        }
    }
    // :misfit

    [Fact]
    public void DataThatVary()
    {
        Backend backend = new ForwardDualBackend();
        double total = 0.0;
        // data:
        PreparedBatch misfit = backend.PrepareBatch(new Misfit(), Shape.Scalar(2, constants: 2), varying: 2..);
        double[] values = new double[2], gradients = new double[2 * 2];
        misfit.ValueAndGradient(2, [0.0, 1.0, 1.1, 0.6], [1.0, 0.5], values, gradients);   // t of both, y of both; the parameters once
        total = values.Sum();
        // :data

        double r = Math.Exp(-0.5) - 0.6;
        Assert.Equal(0.01 + r * r, total, 1e-15);
        Close.To([-0.2, 2 * r * Math.Exp(-0.5), 0.0, -2 * r * Math.Exp(-0.5)], gradients, 1e-15);
    }

    // field:
    private static void Field<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = p[0] * u[0] - p[1] * u[0] * u[1];
        y[1] = p[1] * u[0] * u[1] - p[2] * u[1];
    }
    // :field

    [Fact]
    public void OverThreads()
    {
        Backend backend = new ReverseTapeBackend();
        const int count = 100;
        double[] u = [.. Enumerable.Range(0, 2 * count).Select(i => 0.01 * i)], p = [1.5, 1.0, 3.0], cotangents = [.. Enumerable.Repeat(1.0, 2 * count)];
        double[] expected = new double[5 * count], pulled = new double[5 * count];
        backend.PrepareBatch(Field, Shape.Vector2(2, 3, outputLength: 2)).Pullback(count, u, p, cotangents, expected);
        // parallel:
        PreparedBatch field = backend.PrepareBatch(Field, Shape.Vector2(2, 3, outputLength: 2)).Parallel();
        field.Pullback(count, u, p, cotangents, pulled);                                   // bit for bit what one thread gives
        // :parallel

        Assert.Equal(expected, pulled);
        for (int k = 0; k < count; k++)
        {
            Close.To([1.5 - u[count + k] + u[count + k], -u[k] + u[k] - 3.0, u[k], 0.0, -u[count + k]], [.. Enumerable.Range(0, 5).Select(i => pulled[i * count + k])], 1e-14);
        }
    }

    [Fact]
    public void Watched()
    {
        using CancellationTokenSource source = new();
        double[] u = new double[20], p = [1.5, 1.0, 3.0], rows = new double[40];
        List<int> reports = [];
        PreparedBatch field = new ForwardDualBackend().PrepareBatch(Field, Shape.Vector2(2, Shape.Constant(3), outputLength: 2));
        IProgress<int> progress = new Direct(reports.Add);
        // watched:
        field.Jacobian(10, u, p, rows, new BatchOptions { CancellationToken = source.Token, Progress = progress });
        // :watched

        Assert.Equal(10, reports[^1]);
        Close.To([1.5, 0.0, 0.0, -3.0], [rows[0], rows[10], rows[20], rows[30]], 1e-15);
    }

    private sealed class Direct(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
