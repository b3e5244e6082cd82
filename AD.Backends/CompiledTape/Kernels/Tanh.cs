using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>tanh |x| = q + ε (1 + q), from e^-2|x| = 2ᵏ (1 + m).</summary>
/// <remarks>
/// With t = e^-2|x| and h = (1 - t) / 2: tanh |x| = h / (1 - h) = q, which is corrected by what h and 1 - h are beyond their last digits, with 1 / (1 - h) = 1 + q. From |x| = 20 it is 1.
/// </remarks>
internal static class Tanh
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Quotient<V>(V m, V k, out V epsilon)
        where V : struct, ILanes<V>
    {
        V power = Powers.OfTwo(k - V.Of(1.0)), flat = V.Of(0.5) - power;
        V h = V.MulFrom(power, m, flat), low = V.MulFrom(power, m, flat - h);
        V denominator = V.Of(1.0) - h, denominatorLow = (V.Of(1.0) - denominator) - h - low;
        V q = h / denominator;
        epsilon = V.MulFrom(q, denominator, h) + V.MulFrom(q, denominatorLow, low);
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
        V size = V.Max(V.Of(-20.0), x | V.Of(-0.0));
        V q = Tanh.Quotient(Exponentials.LessOne(size + size, out V k), k, out V epsilon);
        return V.MulAdd(epsilon, V.Of(1.0) + q, q) | (x & V.Of(-0.0));
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
        V size = V.Max(V.Of(-375.0), x | V.Of(-0.0));
        V m = Exponentials.LessOne(size + size, out V k);
        V q = Tanh.Quotient(m, V.Max(V.Of(-100.0), k), out V epsilon);
        V sum = V.Of(1.0) + q, whole = V.MulAdd(epsilon, sum, sum), root = V.MulAdd(whole, m, whole);
        slope = V.Scale(root * whole, k);
        return V.MulAdd(epsilon, sum, q) | (x & V.Of(-0.0));
    }
}
