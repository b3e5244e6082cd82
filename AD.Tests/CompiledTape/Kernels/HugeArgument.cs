using System.Numerics;

namespace AD.Tests.CompiledTape.Kernels;

/// <summary>x = n π/2 + r for any double, in integers.</summary>
public static class HugeArgument
{
    /// <summary>Of π: enough for the largest exponent, the mantissa, and the closest approach of a double to a multiple of π/2.</summary>
    private const int Bits = 1300;

    /// <summary>π/2 2^Bits. Source: Machin (1706), π/4 = 4 arctan(1/5) - arctan(1/239).</summary>
    private static readonly BigInteger HalfPi = (2 * (4 * ArcTangentOfInverse(5) - ArcTangentOfInverse(239))) >> 64;

    private static BigInteger ArcTangentOfInverse(int n)
    {
        BigInteger power = (BigInteger.One << (Bits + 64)) / n, sum = power;
        for (int k = 3, sign = -1; !power.IsZero; k += 2, sign = -sign)
        {
            power /= n * n;
            sum += sign * power / k;
        }

        return sum;
    }

    public static DoubleDouble Reduce(double x, out int quadrant)
    {
        int exponent = Math.ILogB(x) - 52;
        BigInteger whole = new BigInteger(Math.ScaleB(x, -exponent)) << (Bits + exponent);
        BigInteger n = BigInteger.Divide(whole + (BigInteger.Abs(HalfPi) >> 1) * whole.Sign, HalfPi), rest = whole - n * HalfPi;
        quadrant = (int)(n & 3);

        // The closest of all doubles leaves more than 200 of these bits.
        rest >>= Bits - 300;
        double high = (double)rest;
        return DoubleDouble.Ordered(high, (double)(rest - new BigInteger(high))).Scaled(-300);
    }
}
