using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>ln x and its family: x = 2ᵏ m with √½ ≤ m &lt; √2, s = (m - 1) / (m + 1), ln m = 2s + s³ L(s²).</content>
internal static partial class KernelMath
{
    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;
    private const double SqrtHalfLessOne = -0.29289321881345254, Sqrt2LessOne = 0.41421356237309503;

    /// <summary>ln x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log(double x)
    {
        if (IsOutsideLogarithm(x))
        {
            return LogarithmOutside(x);
        }

        int k = ExponentOf(x);
        return LogReduced(SignificandOf(x, k) - 1.0, 0.0, k);
    }

    /// <summary>ln(1 + x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double LogP1(double x)
    {
        if (Abs(x) < TwoToMinus54)
        {
            return x;
        }

        double u = 1.0 + x;
        if (IsOutsideLogarithm(u))
        {
            return LogarithmOutside(u);
        }

        if (x > SqrtHalfLessOne && x < Sqrt2LessOne)
        {
            return LogReduced(x, 0.0, 0);
        }

        int k = ExponentOf(u);
        double lost = x < 1.0 ? x - (u - 1.0) : 1.0 - (u - x);
        return LogReduced(SignificandOf(u, k) - 1.0, lost / u, k);
    }

    /// <summary>log₂ x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log2(double x)
    {
        if (IsOutsideLogarithm(x))
        {
            return LogarithmOutside(x);
        }

        int k = ExponentOf(x);
        Pair part = Pair.Product(LogPair(SignificandOf(x, k), 0), new Pair(1.4426950514316559, -1.0542692476429138e-08));
        Pair sum = Pair.Ordered(k, part.High);
        return sum.High + (sum.Low + part.Low);
    }

    /// <summary>log₁₀ x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log10(double x)
    {
        if (IsOutsideLogarithm(x))
        {
            return LogarithmOutside(x);
        }

        return Pair.Product(LogPairOf(x), new Pair(0.4342944845557213, -2.6524694553078553e-09)).High;
    }

    /// <summary>log₂(1 + x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log2P1(double x) => LogP1(x) * Log2E;

    /// <summary>log₁₀(1 + x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log10P1(double x) => LogP1(x) * 0.4342944819032518;

    /// <summary>The logarithm of x to the base b, as <see cref="Math.Log(double, double)"/> has it; 4 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double LogBase(double x, double b)
    {
        if (IsNaN(x) || IsNaN(b))
        {
            return double.NaN;
        }

        if (b == 1.0 || (x != 1.0 && (b == 0.0 || b == double.PositiveInfinity)))
        {
            return double.NaN;
        }

        return Log(x) / Log(b);
    }

    private static bool IsOutsideLogarithm(double x) => !(x > 0.0) || !IsFinite(x);

    private static double LogarithmOutside(double x)
    {
        if (x == 0.0)
        {
            return double.NegativeInfinity;
        }

        return x < 0.0 ? double.NaN : x;
    }

    /// <summary>k of x = 2ᵏ m, for a finite x > 0.</summary>
    private static int ExponentOf(double x)
    {
        double normal = x < 2.2250738585072014e-308 ? x * TwoTo54 : x;
        int k = (int)((BitConverter.DoubleToInt64Bits(normal) - SqrtHalfBits) >> FractionBits);
        return x < 2.2250738585072014e-308 ? k - 54 : k;
    }

    /// <summary>m of x = 2ᵏ m.</summary>
    private static double SignificandOf(double x, int k)
    {
        double normal = x < 2.2250738585072014e-308 ? x * TwoTo54 : x;
        int shift = x < 2.2250738585072014e-308 ? k + 54 : k;
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(normal) - ((long)shift << FractionBits));
    }

    /// <summary>ln(1 + f) + lost + k ln 2 for √½ ≤ 1 + f &lt; √2; 2s = f - f²/2 + s f²/2.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double LogReduced(double f, double lost, int k)
    {
        double s = f / (2.0 + f), z = s * s, half = 0.5 * f * f;
        double q = 0.13086626147840102;
        q = q * z + 0.13268773138656886;
        q = q * z + 0.15386239702814658;
        q = q * z + 0.18181795640132906;
        q = q * z + 0.22222222391713917;
        q = q * z + 0.28571428570803614;
        q = q * z + 0.4000000000000088;
        q = q * z + 0.6666666666666666;
        return k * Ln2High - ((half - (s * (half + z * q) + (k * Ln2Low + lost))) - f);
    }

    /// <summary>ln x to about 65 bits, for a finite x > 0.</summary>
    private static Pair LogPairOf(double x)
    {
        int k = ExponentOf(x);
        return LogPair(SignificandOf(x, k), k);
    }

    /// <summary>ln m + k ln 2 to about 65 bits: 2s and 2s³/3 in pairs, the rest rounded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Pair LogPair(double m, int k)
    {
        Pair s = Quotient(m - 1.0, Pair.Sum(m, 1.0));
        Pair square = Pair.Product(s, s);
        Pair cube = Pair.Product(Pair.Product(s, square), new Pair(0.66666667163372040, -4.967053731282552e-09));
        double z = square.High;
        double q = 0.10762291418628644;
        q = q * z + 0.10456341945425285;
        q = q * z + 0.11766812466114947;
        q = q * z + 0.13333296549572363;
        q = q * z + 0.15384615760977463;
        q = q * z + 0.18181818179658246;
        q = q * z + 0.22222222222228424;
        q = q * z + 0.28571428571428564;
        q = q * z + 0.4;
        Pair leading = Pair.Ordered(k * Ln2High, 2.0 * s.High), sum = Pair.Ordered(leading.High, cube.High);
        double low = ((z * z * q * s.High + cube.Low) + (2.0 * s.Low + k * Ln2Low)) + (leading.Low + sum.Low);
        return Pair.Ordered(sum.High, low);
    }

    /// <summary>a / d to about 75 bits.</summary>
    private static Pair Quotient(double a, Pair d)
    {
        double quotient = a / d.High, headQ = Head(quotient), headD = Head(d.High);
        double left = ((a - headQ * headD) - headQ * (d.High - headD)) - ((quotient - headQ) * d.High + quotient * d.Low);
        return new(quotient, left / d.High);
    }
}
