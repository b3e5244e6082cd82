using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AD.Backends;

/// <summary>Copies of a few numbers in line, where a call costs more than the copy.</summary>
internal static class ShortCopies
{
    /// <summary>Copies numbers between places that do not overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref double from, ref double to, int length)
    {
        nuint i = 0, n = (nuint)length;
        for (; i + 4 <= n; i += 4)
        {
            Vector256.LoadUnsafe(ref from, i).StoreUnsafe(ref to, i);
        }

        if (i + 2 <= n)
        {
            Vector128.LoadUnsafe(ref from, i).StoreUnsafe(ref to, i);
            i += 2;
        }

        if (i < n)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i);
        }
    }
}
