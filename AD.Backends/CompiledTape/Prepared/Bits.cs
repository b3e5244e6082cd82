using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>Comparison of numbers bit by bit, NaN and signed zeros included.</summary>
internal static class Bits
{
    public static bool AreSame(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => MemoryMarshal.AsBytes(a).SequenceEqual(MemoryMarshal.AsBytes(b));
}
