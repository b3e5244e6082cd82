using System.Numerics;

namespace AD.Benchmarks;

/// <summary>½ ‖u_k‖² of u ← tanh(W u), k = 10 times from u₀, as a function of (W, u₀): each step is a product of one matrix with a vector.</summary>
/// <param name="n">The length of u.</param>
/// <param name="blocks">Whether the products are blocks, or loops over scalars.</param>
internal readonly struct Recurrence(int n, bool blocks) : IScalarFunction
{
    private const int Steps = 10;

    /// <summary>W_k = 0.3 sin(1.7 k + 0.5), then u₀_j = cos(0.9 j).</summary>
    public static double[] Point(int n) => [.. Enumerable.Range(0, n * n).Select(k => 0.3 * Math.Sin(1.7 * k + 0.5)), .. Enumerable.Range(0, n).Select(j => Math.Cos(0.9 * j))];

    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(2 * n);
        Span<T> u = space.Take(n), y = space.Take(n);
        x[^n..].CopyTo(u);
        for (int step = 0; step < Steps; step++)
        {
            if (blocks)
            {
                Block.MatVec(x[..(n * n)], u, y);
            }
            else
            {
                Multiply(x[..(n * n)], u, y);
            }

            for (int i = 0; i < n; i++)
            {
                u[i] = T.Tanh(y[i]);
            }
        }

        return 0.5 * Square<T>(u);
    }

    private static void Multiply<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> u, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            T sum = T.Zero;
            for (int j = 0; j < u.Length; j++)
            {
                sum += w[i * u.Length + j] * u[j];
            }

            y[i] = sum;
        }
    }

    private static T Square<T>(ReadOnlySpan<T> u)
        where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T entry in u)
        {
            sum += entry * entry;
        }

        return sum;
    }
}
