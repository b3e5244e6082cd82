using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Benchmarks;

/// <summary>½ ‖W₂ tanh(W₁ u + b₁) + b₂‖² with n inputs, n hidden neurons and n outputs as a function of (W₁, b₁, W₂, b₂): products of matrices and vectors, and little else.</summary>
/// <param name="n">The width.</param>
/// <param name="blocks">Whether the products are blocks, or loops over scalars.</param>
internal readonly struct Layers(int n, bool blocks) : IScalarFunction
{
    private readonly double[] input = [.. Enumerable.Range(0, n).Select(Input)];

    /// <summary>The weights 0.3 sin(1.7 k + 0.5).</summary>
    public static double[] Weights(int n) => [.. Enumerable.Range(0, 2 * n * (n + 1)).Select(k => 0.3 * Math.Sin(1.7 * k + 0.5))];

    /// <summary>The input u_j = cos(0.9 j).</summary>
    public static double Input(int j) => Math.Cos(0.9 * j);

    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(3 * n);
        Span<T> u = space.Take(n), z = space.Take(n), y = space.Take(n);
        for (int j = 0; j < n; j++)
        {
            u[j] = T.CreateChecked(input[j]);
        }

        ReadOnlySpan<T> w1 = x[..(n * n)], b1 = x.Slice(n * n, n), w2 = x.Slice(n * (n + 1), n * n), b2 = x[^n..];
        return blocks ? ByBlocks(w1, b1, w2, b2, u, z, y) : ByLoops(w1, b1, w2, b2, u, z, y);
    }

    private static T ByBlocks<T>(ReadOnlySpan<T> w1, ReadOnlySpan<T> b1, ReadOnlySpan<T> w2, ReadOnlySpan<T> b2, Span<T> u, Span<T> z, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        Block.Dense<TanhRule, T>(w1, u, b1, z);
        Block.MatVec(w2, z, y);
        Block.Axpy(T.One, b2, y);
        return 0.5 * Block.Dot<T>(y, y);
    }

    private static T ByLoops<T>(ReadOnlySpan<T> w1, ReadOnlySpan<T> b1, ReadOnlySpan<T> w2, ReadOnlySpan<T> b2, Span<T> u, Span<T> z, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        Affine(w1, u, b1, z);
        for (int i = 0; i < z.Length; i++)
        {
            z[i] = T.Tanh(z[i]);
        }

        Affine(w2, z, b2, y);
        T sum = T.Zero;
        foreach (T entry in y)
        {
            sum += entry * entry;
        }

        return 0.5 * sum;
    }

    private static void Affine<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> x, ReadOnlySpan<T> b, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            T sum = b[i];
            for (int j = 0; j < x.Length; j++)
            {
                sum += w[i * x.Length + j] * x[j];
            }

            y[i] = sum;
        }
    }
}

/// <summary>Its gradient by hand.</summary>
internal sealed class LayersByHand(int n)
{
    private readonly double[] u = [.. Enumerable.Range(0, n).Select(Layers.Input)], z = new double[n], y = new double[n], zBar = new double[n];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Gradient(ReadOnlySpan<double> x, Span<double> g)
    {
        ReadOnlySpan<double> b1 = x.Slice(n * n, n), w2 = x.Slice(n * (n + 1), n * n), b2 = x[^n..];
        for (int i = 0; i < n; i++)
        {
            z[i] = Math.Tanh(Dot(x.Slice(i * n, n), u) + b1[i]);
        }

        for (int i = 0; i < n; i++)
        {
            y[i] = Dot(w2.Slice(i * n, n), z) + b2[i];
        }

        Array.Clear(zBar);
        for (int i = 0; i < n; i++)
        {
            Span<double> row = g.Slice(n * (n + 1) + i * n, n);
            for (int j = 0; j < n; j++)
            {
                row[j] = y[i] * z[j];
                zBar[j] += y[i] * w2[i * n + j];
            }
        }

        y.CopyTo(g[^n..]);
        for (int i = 0; i < n; i++)
        {
            double bar = zBar[i] * (1.0 - z[i] * z[i]);
            g[n * n + i] = bar;
            for (int j = 0; j < n; j++)
            {
                g[i * n + j] = bar * u[j];
            }
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0.0;
        for (int j = 0; j < a.Length; j++)
        {
            sum += a[j] * b[j];
        }

        return sum;
    }
}
