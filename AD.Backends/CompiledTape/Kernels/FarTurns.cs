namespace AD.Backends;

/// <summary>|x| / π = n + g with |g| ≤ 1/2 for finite numbers above 10⁶, as the parity of n and gπ to twice the digits of a double.</summary>
/// <remarks>
/// x is a mantissa of 53 bits times 2ᵉ. Of 1/π only the bits from 2⁻ᵉ on matter, since the higher ones contribute even integers; 192 of them leave an error of 2⁻¹³⁷ turns, and no double
/// comes closer to a multiple of π/2 than about 2⁻⁶². Source of the method: Payne and Hanek, SIGNUM Newsletter 18 (1983). The words of 1/π: docs/accuracy/vector_kernels.py.
/// </remarks>
internal static class FarTurns
{
    private const double Pi = 3.141592653589793, PiLow = 1.2246467991473532e-16;

    /// <summary>1/π behind 64 zeros.</summary>
    private static ReadOnlySpan<ulong> InversePi =>
    [
        0x0000000000000000, 0x517CC1B727220A94, 0xFE13ABE8FA9A6EE0, 0x6DB14ACC9E21C820, 0xFF28B1D5EF5DE2B0, 0xDB92371D2126E970, 0x0324977504E8C90E, 0x7F0EF58E5894D39F,
        0x74411AFA975DA242, 0x74CE38135A2FBF20, 0x9CC8EB1CC1A99CFA, 0x4E422FC5DEFC941D, 0x8FFC4BFFEF02CC07, 0xF79788C5AD05368F, 0xB69B3F6793E584DB, 0xA7A31FB34F2FF516,
        0xBA93DD63F5F2F8BD, 0x9E839CFBC5294975, 0x35FDAFD88FC6AE84, 0x2B0198237E3DB5D5, 0xF867DE104D7A1B0E, 0xD4F1C8B0AF730D84,
    ];

    /// <summary>The angle by the nearest multiple of π, for the sine.</summary>
    public static double Whole(double x, out double low, out bool odd)
    {
        UInt128 turns = Turns(x, out ulong rest);
        return Centred(turns, rest, Pi, PiLow, out low, out odd);
    }

    /// <summary>The angle by the nearest odd multiple of π/2, for the cosine; odd is the parity of x / π + 1/2, rounded.</summary>
    public static double Halves(double x, out double low, out bool odd)
    {
        UInt128 turns = Turns(x, out ulong rest) + (UInt128.One << 126);
        return Centred(turns, rest, Pi, PiLow, out low, out odd);
    }

    /// <summary>The angle by the nearest multiple of π/2, for the tangent.</summary>
    public static double Quarters(double x, out double low, out bool odd)
    {
        UInt128 turns = Turns(x, out ulong rest);
        return Centred(turns << 1 | rest >> 63, rest << 1, 0.5 * Pi, 0.5 * PiLow, out low, out odd);
    }

    /// <summary>|x| / π modulo 2, in units of 2⁻¹²⁷ and the 64 bits behind.</summary>
    private static UInt128 Turns(double x, out ulong rest)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong mantissa = (ulong)bits & 0x000FFFFFFFFFFFFF | 0x0010000000000000;
        int first = (int)(bits >> 52 & 0x7FF) - 1023 - 52 + 63;
        ulong high = Word(first), middle = Word(first + 64), low = Word(first + 128);

        UInt128 bottom = (UInt128)mantissa * low, centre = (UInt128)mantissa * middle + (bottom >> 64);
        rest = (ulong)bottom;
        return centre + ((UInt128)(mantissa * high) << 64);
    }

    /// <summary>64 bits from any place.</summary>
    private static ulong Word(int first)
    {
        int word = first >> 6, shift = first & 63;
        return shift == 0 ? InversePi[word] : InversePi[word] << shift | InversePi[word + 1] >> (64 - shift);
    }

    /// <summary>n + g, n modulo 2 in the first bit, to (g unit) as a sum of two doubles.</summary>
    private static double Centred(UInt128 turns, ulong rest, double unit, double unitLow, out double low, out bool odd)
    {
        UInt128 fraction = turns << 1 | rest >> 63;
        bool negative = fraction >> 127 == 1;
        odd = (turns >> 127 == 1) ^ negative;
        rest <<= 1;
        if (negative)
        {
            rest = ~rest;
            fraction = ~fraction;
        }

        // Above 2⁻⁶⁴, since nothing comes closer to 0; 53 bits each for g and for what it leaves.
        int zeros = (int)UInt128.LeadingZeroCount(fraction);
        if (zeros > 0)
        {
            fraction = fraction << zeros | (zeros <= 64 ? rest >> (64 - zeros) : (UInt128)rest << (zeros - 64));
        }

        double scale = Math.ScaleB(negative ? -1.0 : 1.0, -zeros);
        double g = (ulong)(fraction >> 75) * (scale * 1.1102230246251565e-16), gLow = (ulong)(fraction >> 22 & 0x1FFFFFFFFFFFFF) * (scale * 1.232595164407831e-32);
        double product = g * unit, error = Math.FusedMultiplyAdd(g, unit, -product) + (g * unitLow + gLow * unit);
        double angle = product + error;
        low = product - angle + error;
        return angle;
    }
}
