using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>tan x: of |x| = n π/2 + r, the quotient sin r / cos r for even n and -cos r / sin r for odd n, sine and cosine beyond their last digits.</summary>
/// <remarks>Coefficients: docs/accuracy/vector_kernels.py, "Sin, eighth turn", "Cos, eighth turn" and "pi/2".</remarks>
internal readonly struct TanKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => V.AllAtMost(V.Abs(x), V.Of(Circular.Largest));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V size = V.Abs(x), turns = V.MulAdd(size, V.Of(0.6366197723675814), V.Of(Powers.Rounder));
        V r = Circular.Reduce(size, turns - V.Of(Powers.Rounder), 1.5707963267341256, 6.077100506506192e-11, 3.5215598651832e-27, out V c);
        // The lowest bit of the integer, put into the exponent of 2, makes 4 of it.
        V odd = V.Same(V.ShiftRight(V.ShiftLeft(turns, 63), 11) | V.Of(2.0), V.Of(4.0));
        return OfReduced(r, c, odd) ^ V.ShiftLeft(turns, 63) ^ (x & V.Of(-0.0));
    }

    /// <summary>tan(r + c) or, where odd, cot(r + c).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V OfReduced<V>(V r, V c, V odd)
        where V : struct, ILanes<V>
    {
        V z = r * r;

        V p = V.Of(1.5901614449368694e-10);
        p = V.MulAdd(p, z, V.Of(-2.5050844217406005e-08));
        p = V.MulAdd(p, z, V.Of(2.7557314265090338e-06));
        p = V.MulAdd(p, z, V.Of(-0.00019841269831545797));
        p = V.MulAdd(p, z, V.Of(0.00833333333332473));
        p = V.MulAdd(p, z, V.Of(-0.16666666666666644));
        V half = V.Of(0.5) * z;
        V more = V.MulAdd(r * z, p, V.MulFrom(half, c, c));
        V sine = r + more, sineLow = (r - sine) + more;

        V q = V.Of(-1.1368658218518053e-11);
        q = V.MulAdd(q, z, V.Of(2.087590028330833e-09));
        q = V.MulAdd(q, z, V.Of(-2.7557315674441447e-07));
        q = V.MulAdd(q, z, V.Of(2.480158729411402e-05));
        q = V.MulAdd(q, z, V.Of(-0.001388888888888159));
        q = V.MulAdd(q, z, V.Of(0.041666666666666644));
        V zLow = V.MulSub(r, r, z);
        V head = V.Of(1.0) - half;
        V rest = V.MulAdd(z * z, q, ((V.Of(1.0) - head) - half) - V.MulAdd(V.Of(0.5), zLow, r * c));
        V cosine = head + rest, cosineLow = (head - cosine) + rest;

        V numerator = V.Select(odd, cosine, sine), numeratorLow = V.Select(odd, cosineLow, sineLow);
        V denominator = V.Select(odd, sine, cosine), denominatorLow = V.Select(odd, sineLow, cosineLow);
        return Quotient.Of(numerator, numeratorLow, denominator, denominatorLow, V.Of(1.0) / denominator);
    }

    public static double Elsewhere(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        double r = FarTurns.Quarters(x, out double c, out bool odd);
        double value = OfReduced(Lanes64.Of(r), Lanes64.Of(c), Lanes64.OfBits(odd ? -1L : 0L)).Value;
        return odd != double.IsNegative(x) ? -value : value;
    }
}
