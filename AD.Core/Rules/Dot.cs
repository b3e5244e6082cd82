using System.Numerics;

namespace AD;

/// <summary>y = aᵀ b as a block: 2k inputs, the entries of a and then those of b, and one output; ẏ = ȧᵀ b + aᵀ ḃ, ā = ȳ b, b̄ = ȳ a.</summary>
public readonly struct DotRule : IBlockRule
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1;

    /// <inheritdoc/>
    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => y[0] = Sum(x[..(x.Length / 2)], x[(x.Length / 2)..]);

    /// <inheritdoc/>
    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        int k = x.Length / 2;
        destination[0] = Block.Dot(tangent[..k], x[k..]) + Block.Dot(x[..k], tangent[k..]);
    }

    /// <inheritdoc/>
    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        int k = x.Length / 2;
        for (int i = 0; i < k; i++)
        {
            destination[i] = cotangent[0] * x[k + i];
            destination[k + i] = cotangent[0] * x[i];
        }
    }

    /// <summary>aᵀ b, summed in vector lanes where the number has them.</summary>
    internal static T Sum<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        int i = 0;
        if (Vector<T>.IsSupported && a.Length >= Vector<T>.Count)
        {
            Vector<T> lanes = Vector<T>.Zero;
            for (; i <= a.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                lanes += new Vector<T>(a[i..]) * new Vector<T>(b[i..]);
            }

            sum = Vector.Sum(lanes);
        }

        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
