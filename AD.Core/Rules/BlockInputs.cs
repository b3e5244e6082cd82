using System.Numerics;

namespace AD;

/// <summary>The input of a block in up to three pieces that lie in different places: one behind the other they are the vector x of <see cref="IBlockRule"/>.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="first">The first piece.</param>
/// <param name="second">The second piece.</param>
/// <param name="third">The third piece.</param>
public readonly ref struct BlockInputs<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second = default, ReadOnlySpan<T> third = default)
    where T : IFloatingPointIeee754<T>
{
    /// <summary>The first piece.</summary>
    public ReadOnlySpan<T> First { get; } = first;

    /// <summary>The second piece; empty where there is none.</summary>
    public ReadOnlySpan<T> Second { get; } = second;

    /// <summary>The third piece; empty where there is none.</summary>
    public ReadOnlySpan<T> Third { get; } = third;

    /// <summary>The length n of the whole input.</summary>
    public int Length => First.Length + Second.Length + Third.Length;

    /// <summary>Writes the whole input into one vector.</summary>
    /// <param name="destination">Receives the input, length n.</param>
    public void CopyTo(Span<T> destination)
    {
        First.CopyTo(destination);
        Second.CopyTo(destination[First.Length..]);
        Third.CopyTo(destination[(First.Length + Second.Length)..]);
    }

    /// <summary>Whether a piece shares memory with a span.</summary>
    /// <param name="span">The span.</param>
    /// <returns>True when writing to the span would change the input.</returns>
    public bool Overlaps(ReadOnlySpan<T> span) => First.Overlaps(span) || Second.Overlaps(span) || Third.Overlaps(span);
}
