using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>1 / (1 + e⁻ˣ).</summary>
/// <remarks>With t = e^-|x|: 1 / (1 + t) to the right and t / (1 + t) to the left, 1 + t beyond its last digit.</remarks>
internal readonly struct SigmoidKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V tail = Exponentials.LessOne(V.Max(V.Of(-750.0), V.Of(-0.0) | x), out V k);
        V e = V.Of(1.0) + tail, low = (V.Of(1.0) - e) + tail;
        V power = Powers.OfTwo(V.Max(V.Of(-100.0), k));
        V denominator = V.MulAdd(power, e, V.Of(1.0)), denominatorLow = V.MulAdd(power, e, V.Of(1.0) - denominator) + power * low;
        V left = V.Less(x, V.Of(0.0));
        V q = V.Select(left, e, V.Of(1.0)) / denominator, inverse = V.Select(left, V.MulFrom(power, q, V.Of(1.0)), q);
        return V.Scale(V.MulAdd(V.MulFrom(q, denominatorLow, low & left), inverse, q), k & left);
    }

    public static double Elsewhere(double x) => 1.0 / (1.0 + Math.Exp(-x));
}
