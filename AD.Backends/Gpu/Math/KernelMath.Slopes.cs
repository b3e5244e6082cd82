using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>The slopes of rules that a graph keeps as one node, each the formula of its rule.</content>
internal static partial class KernelMath
{
    /// <summary>1 - tanh² x; 4 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double TanhSlope(double x)
    {
        double y = Tanh(x);
        if (y <= 0.5 && y >= -0.5)
        {
            return OneMinusSquare(y);
        }

        double tail = Exp(-2.0 * Abs(x));
        return 4.0 * tail / (1.0 + tail) / (1.0 + tail);
    }

    /// <summary>1 / √(x² - 1).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double AcoshSlope(double x) => !(x >= 1.0) ? double.NaN : 1.0 / (x > 1e10 ? x : Math.Sqrt(SquareMinusOne(x)));

    /// <summary>a / (a² + b²).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double AngleSlope(double a, double b)
    {
        double r = Hypot(a, b);
        return r == 0.0 ? 0.0 : a / r / r;
    }

    /// <summary>x / √(x² + y²).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double HypotSlopeX(double x, double y)
    {
        double z = Hypot(x, y);
        if (z == double.PositiveInfinity && Abs(x) > Abs(y))
        {
            double t = y / x;
            return CopySign(1.0, x) / Math.Sqrt(1.0 + t * t);
        }

        return z == 0.0 ? 0.0 : x / z;
    }

    /// <summary>xʸ for the derivative at x = 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double PowLimit(double x, double y) => Pow(x, y);

    /// <summary>∂xʸ/∂x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double PowSlopeX(double x, double y)
    {
        if (x == 0.0)
        {
            return y == 0.0 ? 0.0 : y * Pow(x, y - 1.0);
        }

        return y >= 0.5 || Abs(x) == double.PositiveInfinity ? y * Pow(x, y - 1.0) : y * Pow(x, y) / x;
    }

    /// <summary>∂xʸ/∂y.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double PowSlopeY(double x, double y)
    {
        if (x == 0.0)
        {
            return y == 0.0 ? 0.0 : PowLog(x, y);
        }

        return Pow(x, y) * Log(x);
    }

    /// <summary>The derivative of the n-th root.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double RootNSlopeX(double x, double n)
    {
        if (x == 0.0)
        {
            return n == 1.0 ? 1.0 : n > 0.0 ? double.PositiveInfinity : double.NegativeInfinity;
        }

        return Abs(x) == double.PositiveInfinity ? (n == 1.0 ? 1.0 : 0.0) : RootN(x, n) / x / n;
    }

    /// <summary>1 where the one of larger magnitude is x, else 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MaxMagnitudeSlopeX(double x, double y) => Abs(x) > Abs(y) || IsNaN(x) || (Abs(x) == Abs(y) && x > y) ? 1.0 : 0.0;

    /// <summary>1 where the one of smaller magnitude is x, else 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MinMagnitudeSlopeX(double x, double y) => Abs(x) < Abs(y) || IsNaN(x) || (Abs(x) == Abs(y) && x < y) ? 1.0 : 0.0;

    /// <summary>1 where the one of larger magnitude is x, else 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MaxMagnitudeNumberSlopeX(double x, double y) => Abs(x) > Abs(y) || IsNaN(y) || (Abs(x) == Abs(y) && x > y) ? 1.0 : 0.0;

    /// <summary>1 where the one of smaller magnitude is x, else 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MinMagnitudeNumberSlopeX(double x, double y) => Abs(x) < Abs(y) || IsNaN(y) || (Abs(x) == Abs(y) && x < y) ? 1.0 : 0.0;
}
