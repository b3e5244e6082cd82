using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>xʸ and roots.</content>
internal static partial class KernelMath
{
    /// <summary>xʸ = e^(y ln x), the exponent to 65 bits; special values as <see cref="Math.Pow"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Pow(double x, double y)
    {
        if (y == 0.0 || x == 1.0)
        {
            return 1.0;
        }

        if (IsNaN(x) || IsNaN(y))
        {
            return double.NaN;
        }

        double magnitude = Abs(x);
        bool integer = Math.Floor(y) == y, odd = integer && Abs(y) < TwoTo53 && Math.Floor(0.5 * y) != 0.5 * y;
        if (!IsFinite(y))
        {
            return magnitude == 1.0 ? 1.0 : (magnitude > 1.0) == (y > 0.0) ? double.PositiveInfinity : 0.0;
        }

        if (x < 0.0 && !integer && IsFinite(x))
        {
            return double.NaN;
        }

        double result = PowOfMagnitude(magnitude, y);
        return odd && IsNegative(x) ? -result : result;
    }

    /// <summary>The n-th root of x, n given as a number; real for negative x and odd n.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double RootN(double x, double n)
    {
        if (n == 0.0 || IsNaN(x))
        {
            return double.NaN;
        }

        bool odd = Math.Floor(0.5 * n) != 0.5 * n;
        if (x < 0.0 && !odd)
        {
            return double.NaN;
        }

        double magnitude = Abs(x), result;
        if (magnitude == 0.0 || !IsFinite(magnitude))
        {
            result = (magnitude == 0.0) == (n > 0.0) ? 0.0 : double.PositiveInfinity;
        }
        else if (n == 2.0)
        {
            result = Math.Sqrt(magnitude);
        }
        else
        {
            Pair power = Pair.Product(LogPairOf(magnitude), Quotient(1.0, new Pair(n, 0.0)));
            result = ExpOf(power.High, power.Low, 0);
        }

        return odd ? CopySign(result, x) : result;
    }

    /// <summary>√x.</summary>
    public static double Sqrt(double x) => Math.Sqrt(x);

    /// <summary>∛x: two steps of Halley from a parabola, then one from 26 bits whose remainder is exact.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Cbrt(double x)
    {
        if (x == 0.0 || !IsFinite(x))
        {
            return x;
        }

        double magnitude = Abs(x);
        int k = ExponentOf(magnitude);
        int third = (k + 1200) / 3 - 400;
        double w = SignificandOf(magnitude, k) * PowerOfTwo(k - 3 * third);
        double y = (-0.01988262637543848 * w + 0.2976587273882134) * w + 0.7250086979977183;
        double cube = y * y * y;
        y = y * (cube + 2.0 * w) / (2.0 * cube + w);
        cube = y * y * y;
        y = y * (cube + 2.0 * w) / (2.0 * cube + w);
        double t = Head(y), square = t * t, head = Head(square);
        double left = (w - head * t) - (square - head) * t;
        return CopySign(Scaled(t + left / (3.0 * t * y), third), x);
    }

    /// <summary>√(x² + y²), scaled so that neither square overflows or underflows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Hypot(double x, double y)
    {
        double a = Abs(x), b = Abs(y);
        if (a == double.PositiveInfinity || b == double.PositiveInfinity)
        {
            return double.PositiveInfinity;
        }

        if (IsNaN(a) || IsNaN(b))
        {
            return double.NaN;
        }

        double large = a > b ? a : b, small = a > b ? b : a;
        if (large == 0.0)
        {
            return 0.0;
        }

        if (small <= large * TwoToMinus54)
        {
            return large + small;
        }

        double scale = large > 1e150 ? 1.0 / 6.8056473384187693e+38 / 2.4061596916800453e+154 : small < 1e-140 ? 2.4061596916800453e+154 * 6.8056473384187693e+38 : 1.0;
        double p = large * scale, q = small * scale, headP = Head(p);
        return Math.Sqrt(headP * headP + ((p - headP) * (p + headP) + q * q)) / scale;
    }

    /// <summary>xʸ for x ≥ 0 and finite y ≠ 0.</summary>
    private static double PowOfMagnitude(double x, double y)
    {
        if (x == 0.0 || !IsFinite(x))
        {
            return (x == 0.0) == (y < 0.0) ? double.PositiveInfinity : 0.0;
        }

        double limited = Abs(y) > 18446744073709551616.0 ? CopySign(18446744073709551616.0, y) : y;
        Pair logarithm = LogPairOf(x);
        Pair power = Abs(limited) < 1e-200 ? new(0.0, 0.0) : Pair.Product(limited, logarithm);
        return ExpOf(power.High, power.Low, 0);
    }
}
