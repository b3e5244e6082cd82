using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AD.Solvers;

/// <summary>Loops over columns whose length is a multiple of <see cref="Lanes"/>, padded with zeros: no remainders.</summary>
internal static class ColumnKernels
{
    public const int Lanes = 8;

    /// <summary>The length of a padded column of m entries.</summary>
    public static int Padded(int m) => (m + Lanes - 1) & -Lanes;

    /// <summary>aᵀ b.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref double p = ref MemoryMarshal.GetReference(a), q = ref MemoryMarshal.GetReference(b);
        int count = CheckedCount(a, b), i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> even = Vector512<double>.Zero, odd = Vector512<double>.Zero;
            for (; i + 2 * Lanes <= count; i += 2 * Lanes)
            {
                even = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref p, (nuint)i), Vector512.LoadUnsafe(ref q, (nuint)i), even);
                odd = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref p, (nuint)(i + Lanes)), Vector512.LoadUnsafe(ref q, (nuint)(i + Lanes)), odd);
            }

            if (i < count)
            {
                even = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref p, (nuint)i), Vector512.LoadUnsafe(ref q, (nuint)i), even);
            }

            return Vector512.Sum(even + odd);
        }

        Vector256<double> low = Vector256<double>.Zero, high = Vector256<double>.Zero;
        for (; i < count; i += Lanes)
        {
            low += Vector256.LoadUnsafe(ref p, (nuint)i) * Vector256.LoadUnsafe(ref q, (nuint)i);
            high += Vector256.LoadUnsafe(ref p, (nuint)(i + 4)) * Vector256.LoadUnsafe(ref q, (nuint)(i + 4));
        }

        return Vector256.Sum(low + high);
    }

    /// <summary>a ← a − factor b.</summary>
    public static void Subtract(Span<double> a, double factor, ReadOnlySpan<double> b)
    {
        ref double p = ref MemoryMarshal.GetReference(a), q = ref MemoryMarshal.GetReference(b);
        int count = CheckedCount(a, b);
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> minus = Vector512.Create(-factor);
            for (int i = 0; i < count; i += Lanes)
            {
                Vector512.FusedMultiplyAdd(minus, Vector512.LoadUnsafe(ref q, (nuint)i), Vector512.LoadUnsafe(ref p, (nuint)i)).StoreUnsafe(ref p, (nuint)i);
            }

            return;
        }

        Vector256<double> subtrahend = Vector256.Create(factor);
        for (int i = 0; i < count; i += 4)
        {
            (Vector256.LoadUnsafe(ref p, (nuint)i) - subtrahend * Vector256.LoadUnsafe(ref q, (nuint)i)).StoreUnsafe(ref p, (nuint)i);
        }
    }

    /// <summary>a ← factor a.</summary>
    public static void Scale(Span<double> a, double factor)
    {
        ref double p = ref MemoryMarshal.GetReference(a);
        for (int i = 0; i < CheckedCount(a, a); i += 4)
        {
            (Vector256.LoadUnsafe(ref p, (nuint)i) * factor).StoreUnsafe(ref p, (nuint)i);
        }
    }

    /// <summary>max |a_i| of finite entries; what it gives for others is not said.</summary>
    public static double Largest(ReadOnlySpan<double> a)
    {
        ref double p = ref MemoryMarshal.GetReference(a);
        Vector256<double> largest = Vector256<double>.Zero;
        for (int i = 0; i < CheckedCount(a, a); i += 4)
        {
            largest = Vector256.Max(largest, Vector256.Abs(Vector256.LoadUnsafe(ref p, (nuint)i)));
        }

        return Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CheckedCount(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
        => a.Length == b.Length && a.Length % Lanes == 0 ? a.Length : throw new ArgumentException($"Columns of length {a.Length} and {b.Length}; one length, a multiple of {Lanes}, is expected.");
}
