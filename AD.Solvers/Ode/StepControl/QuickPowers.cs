using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>Logarithm and power of 2 to four digits: a step waits for both, and its length needs no more.</summary>
/// <remarks>
/// Polynomials through the Chebyshev points of [√½ − 1, √2 − 1] for log2(1 + x) / x and of [−½, ½] for 2ˣ, computed for this purpose. Largest errors: 2e-4 absolute and 1e-4
/// relative. Evaluated in pairs (Estrin), which shortens the chain of operations.
/// </remarks>
internal static class QuickPowers
{
    /// <summary>The bits of √½: mantissas are taken from [√½, √2).</summary>
    private const long LowestMantissa = 0x3FE6A09E667F3BCD;
    private const int MantissaLength = 52;

    /// <summary>1.5 · 2⁵²: a number added to it is rounded to an integer, which then stands in the lowest bits.</summary>
    private const double Rounder = 6755399441055744.0;

    /// <summary>log2(x) for x &gt; 0, finite and not subnormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log2(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x), exponent = (bits - LowestMantissa) >> MantissaLength;
        double m = BitConverter.Int64BitsToDouble(bits - (exponent << MantissaLength)) - 1.0;
        return Sum(exponent, m, Sum(Sum(1.4423070538781517, m, -0.7246998473568206), m * m, Sum(0.5101832372272346, m, -0.32262359078704056)));
    }

    /// <summary>2ˣ for |x| &lt; 1000.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp2(double x)
    {
        double rounded = x + Rounder, r = x - (rounded - Rounder);
        double power = Sum(Sum(0.9999245569508709, r, 0.6931367338836214), r * r, Sum(0.24263947854625845, r, 0.055838282946220126));
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(power) + (BitConverter.DoubleToInt64Bits(rounded) << MantissaLength));
    }

    /// <summary>a + x b.</summary>
    private static double Sum(double a, double x, double b) => double.MultiplyAddEstimate(x, b, a);
}
