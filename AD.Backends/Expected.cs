using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Checks of arguments; the message names what was given and what was expected.</summary>
internal static class Expected
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int given, int expected, string name)
    {
        if (given != expected)
        {
            Throw(given, expected, name);
        }
    }

    /// <summary>The destination shares no memory with x, which is read again for every chunk of inputs.</summary>
    public static void Apart(ReadOnlySpan<double> x, Span<double> destination)
    {
        if (x.Overlaps(destination))
        {
            throw new ArgumentException("destination overlaps x: results are written while x is still read, so that they are to be different memory.", nameof(destination));
        }
    }

    public static void Finite(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{name} has an entry that is {value}; finite numbers are expected.", name);
        }
    }

    [DoesNotReturn]
    private static void Throw(int given, int expected, string name) => throw new ArgumentException($"{name} has length {given}; the preparation expects {expected}.", name);
}
