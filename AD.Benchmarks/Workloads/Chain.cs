using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Benchmarks;

/// <summary>A long chain of products x₀ x₁ ⋯ x_{n−1}: n − 1 operations that do nothing else, the tape at its barest.</summary>
internal readonly struct Chain : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T product = x[0];
        for (int i = 1; i < x.Length; i++)
        {
            product *= x[i];
        }

        return product;
    }

    public static int Nodes(int n) => n - 1;

    /// <summary>x_i = 1 + 0.01 sin(0.7 i): the product stays near 1.</summary>
    public static double[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => 1.0 + 0.01 * Math.Sin(0.7 * i))];
}

/// <summary>Its gradient by hand: products of what stands before and of what stands after.</summary>
internal static class ChainByHand
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Gradient(ReadOnlySpan<double> x, Span<double> g)
    {
        g = g[..x.Length];
        double before = 1.0, after = 1.0;
        for (int i = 0; i < x.Length; i++)
        {
            g[i] = before;
            before *= x[i];
        }

        for (int i = x.Length - 1; i >= 0; i--)
        {
            g[i] *= after;
            after *= x[i];
        }
    }
}
