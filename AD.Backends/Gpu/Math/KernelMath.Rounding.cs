using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>Whole numbers, neighbours, and the larger and smaller of two.</content>
internal static partial class KernelMath
{
    /// <summary>⌊x⌋.</summary>
    public static double Floor(double x) => Whole(x, Math.Floor(x));

    /// <summary>⌈x⌉.</summary>
    public static double Ceiling(double x) => Whole(x, Negated(Math.Floor(Negated(x))));

    /// <summary>x without its fraction.</summary>
    public static double Truncate(double x) => CopySign(Math.Floor(Abs(x)), x);

    /// <summary>The whole number next to x, the even one of two.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Round(double x)
    {
        double magnitude = Abs(x), floor = Math.Floor(magnitude), rest = magnitude - floor;
        bool odd = Math.Floor(0.5 * floor) != 0.5 * floor;
        return CopySign(rest > 0.5 || (rest == 0.5 && odd) ? floor + 1.0 : floor, x);
    }

    /// <summary>The next larger number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double BitIncrement(double x)
    {
        if (IsNaN(x) || x == double.PositiveInfinity)
        {
            return x;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        return x == 0.0 ? double.Epsilon : BitConverter.Int64BitsToDouble(bits < 0 ? bits - 1 : bits + 1);
    }

    /// <summary>The next smaller number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double BitDecrement(double x) => Negated(BitIncrement(Negated(x)));

    /// <summary>x 2ⁿ, rounded once, n given as a number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double ScaleB(double x, double n)
    {
        if (x == 0.0 || !IsFinite(x))
        {
            return x;
        }

        double magnitude = Abs(x);
        int k = ExponentOf(magnitude);
        double limited = n > 4000.0 ? 4000.0 : n < -4000.0 ? -4000.0 : n, power = k + Truncate(limited);
        double end = power > 1100.0 ? 1100.0 : power < -1100.0 ? -1100.0 : power;
        return CopySign(Scaled(SignificandOf(magnitude, k), (int)end), x);
    }

    /// <summary>The derivative of x 2ⁿ in x: 2ⁿ.</summary>
    public static double ScaleBSlopeX(double x, double n) => ScaleB(1.0, n);

    /// <summary>The binary exponent of x, as <see cref="double.ILogB"/> has it.</summary>
    public static double Exponent(double x)
    {
        if (x == 0.0)
        {
            return int.MinValue;
        }

        return IsFinite(x) ? FieldOf(x) - Shift(x) - Bias : int.MaxValue;
    }

    /// <summary>The larger of two, NaN if either is, +0 above -0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Max(double x, double y) => IsNaN(x) ? x : IsNaN(y) ? y : x == y ? (IsNegative(x) ? y : x) : x > y ? x : y;

    /// <summary>The smaller of two, NaN if either is, -0 below +0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Min(double x, double y) => IsNaN(x) ? x : IsNaN(y) ? y : x == y ? (IsNegative(x) ? x : y) : x < y ? x : y;

    /// <summary>The larger of two, the other one where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MaxNumber(double x, double y) => IsNaN(x) ? y : IsNaN(y) ? x : Max(x, y);

    /// <summary>The smaller of two, the other one where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MinNumber(double x, double y) => IsNaN(x) ? y : IsNaN(y) ? x : Min(x, y);

    /// <summary>The one of larger magnitude, NaN if either is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MaxMagnitude(double x, double y) => Abs(x) == Abs(y) || IsNaN(x) || IsNaN(y) ? Max(x, y) : Abs(x) > Abs(y) ? x : y;

    /// <summary>The one of smaller magnitude, NaN if either is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MinMagnitude(double x, double y) => Abs(x) == Abs(y) || IsNaN(x) || IsNaN(y) ? Min(x, y) : Abs(x) < Abs(y) ? x : y;

    /// <summary>The one of larger magnitude, the other one where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MaxMagnitudeNumber(double x, double y) => IsNaN(x) ? y : IsNaN(y) ? x : MaxMagnitude(x, y);

    /// <summary>The one of smaller magnitude, the other one where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MinMagnitudeNumber(double x, double y) => IsNaN(x) ? y : IsNaN(y) ? x : MinMagnitude(x, y);

    // The sign of a zero is that of x, whatever the device makes of it.
    private static double Whole(double x, double whole) => whole == 0.0 ? CopySign(0.0, x) : whole;
}
