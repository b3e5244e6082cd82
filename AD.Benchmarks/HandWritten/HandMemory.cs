using System.Runtime.InteropServices;

namespace AD.Benchmarks;

/// <summary>Zeroed memory at a 64-byte boundary that stays where it is, for the solvers written by hand; lives as long as the process.</summary>
internal static unsafe class HandMemory
{
    public static double* Allocate(int length)
    {
        nuint bytes = (nuint)(length + 7) / 8 * 64;
        double* memory = (double*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(memory, bytes);
        return memory;
    }

    public static double* Copy(ReadOnlySpan<double> values)
    {
        double* memory = Allocate(values.Length);
        values.CopyTo(new Span<double>(memory, values.Length));
        return memory;
    }
}
