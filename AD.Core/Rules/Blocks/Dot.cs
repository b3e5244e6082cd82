using System.Numerics;

namespace AD;

/// <summary>y = aᵀ b as a block: 2k inputs, the entries of a and then those of b, and one output; ẏ = ȧᵀ b + aᵀ ḃ, ā = ȳ b, b̄ = ȳ a.</summary>
public readonly struct DotRule : IPieceRule
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1;

    /// <inheritdoc/>
    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => y[0] = Lanes.Dot(x[..(x.Length / 2)], x[(x.Length / 2)..]);

    /// <inheritdoc/>
    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        int k = x.Length / 2;
        bool first = !Block.IsZero(tangent[..k]), second = !Block.IsZero(tangent[k..]);
        T a = first ? Block.Dot(tangent[..k], x[k..]) : T.Zero;
        destination[0] = !second ? a : first ? a + Block.Dot(x[..k], tangent[k..]) : Block.Dot(x[..k], tangent[k..]);
    }

    /// <inheritdoc/>
    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        int k = x.Length / 2;
        Block.Scale(cotangent[0], x[k..], destination[..k]);
        Block.Scale(cotangent[0], x[..k], destination[k..]);
    }

    void IPieceRule.Value<T>(BlockInputs<T> x, Span<T> y) => y[0] = Lanes.Dot(x.First, x.Second);
}

public static partial class Block
{
    /// <summary>The inner product y = aᵀ b by <see cref="DotRule"/>: ẏ = ȧᵀ b + aᵀ ḃ, ā = ȳ b, b̄ = ȳ a.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The first vector, length k.</param>
    /// <param name="b">The second vector, length k.</param>
    /// <returns>Σ aᵢ bᵢ, 0 for k = 0.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IFloatingPointIeee754<T>
    {
        if (a.Length != b.Length)
        {
            throw new ArgumentException($"Dot needs two vectors of one length, but a has {a.Length} entries and b has {b.Length}.", nameof(b));
        }

        if (!IsActive<T>())
        {
            return Lanes.Dot(a, b);
        }

        T y = T.Zero;
        RuleDispatch<T>.Instance.ApplyBlock(default(DotRule), new BlockInputs<T>(a, b), new Span<T>(ref y));
        return y;
    }
}
