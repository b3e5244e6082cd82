using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>Copies of a few numbers in line, where a call costs more than the copy.</summary>
internal static class ShortCopies
{
    private const int Few = 24;

    /// <summary>Copies numbers between places that do not overlap.</summary>
    /// <remarks>One by one: numbers that have just been stored one by one would have to leave the store buffer before a vector of them can be loaded.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref double from, ref double to, int length)
    {
        if (length > Few)
        {
            MemoryMarshal.CreateReadOnlySpan(ref from, length).CopyTo(MemoryMarshal.CreateSpan(ref to, length));
            return;
        }

        for (nuint i = 0; i < (nuint)length; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i);
        }
    }
}
