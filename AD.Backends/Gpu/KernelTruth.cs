using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Comparisons and choices of a kernel; a truth is the number 1 or 0, as in a <see cref="Graph"/>.</summary>
internal static class KernelTruth
{
    public static double Less(double a, double b) => a < b ? 1.0 : 0.0;

    public static double LessOrEqual(double a, double b) => a <= b ? 1.0 : 0.0;

    public static double Equal(double a, double b) => a == b ? 1.0 : 0.0;

    public static double Select(double truth, double whenTrue, double whenFalse) => truth != 0.0 ? whenTrue : whenFalse;

    public static double IsNegative(double x) => BitConverter.DoubleToInt64Bits(x) < 0 ? 1.0 : 0.0;

    public static double IsInteger(double x) => Math.Floor(x) == x && x - x == 0.0 ? 1.0 : 0.0;

    public static double IsEvenInteger(double x) => IsInteger(x) != 0.0 && Math.Floor(0.5 * x) == 0.5 * x ? 1.0 : 0.0;

    public static double IsOddInteger(double x) => IsInteger(x) != 0.0 && Math.Floor(0.5 * x) != 0.5 * x ? 1.0 : 0.0;

    public static double IsNormal(double x) => KernelMath.Abs(x) >= 2.2250738585072014e-308 && x - x == 0.0 ? 1.0 : 0.0;

    public static double IsSubnormal(double x) => KernelMath.Abs(x) < 2.2250738585072014e-308 && x != 0.0 ? 1.0 : 0.0;

    /// <summary>1 where a guard holds.</summary>
    public static int Holds(double truth) => truth != 0.0 ? 1 : 0;

    /// <summary>1 where a guard that expects the contrary holds.</summary>
    public static int Fails(double truth) => truth != 0.0 ? 0 : 1;

    /// <summary>x. ILGPU folds c - (d - x) and the like into one operation; a call that is not inlined keeps both roundings.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Kept(double x) => x;
}
