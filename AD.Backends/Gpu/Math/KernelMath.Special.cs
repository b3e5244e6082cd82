using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>The values of rules that are no function of <see cref="Math"/>.</content>
internal static partial class KernelMath
{
    /// <summary>x ln y, and 0 where x = 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double XLogY(double x, double y) => x == 0.0 && !IsNaN(y) ? 0.0 : x * Log(y);

    /// <summary>1 / x, where <see cref="double.ReciprocalEstimate"/> may be less accurate.</summary>
    public static double ReciprocalEstimate(double x) => 1.0 / x;

    /// <summary>1 / √x, where <see cref="double.ReciprocalSqrtEstimate"/> may be less accurate.</summary>
    public static double ReciprocalSqrtEstimate(double x) => 1.0 / Math.Sqrt(x);

    /// <summary>∛x / (3x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double CbrtSlope(double x) => Cbrt(x) / x / 3.0;

    /// <summary>ⁿ√x / (n x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double RootNSlope(double x, double n) => RootN(x, n) / x / n;

    /// <summary>y xʸ / x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double PowSlope(double x, double y) => y * Pow(x, y) / x;

    /// <summary>xʸ ln x, and its limit at x = 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double PowLog(double x, double y) => x == 0.0 ? (y > 0.0 ? 0.0 : double.NegativeInfinity) : Pow(x, y) * Log(x);
}
