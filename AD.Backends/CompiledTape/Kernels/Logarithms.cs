using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>x = 2ᵏ m with √½ ≤ m &lt; √2, and ln m.</summary>
/// <remarks>
/// With f = m - 1, s = f / (2 + f) and ln m = 2 s + s³p(s²), the leading term is f exactly: 2 s = f - s f, so that ln m = f - (f²/2 - s (f²/2 + s²p)).
/// Coefficients: docs/accuracy/vector_kernels.py, "Log".
/// </remarks>
internal static class Logarithms
{
    public const double Smallest = 2.2250738585072014e-308;

    private const long RootHalf = 0x3FE6A09E667F3BCD, One = 0x3FF0000000000000, Mantissa = 0x000FFFFFFFFFFFFF;

    private const long TwoTo52 = 0x4330000000000000;

    /// <summary>m and k of a normal positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Split<V>(V x, out V k)
        where V : struct, ILanes<V>
    {
        V shifted = V.AddBits(x, V.OfBits(One - RootHalf));
        k = (V.ShiftRight(shifted, 52) | V.OfBits(TwoTo52)) - V.Of(4503599627370496.0 + 1023.0);
        return V.AddBits(shifted & V.OfBits(Mantissa), V.OfBits(RootHalf));
    }

    /// <summary>k ln 2 + ln(1 + f) + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Join<V>(V k, V f, V low)
        where V : struct, ILanes<V>
    {
        V s = f / (V.Of(2.0) + f), z = s * s;
        V p = V.Of(0.14756049356316803);
        p = V.MulAdd(p, z, V.Of(0.15318060300858363));
        p = V.MulAdd(p, z, V.Of(0.18183406593455256));
        p = V.MulAdd(p, z, V.Of(0.2222220163218321));
        p = V.MulAdd(p, z, V.Of(0.2857142871226599));
        p = V.MulAdd(p, z, V.Of(0.39999999999552205));
        p = V.MulAdd(p, z, V.Of(0.6666666666666713));
        V half = V.Of(0.5) * f * f;
        V end = V.MulAdd(s, V.MulAdd(p, z, half), V.MulAdd(k, V.Of(Exponentials.Ln2Low), low));
        return V.MulAdd(k, V.Of(Exponentials.Ln2High), f - (half - end));
    }
}

/// <summary>ln x.</summary>
internal readonly struct LogKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => V.AllAtMost(V.Of(Logarithms.Smallest), x) && V.AllAtMost(x, V.Of(double.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V m = Logarithms.Split(x, out V k);
        return Logarithms.Join(k, m - V.Of(1.0), V.Of(0.0));
    }

    public static double Elsewhere(double x) => Math.Log(x);
}

/// <summary>ln(1 + x).</summary>
/// <remarks>With the rounding error c of u = 1 + x: u = 2ᵏ m, f = m - 1 + 2⁻ᵏ c, which is x itself near 0.</remarks>
internal readonly struct Log1pKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => V.AllAtMost(V.Of(-0.9999999999999999), x) && V.AllAtMost(x, V.Of(1e300));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V u = V.Of(1.0) + x, part = u - V.Of(1.0);
        V c = (x - part) + (V.Of(1.0) - (u - part));
        V m = Logarithms.Split(u, out V k);
        V scaled = c * Powers.OfTwo(V.Of(0.0) - k), whole = m - V.Of(1.0);
        V f = whole + scaled;
        V value = Logarithms.Join(k, f, (whole - f) + scaled);
        return V.Select(V.AtMost(V.Abs(x), V.Of(1e-17)), x, value);
    }

    public static double Elsewhere(double x) => Math.Log(1.0 + x);
}
