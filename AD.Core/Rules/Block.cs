using System.Numerics;

namespace AD;

/// <summary>Whole-vector operations that a backend records as one node.</summary>
public static class Block
{
    /// <summary>The inner product aᵀ b by <see cref="DotRule"/>.</summary>
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

        if (default(T) is not IRuleDispatching<T>)
        {
            return DotRule.Sum(a, b);
        }

        using Workspace<T> space = new(2 * a.Length);
        Span<T> packed = space.Take(2 * a.Length);
        a.CopyTo(packed);
        b.CopyTo(packed[a.Length..]);
        T y = T.Zero;
        RuleDispatch<T>.Instance.ApplyBlock(default(DotRule), packed, new Span<T>(ref y));
        return y;
    }
}
