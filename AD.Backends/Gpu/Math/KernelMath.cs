namespace AD.Backends;

/// <summary>The elementary functions of a kernel, in the arithmetic that every device has.</summary>
/// <remarks>
/// ILGPU has no <see cref="Math"/> of double precision that is accurate on every device, so these are written out: no exceptions, no spans, no calls but into this class and to the floor and the square root,
/// which devices have. Special values are those of <see cref="Math"/>. Errors are at most 4 units in the last place, for most functions 2: AD.Tests/Gpu/KernelFunctions.cs has the bounds, docs/accuracy/kernel_math.py derives the coefficients.
/// Patterns that ILGPU misreads are kept out: c - (d - x) with constants c and d, and a constant on the left of a comparison; the tests interpret what it makes of each function.
/// Nothing relies on a product being rounded before it is added: see <see cref="Pair"/>.
/// </remarks>
internal static partial class KernelMath
{
    private const int FractionBits = 52, Bias = 1023, LargestExponent = 2047;
    private const long FractionMask = (1L << FractionBits) - 1, SignMask = long.MinValue, HeadMask = -(1L << 27);
    private const double TwoTo54 = 18014398509481984.0, TwoTo53 = 9007199254740992.0, TwoToMinus27 = 7.450580596923828125e-09, TwoToMinus54 = 5.5511151231257827e-17;

    /// <summary>The leading 26 bits of x.</summary>
    public static double Head(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & HeadMask);

    /// <summary>2ᵏ for -1022 ≤ k ≤ 1023.</summary>
    private static double PowerOfTwo(int k) => BitConverter.Int64BitsToDouble((long)(k + Bias) << FractionBits);

    /// <summary>x 2ᵏ, rounded once, for x between 1/8 and 8 in magnitude and |k| ≤ 1200.</summary>
    private static double Scaled(double x, int k)
    {
        int half = k >> 1;
        return x * PowerOfTwo(half) * PowerOfTwo(k - half);
    }

    private static bool IsNegative(double x) => BitConverter.DoubleToInt64Bits(x) < 0;

    private static bool IsFinite(double x) => ((BitConverter.DoubleToInt64Bits(x) >> FractionBits) & LargestExponent) != LargestExponent;

    private static bool IsNaN(double x) => (BitConverter.DoubleToInt64Bits(x) & long.MaxValue) > (long)LargestExponent << FractionBits;

    /// <summary>|x|.</summary>
    public static double Abs(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & long.MaxValue);

    /// <summary>|x| with the sign of y.</summary>
    public static double CopySign(double x, double y)
        => BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(x) & long.MaxValue) | (BitConverter.DoubleToInt64Bits(y) & SignMask));

    private static double Negated(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) ^ SignMask);
}
