using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Rounding to integers, and powers of two made of their bits.</summary>
internal static class Powers
{
    /// <summary>1.5 2⁵²: a number below 2⁵¹ that is added to it is rounded to an integer, which stands in the low bits of the sum.</summary>
    public const double Rounder = 6755399441055744.0;

    /// <summary>2ᵏ for an integer k from -1022 to 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfTwo<V>(V k)
        where V : struct, ILanes<V>
        => V.ShiftLeft(k + V.Of(Rounder + 1023), 52);

    /// <summary>a 2ᵏ by two factors of half the exponent: the first product is exact, so that one rounding is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V InTwoSteps<V>(V a, V k)
        where V : struct, ILanes<V>
    {
        V half = V.MulAdd(k, V.Of(0.5), V.Of(Rounder)) - V.Of(Rounder);
        return a * OfTwo(half) * OfTwo(k - half);
    }
}
