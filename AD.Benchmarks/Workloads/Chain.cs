using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Benchmarks;

/// <summary>A long chain of products x₀ x₁ ⋯ x₁₅ x₀ x₁ ⋯: operations that do nothing else and each of which waits for the one before, the tape at its barest.</summary>
/// <param name="length">The number of factors.</param>
internal readonly struct Chain(int length) : IScalarFunction
{
    private const int Inputs = 16;

    /// <summary>x_i = 1 + 0.01 sin(0.7 i), i = 0..15: products of a few thousand factors stay within the range of numbers.</summary>
    public static double[] Point => [.. Enumerable.Range(0, Inputs).Select(i => 1.0 + 0.01 * Math.Sin(0.7 * i))];

    /// <summary>Operations on active numbers in one evaluation.</summary>
    public int Nodes => length - 1;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T product = x[0];
        for (int i = 1; i < length; i++)
        {
            product *= x[i & (Inputs - 1)];
        }

        return product;
    }
}

/// <summary>Its gradient by hand: products of what stands before, which are kept, and of what stands after.</summary>
internal sealed class ChainByHand(int length)
{
    private readonly double[] before = new double[length];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Gradient(ReadOnlySpan<double> x, Span<double> g)
    {
        double[] kept = before;
        double product = 1.0;
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] = product;
            product *= x[i & 15];
        }

        g.Clear();
        product = 1.0;
        for (int i = kept.Length - 1; i >= 0; i--)
        {
            g[i & 15] += kept[i] * product;
            product *= x[i & 15];
        }
    }
}
