using System.Buffers;

namespace AD;

/// <summary>A pooled buffer for one call, cut into spans in order; nothing is allocated once the pool is warm.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="length">The total length.</param>
public ref struct Workspace<T>(int length) : IDisposable
{
    private readonly T[] array = ArrayPool<T>.Shared.Rent(length);
    private int used;

    /// <summary>The next <paramref name="count"/> entries; their contents are unspecified.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The entries.</returns>
    public Span<T> Take(int count)
    {
        Span<T> span = array.AsSpan(used, count);
        used += count;
        return span;
    }

    /// <summary>Gives the buffer back.</summary>
    public readonly void Dispose()
        => ArrayPool<T>.Shared.Return(array, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
