using System.Numerics;

namespace AD.Benchmarks;

/// <summary>Σ exp(x_i) sin(x_i) + tanh(x_i): three transcendental functions for three operations of arithmetic.</summary>
internal readonly struct Transcendental : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += T.Exp(x[i]) * T.Sin(x[i]) + T.Tanh(x[i]);
        }

        return sum;
    }

    /// <summary>x_i = sin(0.7 i).</summary>
    public static double[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => Math.Sin(0.7 * i))];

    /// <summary>eˣ (sin x + cos x) + 1 - tanh² x, by hand.</summary>
    public static double[] Gradient(double[] x) => [.. x.Select(v => Math.Exp(v) * (Math.Sin(v) + Math.Cos(v)) + 1.0 - Math.Tanh(v) * Math.Tanh(v))];
}
