using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>Remainders, exact: a long division of the significands.</content>
internal static partial class KernelMath
{
    /// <summary>x - y trunc(x / y), with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Remainder(double x, double y)
    {
        if (!IsFinite(x) || IsNaN(y) || y == 0.0)
        {
            return double.NaN;
        }

        double a = Abs(x), b = Abs(y);
        if (a < b || x == 0.0)
        {
            return x;
        }

        int shiftA = Shift(a), shiftB = Shift(b), exponent = FieldOf(a) - shiftA, smallest = FieldOf(b) - shiftB;
        long left = WholeSignificandOf(a) << shiftA, divisor = WholeSignificandOf(b) << shiftB;
        for (; exponent > smallest; exponent--)
        {
            left = left >= divisor ? left - divisor : left;
            left <<= 1;
        }

        left = left >= divisor ? left - divisor : left;
        return CopySign(FromWhole(left, smallest), x);
    }

    /// <summary>x - y round(x / y), ties to the even quotient.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Ieee754Remainder(double x, double y)
    {
        if (!IsFinite(x) || IsNaN(y) || y == 0.0)
        {
            return double.NaN;
        }

        double b = Abs(y), rest = IsFinite(2.0 * b) ? Abs(Remainder(x, 2.0 * b)) : Abs(x);
        if (Above(rest, b, false))
        {
            rest -= b;
            if (Above(rest, b, true))
            {
                rest -= b;
            }
        }

        return IsNegative(x) ? Negated(rest) : rest;
    }

    /// <summary>rest > b / 2, or ≥; halves of subnormal numbers are not exact, twice the largest are not finite.</summary>
    private static bool Above(double rest, double b, bool orEqual)
    {
        bool small = b < 1e-300;
        double left = small ? rest + rest : rest, right = small ? b : 0.5 * b;
        return left > right || (orEqual && left == right);
    }

    /// <summary>The exponent field, 1 for subnormal numbers: |x| = WholeSignificandOf(x) 2^(field - 1075).</summary>
    private static int FieldOf(double x)
    {
        int field = (int)(BitConverter.DoubleToInt64Bits(x) >> FractionBits) & LargestExponent;
        return field == 0 ? 1 : field;
    }

    private static long WholeSignificandOf(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x) & long.MaxValue, fraction = bits & FractionMask;
        return bits > FractionMask ? fraction | (1L << FractionBits) : fraction;
    }

    /// <summary>significand 2^(field - 1075) for a significand below 2⁵³: exact, as a multiple of the smallest number.</summary>
    private static double FromWhole(long significand, int field)
    {
        long left = field < 1 ? significand >> (1 - field) : significand;
        int exponent = field < 1 ? 1 : field;
        while (exponent > 1 && left != 0 && left < 1L << FractionBits)
        {
            left <<= 1;
            exponent--;
        }

        return left < 1L << FractionBits ? BitConverter.Int64BitsToDouble(left) : BitConverter.Int64BitsToDouble(left + ((long)(exponent - 1) << FractionBits));
    }
}
