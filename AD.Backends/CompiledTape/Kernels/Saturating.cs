using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>tanh x.</summary>
/// <remarks>
/// With t = e^-2|x| and h = (1 - t) / 2: tanh |x| = h / (1 - h) = q, which is corrected by what h and 1 - h are beyond their last digits, with 1 / (1 - h) = 1 + q. From |x| = 20 it is 1.
/// </remarks>
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
        V size = V.Max(V.Of(-20.0), x | V.Of(-0.0));
        V r = Exponentials.Reduce(size + size, out V k), square = r * r;
        V power = Powers.OfTwo(k - V.Of(1.0));
        V linear = V.MulFrom(power, r, V.Of(0.5) - power), curved = power * (Exponentials.Curvature(r, square) * square);
        V h = linear - curved, low = (linear - h) - curved;
        V denominator = V.Of(1.0) - h, denominatorLow = (V.Of(1.0) - denominator) - h - low;
        V q = h / denominator;
        return V.MulAdd(V.MulFrom(q, denominatorLow, low), V.Of(1.0) + q, q) | (x & V.Of(-0.0));
    }

    public static double Elsewhere(double x) => Math.Tanh(x);
}

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
        V r = Exponentials.Reduce(V.Max(V.Of(-750.0), V.Of(-0.0) | x), out V k), square = r * r;
        V tail = V.MulAdd(Exponentials.Curvature(r, square), square, r);
        V e = V.Of(1.0) + tail, low = (V.Of(1.0) - e) + tail;
        V power = Powers.OfTwo(V.Max(V.Of(-100.0), k));
        V denominator = V.MulAdd(power, e, V.Of(1.0)), denominatorLow = V.MulAdd(power, e, V.Of(1.0) - denominator) + power * low;
        V left = V.Less(x, V.Of(0.0));
        V q = V.Select(left, e, V.Of(1.0)) / denominator, inverse = V.Select(left, V.MulFrom(power, q, V.Of(1.0)), q);
        return V.Scale(V.MulAdd(V.MulFrom(q, denominatorLow, low & left), inverse, q), k & left);
    }

    public static double Elsewhere(double x) => 1.0 / (1.0 + Math.Exp(-x));
}
