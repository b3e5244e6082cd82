using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>tanh |x| = q + ε (1 + q), from e^-2|x| = 2ᵏ (1 + m).</summary>
/// <remarks>
/// With t = e^-2|x| and h = (1 - t) / 2: tanh |x| = h / (1 - h). With q near it, 1 / (1 - h) is near 1 + q, and what q lacks is that times h - q (1 - h). There h - q is exact, since h ≤ q ≤ 2h; what h lacks to
/// (1 - t) / 2 counts 1 + q times. From |x| = 20 it is 1.
/// </remarks>
internal static class Tanh
{
    // The rounded sum ends in the bits of k - 1, as an exponent.
    private const double Rounder = Powers.Rounder + 1022;

    /// <summary>q and ε for -|x|; also m, k and 1 + q.</summary>
    /// <remarks>2ᵏ is not less than 2⁻¹⁰⁰ where it enters q.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Quotient<V>(V x, out V m, out V k, out V sum, out V epsilon)
        where V : struct, ILanes<V>
    {
        V rounded = V.MulAdd(x, V.Of(2.0 * Exponentials.InverseLn2), V.Of(Rounder));
        k = rounded - V.Of(Rounder);
        V r = V.MulFrom(k, V.Of(0.5 * Exponentials.Ln2Low), V.MulFrom(k, V.Of(0.5 * Exponentials.Ln2High), x)), square = r * r;
        m = V.MulAdd(Exponentials.CurvatureOfTwice(r, square), square, r + r);
        V power = V.ShiftLeft(V.Max(V.Of(Rounder - 100), rounded), 52), flat = V.Of(0.5) - power;
        V h = V.MulFrom(power, m, flat), low = V.MulFrom(power, m, flat - h);
        V q = h / (V.Of(1.0) - h);
        sum = V.Of(1.0) + q;
        epsilon = V.MulAdd(low, sum, V.MulAdd(q, h, h - q));
        return q;
    }
}

/// <summary>tanh x.</summary>
internal readonly struct TanhKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V q = Tanh.Quotient(V.Max(V.Of(-20.0), x | V.Of(-0.0)), out _, out _, out V sum, out V epsilon);
        return V.MulAdd(epsilon, sum, q) | (x & V.Of(-0.0));
    }

    public static double Elsewhere(double x) => Math.Tanh(x);
}

/// <summary>tanh x and its slope 1 - tanh² x = 4t / (1 + t)² with t = e^-2|x|, which keeps its digits where tanh x is near 1.</summary>
/// <remarks>Since 1 / (1 + t) = (1 + tanh |x|) / 2, the slope is t (1 + tanh |x|)²: no further quotient, and at most 4 units in the last place.</remarks>
internal readonly struct TanhAndSlopeKernel : IPairKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x, out V slope)
        where V : struct, ILanes<V>
    {
        V q = Tanh.Quotient(V.Max(V.Of(-375.0), x | V.Of(-0.0)), out V m, out V k, out V sum, out V epsilon);
        V whole = V.MulAdd(epsilon, sum, sum), root = V.MulAdd(whole, m, whole);
        slope = V.Scale(root * whole, k);
        return V.MulAdd(epsilon, sum, q) | (x & V.Of(-0.0));
    }
}
