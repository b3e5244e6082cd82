using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Benchmarks;

/// <summary>What evaluations of a right-hand side leave behind for their pullbacks, a record of equal length each, in the order of the evaluations.</summary>
internal sealed unsafe class HandTape(int width)
{
    private double* records = HandMemory.Allocate(1024 * width);
    private int capacity = 1024;

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>The record at a place; it moves when the tape grows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double* At(int place) => records + (nint)place * width;

    /// <summary>A new record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double* Next()
    {
        if (Count == capacity)
        {
            Grow();
        }

        return At(Count++);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        double* larger = HandMemory.Allocate(2 * capacity * width);
        new ReadOnlySpan<double>(records, capacity * width).CopyTo(new Span<double>(larger, capacity * width));
        NativeMemory.AlignedFree(records);
        records = larger;
        capacity *= 2;
    }
}
