using System.Numerics;

namespace AD.Backends;

/// <summary>A rational number in lowest terms, for weights that are to be exact.</summary>
internal readonly struct ExactFraction
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    public ExactFraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        this.numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    public static ExactFraction Zero => new(0, 1);

    public static ExactFraction One => new(1, 1);

    public static ExactFraction operator +(ExactFraction a, ExactFraction b)
        => new(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

    public static ExactFraction operator -(ExactFraction a, ExactFraction b)
        => new(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

    public static ExactFraction operator *(ExactFraction a, BigInteger b) => new(a.numerator * b, a.denominator);

    public static ExactFraction operator *(ExactFraction a, ExactFraction b) => new(a.numerator * b.numerator, a.denominator * b.denominator);

    public static ExactFraction operator /(ExactFraction a, BigInteger b) => new(a.numerator, a.denominator * b);

    /// <summary>The nearest double: a quotient of 64 bits whose last bit is sticky, so that it is rounded once.</summary>
    public double ToDouble()
    {
        if (numerator.IsZero)
        {
            return 0.0;
        }

        BigInteger size = BigInteger.Abs(numerator);
        int shift = 63 - (int)(size.GetBitLength() - denominator.GetBitLength());
        BigInteger quotient = shift >= 0
            ? BigInteger.DivRem(size << shift, denominator, out BigInteger rest)
            : BigInteger.DivRem(size, denominator << -shift, out rest);
        if (quotient.GetBitLength() > 64)
        {
            rest += quotient & 1;
            quotient >>= 1;
            shift--;
        }

        double nearest = (double)((ulong)quotient | (rest.IsZero ? 0UL : 1UL));
        return Math.ScaleB(numerator.Sign * nearest, -shift);
    }
}
