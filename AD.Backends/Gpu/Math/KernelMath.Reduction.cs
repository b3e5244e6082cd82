using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>The reduction of an angle, over the whole range.</content>
internal static partial class KernelMath
{
    private const double Octant = 0.7853981633974483, TwoOverPi = 0.6366197723675814, CodyWaiteEnd = 1048576.0;
    private const double HalfPi1 = 1.5707963267341256, HalfPi2 = 6.077100506303966e-11, HalfPi3 = 2.0222662487959506e-21;

    /// <summary>An angle within an octant of zero, and the quarter turns that were taken off.</summary>
    private readonly struct Reduced
    {
        public readonly Pair Angle;

        public readonly int Quadrant;

        public Reduced(Pair angle, int quadrant)
        {
            Angle = angle;
            Quadrant = quadrant;
        }
    }

    /// <summary>x less quarter turns; NaN for an infinite or missing x.</summary>
    private static Reduced Reduce(double x)
    {
        double magnitude = Abs(x);
        if (magnitude <= Octant)
        {
            return new(new Pair(x, 0.0), 0);
        }

        if (!IsFinite(x))
        {
            return new(new Pair(double.NaN, 0.0), 0);
        }

        Reduced found = magnitude < CodyWaiteEnd ? ReduceByParts(magnitude) : ReduceByWords(magnitude);
        return x < 0.0 ? new(new Pair(-found.Angle.High, -found.Angle.Low), -found.Quadrant) : found;
    }

    /// <summary>x - k π/2 with π/2 in three parts (Cody and Waite, 1980); where so much cancels that 120 bits are too few, by words.</summary>
    private static Reduced ReduceByParts(double x)
    {
        double k = Math.Floor(x * TwoOverPi + 0.5);
        Pair two = Pair.Sum(x - k * HalfPi1, -(k * HalfPi2));
        Pair three = Pair.Sum(two.High, two.Low - k * HalfPi3);
        return Abs(three.High) < k * 8.673617379884035e-19 ? ReduceByWords(x) : new(three, (int)k & 3);
    }

    /// <summary>x · 2/π modulo 4 in integers, from the 192 bits of 2/π that matter to x (Payne and Hanek, 1983).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Reduced ReduceByWords(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong m = (ulong)((bits & FractionMask) | (1L << FractionBits));
        int start = (int)(bits >> FractionBits) - Bias - FractionBits - 2 + 64, word = (start >> 6) - 1, shift = start & 63;
        ulong w0 = BitsOfTwoOverPi(word, shift), w1 = BitsOfTwoOverPi(word + 1, shift), w2 = BitsOfTwoOverPi(word + 2, shift);
        ulong low = m * w2, middle = m * w1 + HighProduct(m, w2), carry = middle < m * w1 ? 1UL : 0UL, high = m * w0 + HighProduct(m, w1) + carry;
        int quadrant = (int)(high >> 62);
        ulong f1 = (high << 2) | (middle >> 62), f0 = (middle << 2) | (low >> 62);
        bool beyondHalf = (f1 >> 63) != 0;
        if (beyondHalf)
        {
            f0 = ~f0;
            f1 = ~f1;
        }

        Pair upper = Pair.Ordered((long)(f1 >> 32) * 2.3283064365386963e-10, (long)(f1 & 0xFFFFFFFF) * 5.421010862427522e-20);
        Pair sum = Pair.Ordered(upper.High, (long)(f0 >> 32) * 1.262177448353619e-29);
        Pair angle = Pair.Product(Pair.Ordered(sum.High, upper.Low + sum.Low), new Pair(1.5707963267948966, 6.123233995736766e-17));
        return beyondHalf ? new(new Pair(-angle.High, -angle.Low), (quadrant + 1) & 3) : new(angle, quadrant);
    }

    /// <summary>x less half units, times π, for x ≥ 0.</summary>
    private static Reduced ReducePi(double x)
    {
        if (!IsFinite(x))
        {
            return new(new Pair(double.NaN, 0.0), 0);
        }

        double turn = x - 2.0 * Math.Floor(0.5 * x), quarters = Math.Floor(2.0 * turn + 0.5), rest = turn - 0.5 * quarters;
        Pair angle = Abs(rest) < 1e-200 ? new(rest * Math.PI, 0.0) : Pair.Product(rest, new Pair(3.1415926535897931, 1.2246467991473532e-16));
        return new(angle, (int)quarters & 3);
    }

    /// <summary>64 bits of 2/π, from the bit 64 word + shift on; those before the first are zero.</summary>
    private static ulong BitsOfTwoOverPi(int word, int shift)
    {
        ulong first = WordOfTwoOverPi(word);
        return shift == 0 ? first : (first << shift) | (WordOfTwoOverPi(word + 1) >> (64 - shift));
    }

    /// <summary>The upper 64 bits of a product of 64-bit numbers.</summary>
    private static ulong HighProduct(ulong a, ulong b)
    {
        ulong a0 = a & 0xFFFFFFFF, a1 = a >> 32, b0 = b & 0xFFFFFFFF, b1 = b >> 32;
        ulong middle = a1 * b0 + ((a0 * b0) >> 32), other = a0 * b1 + (middle & 0xFFFFFFFF);
        return a1 * b1 + (middle >> 32) + (other >> 32);
    }

    /// <summary>2/π in words of 64 bits; docs/accuracy/kernel_math.py computes them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong WordOfTwoOverPi(int word)
        => word switch
        {
            0 => 0xa2f9836e4e441529,
            1 => 0xfc2757d1f534ddc0,
            2 => 0xdb6295993c439041,
            3 => 0xfe5163abdebbc561,
            4 => 0xb7246e3a424dd2e0,
            5 => 0x06492eea09d1921c,
            6 => 0xfe1deb1cb129a73e,
            7 => 0xe88235f52ebb4484,
            8 => 0xe99c7026b45f7e41,
            9 => 0x3991d639835339f4,
            10 => 0x9c845f8bbdf9283b,
            11 => 0x1ff897ffde05980f,
            12 => 0xef2f118b5a0a6d1f,
            13 => 0x6d367ecf27cb09b7,
            14 => 0x4f463f669e5fea2d,
            15 => 0x7527bac7ebe5f17b,
            16 => 0x3d0739f78a5292ea,
            17 => 0x6bfb5fb11f8d5d08,
            18 => 0x56033046fc7b6bab,
            19 => 0xf0cfbc209af4361d,
            _ => 0UL,
        };
}
