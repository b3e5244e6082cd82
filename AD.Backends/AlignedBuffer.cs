using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A buffer that starts on a cache line and stays there: 64-byte vectors that straddle two lines cost twice, and their stores do not forward to loads.</summary>
/// <typeparam name="T">The entry's type.</typeparam>
internal sealed unsafe class AlignedBuffer<T>
    where T : unmanaged
{
    private const int Line = 64;

    // The pinned array keeps the memory alive and in place; a span of it refers into the array and keeps it alive by itself.
    private readonly byte[] memory;
    private readonly T* start;

    public AlignedBuffer(int length)
    {
        memory = GC.AllocateArray<byte>(length * sizeof(T) + Line, pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref memory[0]);
        start = (T*)((address + Line - 1) & ~(nuint)(Line - 1));
        Length = length;
    }

    /// <summary>The first entry; valid while this object is alive.</summary>
    public T* Start => start;

    public int Length { get; }

    public Span<T> Span => new(start, Length);

    public ref T this[int index] => ref start[index];
}
