using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>Spans of a number type that is known to be <see cref="double"/>.</summary>
internal static class Number
{
    public static ReadOnlySpan<double> AsDouble<T>(ReadOnlySpan<T> span) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(span)), span.Length);

    public static Span<double> AsDouble<T>(Span<T> span) => MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(span)), span.Length);
}
