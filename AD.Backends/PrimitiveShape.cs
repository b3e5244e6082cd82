using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>The shape of a call of a primitive; the message names what was given and what was expected.</summary>
internal static class PrimitiveShape
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

    [DoesNotReturn]
    private static void Throw(int inputs, int active, int seeds, int outputs)
        => throw new ArgumentException(active > inputs
            ? $"{active} inputs are to be active, but x has length {inputs}: the tangent (or the destination of a pullback) has at most the length of x."
            : $"The cotangent (or the destination of a pushforward) has length {seeds}, but value has length {outputs}: both have one entry for each output.");
}
