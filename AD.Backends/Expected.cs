using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>The output shares no memory with the input, which is read again for every chunk of directions, or with another output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart(ReadOnlySpan<double> input, Span<double> output, [CallerArgumentExpression(nameof(input))] string inputName = "", [CallerArgumentExpression(nameof(output))] string outputName = "")
    {
        // One comparison; spans that are empty may pass it.
        nint offset = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(output)), before = output.Length * sizeof(double) - 1;
        if ((nuint)(offset + before) < (nuint)(input.Length * sizeof(double) + before) && input.Overlaps(output))
        {
            ThrowOverlap(inputName, outputName);
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
    private static void ThrowOverlap(string input, string output)
        => throw new ArgumentException($"{output} overlaps {input}: results are written while arguments are still read, so that they are to be different memory.", output);

    [DoesNotReturn]
    private static void Throw(int given, int expected, string name) => throw new ArgumentException($"{name} has length {given}; {expected} is expected.", name);

    /// <summary>No evaluation of the same preparation began since this one did: it would have overwritten the numbers this one works on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Alone(int begun, int now)
    {
        if (begun != now)
        {
            ThrowNotAlone();
        }
    }

    [DoesNotReturn]
    private static void ThrowNotAlone() => throw new InvalidOperationException(
        "The preparation was used again before its evaluation had ended, inside its own function or by another thread: give each use a Clone() of its own.");
}
