using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AD.Backends;

/// <summary>Vectors of tracked numbers over <see cref="double"/> two at a time: a number is 16 bytes, the value and then its identity, position and scope in one whole number of 64 bits.</summary>
internal static class TrackedPairs
{
    /// <summary>Whether the machine and the layout allow it.</summary>
    public static bool AreSupported<T>()
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(double) && Sse41.IsSupported && BitConverter.IsLittleEndian && Unsafe.SizeOf<Tracked<double>>() == 16;

    /// <summary>Makes variables at positions from <paramref name="index"/> on.</summary>
    /// <returns>How many were made: an even number.</returns>
    public static int Activate<T>(ReadOnlySpan<T> values, Span<Tracked<T>> variables, int index, int scope)
        where T : IFloatingPointIeee754<T>
    {
        ref double from = ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(values));
        ref double to = ref Unsafe.As<Tracked<T>, double>(ref MemoryMarshal.GetReference(variables));
        long first = Identity(index, scope);
        Vector128<long> identities = Vector128.Create(first, first + 1), step = Vector128.Create(2L);
        int i = 0;
        for (; i <= values.Length - 2; i += 2)
        {
            Vector128<double> pair = Vector128.LoadUnsafe(ref from, (nuint)i);
            Sse2.UnpackLow(pair, identities.AsDouble()).StoreUnsafe(ref to, (nuint)(2 * i));
            Sse2.UnpackHigh(pair, identities.AsDouble()).StoreUnsafe(ref to, (nuint)(2 * i + 2));
            identities += step;
        }

        return i;
    }

    /// <summary>Writes the values of the numbers that follow the first one: at the positions after it, or constants like it.</summary>
    /// <returns>How many of them do, as far as two pairs at a time can tell, and the numbers from there on are still to be looked at.</returns>
    public static int Take<T>(ReadOnlySpan<Tracked<T>> x, Span<T> primal, int index, int scope)
        where T : IFloatingPointIeee754<T>
    {
        ref double from = ref Unsafe.As<Tracked<T>, double>(ref MemoryMarshal.GetReference(x));
        ref double to = ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(primal));
        long first = Identity(index, scope), next = index == 0 ? 0 : 1;
        Vector128<long> expected = Vector128.Create(first, first + next), step = Vector128.Create(2 * next);
        int i = 0;
        for (; i <= x.Length - 4; i += 4)
        {
            Vector128<double> a = Vector128.LoadUnsafe(ref from, (nuint)(2 * i)), b = Vector128.LoadUnsafe(ref from, (nuint)(2 * i + 2));
            Vector128<double> c = Vector128.LoadUnsafe(ref from, (nuint)(2 * i + 4)), d = Vector128.LoadUnsafe(ref from, (nuint)(2 * i + 6));
            Vector128<long> differences = (Sse2.UnpackHigh(a, b).AsInt64() ^ expected) | (Sse2.UnpackHigh(c, d).AsInt64() ^ (expected + step));
            if (differences != Vector128<long>.Zero)
            {
                break;
            }

            Sse2.UnpackLow(a, b).StoreUnsafe(ref to, (nuint)i);
            Sse2.UnpackLow(c, d).StoreUnsafe(ref to, (nuint)(i + 2));
            expected += step + step;
        }

        return i;
    }

    private static long Identity(int index, int scope) => (long)scope << 32 | (uint)index;
}
