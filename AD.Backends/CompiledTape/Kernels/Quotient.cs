using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A quotient of two numbers that are each known beyond their last digit.</summary>
internal static class Quotient
{
    /// <summary>(a + α) / (b + β), with 1 / b at hand: a / b and one correction by what it leaves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V a, V alpha, V b, V beta, V inverse)
        where V : struct, ILanes<V>
    {
        V q = a * inverse;
        V left = V.MulFrom(q, b, a) + V.MulFrom(q, beta, alpha);
        return V.MulAdd(left, inverse, q);
    }
}
