using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Checks of lengths; each message names what was given and what was expected.</summary>
internal static class TapeShape
{
    /// <summary>No more active inputs than inputs, and as many seeds or results as outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(int inputs, int active, int seeds, int outputs)
    {
        if (active > inputs || seeds != outputs)
        {
            Throw(inputs, active, seeds, outputs);
        }
    }

    /// <summary>The argument has the expected length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int given, int expected, string name)
    {
        if (given != expected)
        {
            Throw(given, expected, name);
        }
    }

    [DoesNotReturn]
    private static void Throw(int inputs, int active, int seeds, int outputs)
        => throw new ArgumentException(active > inputs
            ? $"{active} inputs are to be active, but x has length {inputs}: the tangent (or the destination of a pullback) has at most the length of x."
            : $"The cotangent (or the destination of a pushforward) has length {seeds}, but value has length {outputs}: both have one entry for each output.");

    [DoesNotReturn]
    private static void Throw(int given, int expected, string name)
        => throw new ArgumentException($"{name} has length {given}; the expected length is {expected}.", name);
}
