using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>xʸ = exp(y ln |x|), negative for x &lt; 0 and odd y, NaN for x &lt; 0 and y not an integer.</summary>
/// <remarks>
/// ln |x| as the sum of two doubles, to 2⁻⁶⁵ of itself: with s = (m - 1) / (m + 1), ln m = 2 s + s³ (2/3 + s²p(s²)), all but p in pairs of doubles. Powers y above 10¹⁵, and x that are not
/// normal numbers, are not covered. Coefficients: docs/accuracy/vector_kernels.py, "Log in Pow" and "2/3".
/// </remarks>
internal readonly struct PowKernel : IBinaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x, V y)
        where V : struct, ILanes<V>
    {
        V size = V.Abs(x);
        return V.AllAtMost(V.Of(Logarithms.Smallest), size) && V.AllAtMost(size, V.Of(double.MaxValue)) && V.AllAtMost(V.Abs(y), V.Of(1e15));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x, V y)
        where V : struct, ILanes<V>
    {
        V log = Log(V.Abs(x), out V logLow);
        V product = y * log, low = V.MulAdd(y, logLow, V.MulSub(y, log, product));
        low &= V.AtMost(V.Abs(product), V.Of(1000.0));
        product = V.Max(V.Of(-760.0), V.Min(V.Of(720.0), product));
        V k = V.MulAdd(product, V.Of(Exponentials.InverseLn2), V.Of(Powers.Rounder)) - V.Of(Powers.Rounder);
        V r = V.MulFrom(k, V.Of(Exponentials.Ln2High), product) + V.MulFrom(k, V.Of(Exponentials.Ln2Low), low);
        V size = V.Scale(Exponentials.OfReduced(r), k);

        V rounded = y + V.Of(Powers.Rounder);
        V exists = V.AtMost(V.Of(0.0), x) | V.Same(rounded - V.Of(Powers.Rounder), y);
        return V.Select(exists, size | (V.ShiftLeft(rounded, 63) & x), V.Of(double.NaN));
    }

    /// <summary>ln x = log + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Log<V>(V x, out V low)
        where V : struct, ILanes<V>
    {
        V m = Logarithms.Split(x, out V k), one = V.Of(1.0);
        V f = m - one, d = one + m, dLow = (one - d) + m, inverse = one / d;
        V s = f * inverse, sLow = V.MulFrom(s, dLow, V.MulFrom(s, d, f)) * inverse;
        V z = s * s, zLow = V.MulAdd(s + s, sLow, V.MulSub(s, s, z));

        V square = z * z;
        V odd = V.MulAdd(V.Of(0.1187663718685423), square, V.Of(0.13335603910053817));
        V even = V.MulAdd(V.Of(0.11688794609183038), square, V.Of(0.15384576095397853));
        odd = V.MulAdd(odd, square, V.Of(0.1818181857827166));
        even = V.MulAdd(even, square, V.Of(0.2222222222000089));
        odd = V.MulAdd(odd, square, V.Of(0.2857142857143464));
        even = V.MulAdd(even, square, V.Of(0.39999999999999997));
        V tail = z * V.MulAdd(odd, z, even);

        V third = V.Of(0.6666666666666666), p = third + tail, pLow = (third - p) + tail + V.Of(3.700743415417188e-17);
        V cube = s * z, cubeLow = V.MulAdd(s, zLow, V.MulAdd(sLow, z, V.MulSub(s, z, cube)));
        V t = cube * p, tLow = V.MulAdd(cube, pLow, V.MulAdd(cubeLow, p, V.MulSub(cube, p, t)));
        V twice = s + s, h = twice + t, hLow = (twice - h) + t + (tLow + (sLow + sLow));

        V exponent = k * V.Of(Exponentials.Ln2High), log = exponent + h;
        low = (exponent - log) + h + V.MulAdd(k, V.Of(Exponentials.Ln2Low), hLow);
        return log;
    }

    public static double Elsewhere(double x, double y) => Math.Pow(x, y);
}
