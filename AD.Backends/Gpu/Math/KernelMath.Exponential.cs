using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>eˣ and its family: x = k ln 2 + r with |r| ≤ ln 2 / 2, and a polynomial in r.</content>
internal static partial class KernelMath
{
    private const double Log2E = 1.4426950408889634, Ln2High = 0.6931471806019545, Ln2Low = -4.2009150726810846e-11;
    private const double ExpOverflow = 710.0, ExpUnderflow = -746.0, ExpM1Flat = -40.0;

    /// <summary>eˣ.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp(double x) => ExpOf(x, 0.0, 0);

    /// <summary>2ˣ.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp2(double x)
    {
        Pair power = Ln2Times(x);
        return ExpOf(power.High, power.Low, 0);
    }

    /// <summary>10ˣ.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp10(double x)
    {
        Pair power = Ln10Times(x);
        return ExpOf(power.High, power.Low, 0);
    }

    /// <summary>eˣ - 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double ExpM1(double x) => ExpM1Of(x, 0.0);

    /// <summary>2ˣ - 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp2M1(double x)
    {
        Pair power = Ln2Times(x);
        return ExpM1Of(power.High, power.Low);
    }

    /// <summary>10ˣ - 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp10M1(double x)
    {
        Pair power = Ln10Times(x);
        return ExpM1Of(power.High, power.Low);
    }

    private static Pair Ln2Times(double x) => Limited(x, new Pair(0.69314718246459961, -1.904654299957768e-09));

    private static Pair Ln10Times(double x) => Limited(x, new Pair(2.3025850653648376, 2.7629208037533617e-08));

    // Beyond ±2000 all of these functions have ended; tiny arguments would lose their lower parts to underflow.
    private static Pair Limited(double x, Pair logarithm)
    {
        if (x > 2000.0)
        {
            return new(2000.0, 0.0);
        }

        if (x < -2000.0)
        {
            return new(-2000.0, 0.0);
        }

        return Abs(x) < 1e-200 ? new(x * (logarithm.High + logarithm.Low), 0.0) : Pair.Product(x, logarithm);
    }

    /// <summary>2^shift e^(x + tail).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpOf(double x, double tail, int shift)
    {
        if (IsNaN(x))
        {
            return x;
        }

        if (x > ExpOverflow + 1.0)
        {
            return double.PositiveInfinity;
        }

        if (x < ExpUnderflow)
        {
            return 0.0;
        }

        double k = Math.Floor(x * Log2E + 0.5);
        return Scaled(1.0 + ExpM1Reduced(x - k * Ln2High, k * Ln2Low - tail), (int)k + shift);
    }

    /// <summary>e^(x + tail) - 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpM1Of(double x, double tail)
    {
        if (IsNaN(x) || Abs(x) < TwoToMinus54)
        {
            return x;
        }

        if (x > ExpOverflow)
        {
            return double.PositiveInfinity;
        }

        if (x < ExpM1Flat)
        {
            return -1.0;
        }

        double k = Math.Floor(x * Log2E + 0.5);
        double part = ExpM1Reduced(x - k * Ln2High, k * Ln2Low - tail);
        if (k == 0.0)
        {
            return part;
        }

        double one = k > 60.0 ? 1.0 : 1.0 - PowerOfTwo(-(int)k);
        return Scaled(one + part, (int)k);
    }

    /// <summary>e^(high - low) - 1 for |high| ≤ ln 2 / 2 and a bit.</summary>
    private static double ExpM1Reduced(double high, double low)
    {
        double r = high - low, rest = (high - r) - low;
        double q = 2.091122972975856e-09;
        q = q * r + 2.5100375832561234e-08;
        q = q * r + 2.755728298405588e-07;
        q = q * r + 2.7557268480310024e-06;
        q = q * r + 2.4801587317135164e-05;
        q = q * r + 0.00019841269863040545;
        q = q * r + 0.0013888888888886554;
        q = q * r + 0.008333333333330065;
        q = q * r + 0.041666666666666664;
        q = q * r + 0.16666666666666669;
        q = q * r + 0.5;
        return r + (rest * (1.0 + r) + r * r * q);
    }
}
