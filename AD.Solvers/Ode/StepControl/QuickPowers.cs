namespace AD.Solvers;

/// <summary>Logarithm and power of 2 to seven digits: a next step waits for both, and more digits of its length are worth nothing.</summary>
/// <remarks>
/// Polynomials through the Chebyshev points of [√½ − 1, √2 − 1] for log2(1 + x) / x and of [−½, ½] for 2ˣ, computed for this purpose. Largest errors: 1e-7 absolute and 1.1e-7
/// relative. Evaluated in pairs (Estrin), which halves the chain of operations.
/// </remarks>
internal static class QuickPowers
{
    /// <summary>The bits of √½: mantissas are taken from [√½, √2).</summary>
    private const long LowestMantissa = 0x3FE6A09E667F3BCD;
    private const int MantissaLength = 52;

    /// <summary>1.5 · 2⁵²: a number added to it is rounded to an integer, which then stands in the lowest bits.</summary>
    private const double Rounder = 6755399441055744.0;

    /// <summary>log2(x) for x &gt; 0, finite and not subnormal.</summary>
    public static double Log2(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x), exponent = (bits - LowestMantissa) >> MantissaLength;
        double m = BitConverter.Int64BitsToDouble(bits - (exponent << MantissaLength)) - 1.0, m2 = m * m;
        double p0 = Sum(1.4426949948930472, m, -0.7213529313629755), p1 = Sum(0.4809167080002053, m, -0.36022518246096624);
        double p2 = Sum(0.28728888237433464, m, -0.2492718220754961), p3 = Sum(0.2326525788184544, m, -0.14275973435456077);
        return Sum(exponent, m, Sum(Sum(p0, m2, p1), m2 * m2, Sum(p2, m2, p3)));
    }

    /// <summary>2ˣ for |x| &lt; 1000.</summary>
    public static double Exp2(double x)
    {
        double rounded = x + Rounder, r = x - (rounded - Rounder), r2 = r * r;
        double p0 = Sum(1.0000000754548972, r, 0.6931471880262287), p1 = Sum(0.24022107485308208, r, 0.05550357114219461), p2 = Sum(0.009676031918326564, r, 0.0013390863364533504);
        double power = Sum(p0, r2, Sum(p1, r2, p2));
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(power) + (BitConverter.DoubleToInt64Bits(rounded) << MantissaLength));
    }

    /// <summary>a + x b.</summary>
    private static double Sum(double a, double x, double b) => double.MultiplyAddEstimate(x, b, a);
}
