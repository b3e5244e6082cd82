using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>x y + z with one rounding, in integers: ILGPU has no fused operation of double precision that links on every device.</content>
internal static partial class KernelMath
{
    /// <summary>x y + z, rounded once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double FusedMultiplyAdd(double x, double y, double z)
    {
        if (!IsFinite(x) || !IsFinite(y) || x == 0.0 || y == 0.0)
        {
            return x * y + z;
        }

        if (!IsFinite(z) || z == 0.0)
        {
            return IsFinite(z) ? x * y : z;
        }

        return Fused(x, y, z);
    }

    /// <summary>1 - x²; the product of two exact or once rounded factors.</summary>
    public static double OneMinusSquare(double x) => (1.0 - x) * (1.0 + x);

    /// <summary>x² - 1.</summary>
    public static double SquareMinusOne(double x) => (x - 1.0) * (x + 1.0);

    // Both terms as 128-bit numbers with their leading bit at 124 to 126 and a power of two; the smaller one is shifted right, and what falls out sticks to its last bit.
    private static double Fused(double x, double y, double z)
    {
        int fieldX = FieldOf(x), fieldY = FieldOf(y), fieldZ = FieldOf(z), shiftX = Shift(x), shiftY = Shift(y), shiftZ = Shift(z);
        ulong mx = (ulong)WholeSignificandOf(x) << shiftX, my = (ulong)WholeSignificandOf(y) << shiftY, mz = (ulong)WholeSignificandOf(z) << shiftZ;
        ulong productHigh = HighProduct(mx, my), productLow = mx * my;
        ulong high = (productHigh << 20) | (productLow >> 44), low = productLow << 20, otherHigh = mz << 9, otherLow = 0;
        int exponent = fieldX - shiftX + fieldY - shiftY - 2 * 1075 - 20, otherExponent = fieldZ - shiftZ - 1075 - 73;
        bool negative = IsNegative(x) != IsNegative(y), otherNegative = IsNegative(z);
        int distance = exponent - otherExponent;
        if (distance >= 0)
        {
            otherLow = ShiftedLow(otherHigh, otherLow, distance);
            otherHigh = distance > 63 ? 0UL : otherHigh >> distance;
        }
        else
        {
            low = ShiftedLow(high, low, -distance);
            high = -distance > 63 ? 0UL : high >> -distance;
            exponent = otherExponent;
        }

        bool less = high < otherHigh || (high == otherHigh && low < otherLow);
        if (negative == otherNegative)
        {
            ulong sum = low + otherLow;
            high += otherHigh + (sum < low ? 1UL : 0UL);
            low = sum;
        }
        else if (less)
        {
            high = otherHigh - high - (otherLow < low ? 1UL : 0UL);
            low = otherLow - low;
            negative = otherNegative;
        }
        else
        {
            high = high - otherHigh - (low < otherLow ? 1UL : 0UL);
            low -= otherLow;
        }

        return (high | low) == 0 ? 0.0 : Rounded(high, low, exponent, negative);
    }

    /// <summary>(high, low) 2^exponent, rounded to the nearest double, ties to even.</summary>
    private static double Rounded(ulong high, ulong low, int exponent, bool negative)
    {
        while (high < 1UL << 63)
        {
            high = (high << 1) | (low >> 63);
            low <<= 1;
            exponent--;
        }

        high |= low != 0 ? 1UL : 0UL;
        int field = exponent + 64 + 63 + Bias;
        if (field >= LargestExponent)
        {
            return negative ? double.NegativeInfinity : double.PositiveInfinity;
        }

        int shift = field > 0 ? 11 : 12 - field;
        ulong kept = shift > 63 ? 0UL : high >> shift, rest = shift > 64 ? 1UL : shift == 64 ? high : high << (64 - shift);
        bool up = shift <= 64 && (rest > 1UL << 63 || (rest == 1UL << 63 && (kept & 1) != 0));
        ulong bits = kept + (up ? 1UL : 0UL) + (field > 0 ? (ulong)(field - 1) << FractionBits : 0UL);
        return BitConverter.Int64BitsToDouble((long)bits | (negative ? SignMask : 0L));
    }

    /// <summary>The lower word of (high, low) shifted right, its last bit set when anything was lost.</summary>
    private static ulong ShiftedLow(ulong high, ulong low, int shift)
    {
        if (shift == 0)
        {
            return low;
        }

        if (shift > 127)
        {
            return (high | low) != 0 ? 1UL : 0UL;
        }

        if (shift > 63)
        {
            int more = shift - 64;
            ulong lost = low | (more == 0 ? 0UL : high << (64 - more));
            return (high >> more) | (lost != 0 ? 1UL : 0UL);
        }

        ulong gone = low << (64 - shift);
        return (low >> shift) | (high << (64 - shift)) | (gone != 0 ? 1UL : 0UL);
    }

    /// <summary>How far the significand of a subnormal number is from its full length.</summary>
    private static int Shift(double x)
    {
        long significand = WholeSignificandOf(x);
        int shift = 0;
        while (significand < 1L << FractionBits)
        {
            significand <<= 1;
            shift++;
        }

        return shift;
    }
}
