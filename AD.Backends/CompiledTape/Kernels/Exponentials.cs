using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>x = k ln 2 + r + c with |r| ≤ ln 2 / 2 and the rounding error c of r, and eʳ = 1 + r + r²h.</summary>
/// <remarks>Coefficients: docs/accuracy/vector_kernels.py, "Exp" and "ln 2".</remarks>
internal static class Exponentials
{
    /// <summary>ln 2 to 42 bits, so that its products with exponents are exact.</summary>
    public const double Ln2High = 0.6931471805598903;

    public const double Ln2Low = 5.497923018708371e-14;

    public const double InverseLn2 = 1.4426950408889634;

    /// <summary>k and r; the error of r is half an ulp of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Reduce<V>(V x, out V k)
        where V : struct, ILanes<V>
    {
        k = V.MulAdd(x, V.Of(InverseLn2), V.Of(Powers.Rounder)) - V.Of(Powers.Rounder);
        return V.MulFrom(k, V.Of(Ln2Low), V.MulFrom(k, V.Of(Ln2High), x));
    }

    /// <summary>k and r, with the error of r as c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Reduce<V>(V x, out V k, out V c)
        where V : struct, ILanes<V>
    {
        k = V.MulAdd(x, V.Of(InverseLn2), V.Of(Powers.Rounder)) - V.Of(Powers.Rounder);
        V high = V.MulFrom(k, V.Of(Ln2High), x);
        V r = V.MulFrom(k, V.Of(Ln2Low), high);
        c = V.MulFrom(k, V.Of(Ln2Low), high - r);
        return r;
    }

    /// <summary>h = (eʳ - 1 - r) / r², its even and its odd terms side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Curvature<V>(V r, V square)
        where V : struct, ILanes<V>
    {
        V odd = V.MulAdd(V.Of(2.4978382910356253e-08), square, V.Of(2.755764087256621e-06));
        V even = V.MulAdd(V.Of(2.7625189921963994e-07), square, V.Of(2.4801508675695897e-05));
        odd = V.MulAdd(odd, square, V.Of(0.0001984126946619796));
        even = V.MulAdd(even, square, V.Of(0.0013888888926800954));
        odd = V.MulAdd(odd, square, V.Of(0.00833333333350005));
        even = V.MulAdd(even, square, V.Of(0.04166666666660395));
        odd = V.MulAdd(odd, square, V.Of(0.16666666666666433));
        even = V.MulAdd(even, square, V.Of(0.5));
        return V.MulAdd(odd, r, even);
    }

    /// <summary>(e²ʳ - 1 - 2r) / r²: the same polynomial, its coefficients times powers of two, so that every digit is that of <see cref="Curvature"/> at 2r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V CurvatureOfTwice<V>(V r, V square)
        where V : struct, ILanes<V>
    {
        V odd = V.MulAdd(V.Of(2048 * 2.4978382910356253e-08), square, V.Of(512 * 2.755764087256621e-06));
        V even = V.MulAdd(V.Of(1024 * 2.7625189921963994e-07), square, V.Of(256 * 2.4801508675695897e-05));
        odd = V.MulAdd(odd, square, V.Of(128 * 0.0001984126946619796));
        even = V.MulAdd(even, square, V.Of(64 * 0.0013888888926800954));
        odd = V.MulAdd(odd, square, V.Of(32 * 0.00833333333350005));
        even = V.MulAdd(even, square, V.Of(16 * 0.04166666666660395));
        odd = V.MulAdd(odd, square, V.Of(8 * 0.16666666666666433));
        even = V.MulAdd(even, square, V.Of(2.0));
        return V.MulAdd(odd, r, even);
    }

    /// <summary>m and k of eˣ = 2ᵏ (1 + m).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LessOne<V>(V x, out V k)
        where V : struct, ILanes<V>
    {
        V r = Reduce(x, out k), square = r * r;
        return V.MulAdd(Curvature(r, square), square, r);
    }

    /// <summary>eʳ from r, to within half an ulp and a quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfReduced<V>(V r)
        where V : struct, ILanes<V>
    {
        V square = r * r;
        return V.Of(1.0) + V.MulAdd(Curvature(r, square), square, r);
    }
}

/// <summary>eˣ.</summary>
internal readonly struct ExpKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V r = Exponentials.Reduce(V.Max(V.Of(-750.0), V.Min(V.Of(710.0), x)), out V k);
        return V.Scale(Exponentials.OfReduced(r), k);
    }

    public static double Elsewhere(double x) => Math.Exp(x);
}

/// <summary>eˣ - 1.</summary>
/// <remarks>2ᵏ(1 + r + t) - 1 with k - 1 in place of k, for the largest x, and 2ᵏr + (2ᵏ - 1) rounded once before t is added.</remarks>
internal readonly struct Expm1Kernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V r = Exponentials.Reduce(V.Max(V.Of(-40.0), V.Min(V.Of(710.0), x)), out V k, out V c), square = r * r;
        V t = V.MulAdd(Exponentials.Curvature(r, square), square, c);
        V power = Powers.OfTwo(k - V.Of(1.0));
        V half = V.MulAdd(power, t, V.MulAdd(power, r, power - V.Of(0.5)));
        return V.Select(V.AtMost(V.Abs(x), V.Of(1e-17)), x, half + half);
    }

    public static double Elsewhere(double x) => Math.Exp(x) - 1.0;
}
