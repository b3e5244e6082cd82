using System.Globalization;
using System.Numerics;

namespace AD.Tests.Accuracy;

/// <summary>A reference number of 40 digits as the double next to it and the rest, in units of that double's last place.</summary>
/// <param name="Rounded">The reference, correctly rounded; ±∞ where it is beyond the largest double.</param>
/// <param name="Rest">(reference - Rounded) / ulp, within ±0.5 and to 12 decimals: the table's 40 digits leave more, and an exact double is to have the rest 0.</param>
/// <param name="Exponent">ulp = 2^Exponent: the distance from |Rounded| to the next larger double, at least that of the subnormal numbers, 2^-1074.</param>
internal readonly record struct Exact(double Rounded, double Rest, int Exponent)
{
    private const int FractionBits = 52, SmallestExponent = -1074, Guard = 60, Decimals = 12;

    /// <summary>|computed - reference| / ulp(Rounded); ∞ for NaN and where only one of them is infinite.</summary>
    public double ErrorOf(double computed)
    {
        if (computed == Rounded)
        {
            return Math.Abs(Rest);
        }

        return double.IsFinite(computed) && double.IsFinite(Rounded) ? Math.Abs(Math.ScaleB(computed - Rounded, -Exponent) - Rest) : double.PositiveInfinity;
    }

    /// <summary>Reads a decimal number of any length, or inf.</summary>
    public static Exact Parse(string text)
    {
        if (text.EndsWith("inf", StringComparison.Ordinal))
        {
            return new(text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity, 0, 0);
        }

        double rounded = double.Parse(text, CultureInfo.InvariantCulture);
        if (!double.IsFinite(rounded))
        {
            return new(rounded, 0, 0);
        }

        (BigInteger significand, int exponent) = Parts(rounded);
        (BigInteger digits, int power) = Digits(text);
        BigInteger numerator = digits * BigInteger.Pow(10, Math.Max(power, 0)) << (Guard + Math.Max(-exponent, 0));
        BigInteger denominator = BigInteger.Pow(10, Math.Max(-power, 0)) << Math.Max(exponent, 0);
        double rest = Math.ScaleB((double)(numerator / denominator - (significand << Guard)), -Guard);
        return new(rounded, Math.Round(rest, Decimals), exponent);
    }

    /// <summary>value = significand · 2^exponent, the significand a whole number below 2^53.</summary>
    private static (BigInteger Significand, int Exponent) Parts(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value), fraction = bits & ((1L << FractionBits) - 1);
        int biased = (int)(bits >> FractionBits) & 0x7FF;
        long significand = biased == 0 ? fraction : fraction | 1L << FractionBits;
        return (value < 0 ? -significand : significand, Math.Max(biased, 1) - 1 + SmallestExponent);
    }

    /// <summary>text = digits · 10^power.</summary>
    private static (BigInteger Digits, int Power) Digits(string text)
    {
        string[] parts = text.Split('e');
        int point = parts[0].IndexOf('.');
        int decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        int power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return (BigInteger.Parse(parts[0].Replace(".", ""), CultureInfo.InvariantCulture), power - decimals);
    }
}
