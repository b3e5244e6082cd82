using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>x = n p + r + c for the period's fraction p, and sines of r.</summary>
/// <remarks>
/// p is three doubles, the first with 33 bits: with |n| ≤ 2²⁰ its product is exact, and what is left after the next two has a relative error below 2⁻⁵³ for the double that comes closest to
/// a multiple of p. Larger arguments take <see cref="FarTurns"/>. The subtraction of the second part leaves an exact error without a test of sizes, since r then is a multiple of its last place.
/// Coefficients: docs/accuracy/vector_kernels.py, "Sin", "Cos", "pi".
/// </remarks>
internal static class Circular
{
    /// <summary>The largest |x| that is covered.</summary>
    public const double Largest = 1e6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Reduce<V>(V x, V n, double p1, double p2, double p3, out V c)
        where V : struct, ILanes<V>
    {
        V near = V.MulFrom(n, V.Of(p1), x), second = n * V.Of(p2), secondLow = V.MulSub(n, V.Of(p2), second);
        V r = near - second;
        c = V.MulFrom(n, V.Of(p3), ((near - r) - second) - secondLow);
        return r;
    }

    /// <summary>r and c by the multiple n of π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V HalfTurns<V>(V x, V n, out V c)
        where V : struct, ILanes<V>
        => Reduce(x, n, 3.1415926534682512, 1.2154201013012384e-10, 7.0431197303664e-27, out c);

    /// <summary>sin(r + c) for |r| up to a quarter of a turn; 1 - 0.41 r² is near enough to the cosine that c has to be multiplied by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sine<V>(V r, V c)
        where V : struct, ILanes<V>
    {
        V z = r * r;
        V p = V.Of(2.7239043201783066e-15);
        p = V.MulAdd(p, z, V.Of(-7.643258207339169e-13));
        p = V.MulAdd(p, z, V.Of(1.605895027903573e-10));
        p = V.MulAdd(p, z, V.Of(-2.5052107090525574e-08));
        p = V.MulAdd(p, z, V.Of(2.7557319213609883e-06));
        p = V.MulAdd(p, z, V.Of(-0.0001984126984122432));
        p = V.MulAdd(p, z, V.Of(0.008333333333333238));
        p = V.MulAdd(p, z, V.Of(-0.16666666666666666));
        V cube = r * z, cubeLow = V.MulAdd(r, V.MulSub(r, r, z), V.MulSub(r, z, cube));
        return r + V.MulAdd(cube, p, V.MulAdd(cubeLow, p, V.MulAdd(V.Of(-0.41) * z, c, c)));
    }
}

/// <summary>sin x, of |x| with the sign put back.</summary>
internal readonly struct SinKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => V.AllAtMost(V.Abs(x), V.Of(Circular.Largest));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V size = V.Abs(x), turns = V.MulAdd(size, V.Of(0.3183098861837907), V.Of(Powers.Rounder));
        V r = Circular.HalfTurns(size, turns - V.Of(Powers.Rounder), out V c);
        return Circular.Sine(r, c) ^ V.ShiftLeft(turns, 63) ^ (x & V.Of(-0.0));
    }

    public static double Elsewhere(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        double sine = Circular.Sine(Lanes64.Of(FarTurns.Whole(x, out double c, out bool odd)), Lanes64.Of(c)).Value;
        return odd != double.IsNegative(x) ? -sine : sine;
    }
}

/// <summary>cos x = sin(|x| + π/2): of what is left by the nearest odd multiple of π/2.</summary>
internal readonly struct CosKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => V.AllAtMost(V.Abs(x), V.Of(Circular.Largest));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V size = V.Abs(x), turns = V.MulAdd(size, V.Of(0.3183098861837907), V.Of(0.5)) + V.Of(Powers.Rounder);
        V r = Circular.HalfTurns(size, turns - V.Of(Powers.Rounder) - V.Of(0.5), out V c);
        return Circular.Sine(r, c) ^ V.ShiftLeft(turns, 63);
    }

    public static double Elsewhere(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        double sine = Circular.Sine(Lanes64.Of(FarTurns.Halves(x, out double c, out bool odd)), Lanes64.Of(c)).Value;
        return odd ? -sine : sine;
    }
}
