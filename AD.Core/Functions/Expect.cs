using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD;

/// <summary>Checks of arguments; each message names what was given and what was expected.</summary>
internal static class Expect
{
    /// <summary>The span has the expected length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length<T>(ReadOnlySpan<T> span, int expected, string? reason = null, [CallerArgumentExpression(nameof(span))] string name = "")
    {
        if (span.Length != expected)
        {
            ThrowLength(span.Length, expected, reason, name);
        }
    }

    /// <summary>The span has the expected length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length<T>(Span<T> span, int expected, string? reason = null, [CallerArgumentExpression(nameof(span))] string name = "")
    {
        if (span.Length != expected)
        {
            ThrowLength(span.Length, expected, reason, name);
        }
    }

    /// <summary>The output shares no memory with the input, which would change while it is still read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart<T>(ReadOnlySpan<T> input, Span<T> output, [CallerArgumentExpression(nameof(input))] string inputName = "", [CallerArgumentExpression(nameof(output))] string outputName = "")
    {
        if (input.Overlaps(output))
        {
            ThrowOverlap(inputName, outputName);
        }
    }

    /// <summary>Neither output shares memory with either input, nor with the other one; one comparison for each pair, so that a call that does nothing costs nothing much.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart(
        ReadOnlySpan<double> input, ReadOnlySpan<double> seed, Span<double> value, Span<double> destination,
        [CallerArgumentExpression(nameof(input))] string inputName = "", [CallerArgumentExpression(nameof(seed))] string seedName = "")
    {
        if (MayOverlap(input, value) | MayOverlap(input, destination) | MayOverlap(seed, value) | MayOverlap(seed, destination) | MayOverlap(value, destination))
        {
            ApartSlowly(input, seed, value, destination, inputName, seedName);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ApartSlowly(ReadOnlySpan<double> input, ReadOnlySpan<double> seed, Span<double> value, Span<double> destination, string inputName, string seedName)
    {
        Apart(input, value, inputName);
        Apart(input, destination, inputName);
        Apart(seed, value, seedName);
        Apart(seed, destination, seedName);
        Apart(value, destination);
    }

    /// <summary>False where the spans are apart; true where they overlap, and possibly where one is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayOverlap(ReadOnlySpan<double> a, Span<double> b)
    {
        nint offset = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(a), ref MemoryMarshal.GetReference(b)), before = b.Length * sizeof(double) - 1;
        return (nuint)(offset + before) < (nuint)(a.Length * sizeof(double) + before);
    }

    /// <summary>No entry is NaN or infinite.</summary>
    public static void Finite<T>(ReadOnlySpan<T> span, [CallerArgumentExpression(nameof(span))] string name = "") where T : INumberBase<T>
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (!T.IsFinite(span[i]))
            {
                throw new ArgumentException($"{name}[{i}] is {span[i]}; every entry is to be finite.", name);
            }
        }
    }

    /// <summary>The number is neither NaN nor infinite.</summary>
    public static void Finite<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "") where T : INumberBase<T>
    {
        if (!T.IsFinite(value))
        {
            throw new ArgumentException($"{name} is {value}; a finite number is expected.", name);
        }
    }

    /// <summary>No evaluation of the same preparation began since this one did: it would have overwritten the numbers this one works on.</summary>
    public static void Alone(int begun, int now)
    {
        if (begun != now)
        {
            throw new InvalidOperationException("The preparation was used again before its evaluation had ended, inside its own function or by another thread: give each use a Clone() of its own.");
        }
    }

    [DoesNotReturn]
    private static void ThrowOverlap(string input, string output)
        => throw new ArgumentException($"{output} overlaps {input}: results are written while arguments are still read, so that they are to be different memory.", output);

    [DoesNotReturn]
    private static void ThrowLength(int given, int expected, string? reason, string name)
        => throw new ArgumentException($"{name} has length {given}; the expected length is {expected}{(reason is null ? string.Empty : ", " + reason)}.", name);
}
