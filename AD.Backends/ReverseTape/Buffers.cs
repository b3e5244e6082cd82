using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Arrays that double.</summary>
internal static class Buffers
{
    /// <summary>Makes room for <paramref name="needed"/> entries and keeps those that are there.</summary>
    public static void Grow<T>(ref T[] array, int needed)
    {
        if (needed <= array.Length)
        {
            return;
        }

        if (needed > Array.MaxLength || needed < 0)
        {
            throw new InvalidOperationException($"The tape is full: one evaluation may record {Array.MaxLength} operations. Differentiate a shorter piece at a time, or write the long loop as a block rule.");
        }

        T[] larger = new T[(int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * array.Length))];
        array.CopyTo(larger, 0);
        array = larger;
    }

    /// <summary>The first <paramref name="length"/> entries of an array that grows where it must; what was in it is lost when it does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Take<T>(ref T[] array, int length)
    {
        if (length > array.Length)
        {
            array = new T[(int)Math.Min(Array.MaxLength, Math.Max(length, 2L * array.Length))];
        }

        return array.AsSpan(0, length);
    }
}
