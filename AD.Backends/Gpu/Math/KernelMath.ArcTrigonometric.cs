using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>The inverses of the trigonometric functions.</content>
internal static partial class KernelMath
{
    private const double HalfPiHigh = 1.5707963267948966, HalfPiLow = 6.123233995736766e-17, PiHigh = 3.141592653589793, PiLow = 1.2246467991473532e-16;
    private const double OneOverPi = 0.3183098861837907;

    /// <summary>arcsin x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Asin(double x)
    {
        double magnitude = Abs(x);
        if (magnitude < TwoToMinus27)
        {
            return x;
        }

        if (magnitude < 0.5)
        {
            return x + x * AsinTail(x * x);
        }

        if (!(magnitude < 1.0))
        {
            return magnitude == 1.0 ? CopySign(HalfPiHigh, x) : double.NaN;
        }

        Pair root = RootOfHalf(1.0 - magnitude);
        double tail = root.High * AsinTail(0.5 * (1.0 - magnitude));
        return CopySign(HalfPiHigh - (2.0 * root.High - (HalfPiLow - 2.0 * (root.Low + tail))), x);
    }

    /// <summary>arccos x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Acos(double x)
    {
        double magnitude = Abs(x);
        if (magnitude < 0.5)
        {
            return HalfPiHigh - (x - (HalfPiLow - x * AsinTail(x * x)));
        }

        if (!(magnitude < 1.0))
        {
            return x == 1.0 ? 0.0 : x == -1.0 ? PiHigh : double.NaN;
        }

        Pair root = RootOfHalf(1.0 - magnitude);
        double tail = root.Low + root.High * AsinTail(0.5 * (1.0 - magnitude));
        return x > 0.0 ? 2.0 * (root.High + tail) : PiHigh - (2.0 * root.High - (PiLow - 2.0 * tail));
    }

    /// <summary>arctan x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Atan(double x)
    {
        double magnitude = Abs(x);
        if (IsNaN(x) || magnitude < TwoToMinus27)
        {
            return x;
        }

        return CopySign(AtanOf(magnitude), x);
    }

    /// <summary>The angle of (x, y), special values as <see cref="Math.Atan2"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Atan2(double y, double x)
    {
        if (IsNaN(x) || IsNaN(y))
        {
            return double.NaN;
        }

        double a = Abs(y), b = Abs(x), result;
        bool left = IsNegative(x);
        if (a == 0.0)
        {
            result = left ? PiHigh : 0.0;
        }
        else if (!IsFinite(a) && !IsFinite(b))
        {
            result = left ? 1.5 * HalfPiHigh : 0.5 * HalfPiHigh;
        }
        else
        {
            double quotient = b == 0.0 ? double.PositiveInfinity : a / b, angle = quotient < TwoToMinus27 ? quotient : AtanOf(quotient);
            result = left ? PiHigh - (angle - PiLow) : angle;
        }

        return CopySign(result, y);
    }

    /// <summary>arcsin x / π.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double AsinPi(double x) => Asin(x) * OneOverPi;

    /// <summary>arccos x / π.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double AcosPi(double x) => Acos(x) * OneOverPi;

    /// <summary>arctan x / π.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double AtanPi(double x) => Atan(x) * OneOverPi;

    /// <summary>The angle of (x, y) over π.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Atan2Pi(double y, double x) => Atan2(y, x) * OneOverPi;

    /// <summary>arctan x for x ≥ 0: arctan c + arctan((x - c) / (1 + c x)) with c one of 0, 1/2, 1, 3/2 and ∞.</summary>
    private static double AtanOf(double x)
    {
        if (x < 0.4375)
        {
            return x + x * AtanTail(x * x);
        }

        double t, high, low;
        if (x < 0.6875)
        {
            t = (2.0 * x - 1.0) / (2.0 + x);
            high = 0.4636476090008061;
            low = 2.2698777452961687e-17;
        }
        else if (x < 1.1875)
        {
            t = (x - 1.0) / (x + 1.0);
            high = 0.7853981633974483;
            low = 3.061616997868383e-17;
        }
        else if (x < 2.4375)
        {
            t = (x - 1.5) / (1.0 + 1.5 * x);
            high = 0.982793723247329;
            low = 1.3903311031230998e-17;
        }
        else
        {
            t = -1.0 / x;
            high = HalfPiHigh;
            low = HalfPiLow;
        }

        return high + (t + (t * AtanTail(t * t) + low));
    }

    /// <summary>√(h / 2) in a pair, for h > 0.</summary>
    private static Pair RootOfHalf(double h)
    {
        double z = 0.5 * h, root = Math.Sqrt(z), head = Head(root), tail = root - head;
        return new(root, ((z - head * head) - tail * (root + head)) / (2.0 * root));
    }

    /// <summary>arctan t / t - 1 for z = t², |t| ≤ 7/16.</summary>
    private static double AtanTail(double z)
    {
        double q = 0.014773184616983806;
        q = q * z - 0.033128134256069586;
        q = q * z + 0.04492259293193656;
        q = q * z - 0.05216679739313656;
        q = q * z + 0.05876946456755061;
        q = q * z - 0.06666241923359964;
        q = q * z + 0.07692285554889286;
        q = q * z - 0.09090908355602592;
        q = q * z + 0.11111111096645038;
        q = q * z - 0.14285714285566806;
        q = q * z + 0.1999999999999941;
        q = q * z - 0.3333333333333333;
        return z * q;
    }

    /// <summary>arcsin x / x - 1 for z = x², |x| ≤ 1/2.</summary>
    private static double AsinTail(double z)
    {
        double q = 0.02961201126495512;
        q = q * z - 0.01924167174674304;
        q = q * z + 0.019554513336123378;
        q = q * z + 0.0030448799094556773;
        q = q * z + 0.009319560794767446;
        q = q * z + 0.009621842970100282;
        q = q * z + 0.011566459612121669;
        q = q * z + 0.01396378001220357;
        q = q * z + 0.017352816540325496;
        q = q * z + 0.02237215744350722;
        q = q * z + 0.03038194447553234;
        q = q * z + 0.044642857142551895;
        q = q * z + 0.07500000000000118;
        q = q * z + 0.16666666666666666;
        return z * q;
    }
}
