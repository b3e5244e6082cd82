using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>sinh and cosh of |x| = k ln 2 + r: with C, S = 2ᵏ ± 2⁻ᵏ, sinh |x| = (C sinh r + S cosh r) / 2 and cosh |x| = (C cosh r + S sinh r) / 2.</summary>
/// <remarks>
/// C and S an eighth as large and the result four times, for the largest x. The term in r is added to the leading one by one rounding, and the rest after it.
/// Coefficients: docs/accuracy/vector_kernels.py, "Sinh" and "Cosh".
/// </remarks>
internal static class Hyperbolics
{
    public const double Largest = 711.0;

    /// <summary>C/8 and S/8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sum<V>(V k, out V difference)
        where V : struct, ILanes<V>
    {
        V up = Powers.OfTwo(k - V.Of(3.0)), down = Powers.OfTwo(V.Of(-3.0) - V.Min(k, V.Of(100.0)));
        difference = up - down;
        return up + down;
    }

    /// <summary>sinh r - r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SinhLessItsArgument<V>(V r, V z)
        where V : struct, ILanes<V>
    {
        V p = V.Of(2.5107083416619744e-08);
        p = V.MulAdd(p, z, V.Of(2.7557249791003592e-06));
        p = V.MulAdd(p, z, V.Of(0.00019841269880625955));
        p = V.MulAdd(p, z, V.Of(0.008333333333323773));
        p = V.MulAdd(p, z, V.Of(0.16666666666666674));
        return r * z * p;
    }

    /// <summary>cosh r - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V CoshLessOne<V>(V z)
        where V : struct, ILanes<V>
    {
        V p = V.Of(2.09230024434477e-09);
        p = V.MulAdd(p, z, V.Of(2.755724677659528e-07));
        p = V.MulAdd(p, z, V.Of(2.480158735697588e-05));
        p = V.MulAdd(p, z, V.Of(0.0013888888888867728));
        p = V.MulAdd(p, z, V.Of(0.041666666666666706));
        p = V.MulAdd(p, z, V.Of(0.5));
        return z * p;
    }
}

/// <summary>sinh x.</summary>
internal readonly struct SinhKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V size = V.Abs(x);
        V r = Exponentials.Reduce(V.Min(V.Of(Hyperbolics.Largest), size), out V k, out V c), z = r * r;
        V sum = Hyperbolics.Sum(k, out V difference);
        V small = V.MulAdd(difference, Hyperbolics.CoshLessOne(z), sum * (Hyperbolics.SinhLessItsArgument(r, z) + c));
        V quarter = V.MulAdd(sum, r, difference) + small;
        V value = V.Of(4.0) * quarter;
        return V.Select(V.AtMost(size, V.Of(1e-9)), x, value | (x & V.Of(-0.0)));
    }

    public static double Elsewhere(double x) => Math.Sinh(x);
}

/// <summary>cosh x.</summary>
internal readonly struct CoshKernel : IKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V r = Exponentials.Reduce(V.Min(V.Of(Hyperbolics.Largest), V.Abs(x)), out V k, out V c), z = r * r;
        V sum = Hyperbolics.Sum(k, out V difference);
        V small = V.MulAdd(sum, Hyperbolics.CoshLessOne(z), difference * (Hyperbolics.SinhLessItsArgument(r, z) + c));
        return V.Of(4.0) * (V.MulAdd(difference, r, sum) + small);
    }

    public static double Elsewhere(double x) => Math.Cosh(x);
}
