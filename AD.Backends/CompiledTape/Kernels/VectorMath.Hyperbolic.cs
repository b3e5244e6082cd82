namespace AD.Backends;

internal static unsafe partial class VectorMath
{
    /// <summary>sinh x.</summary>
    public static void Sinh(double* x, double* y, int count) => Sweep.Over<SinhKernel>(x, y, count);

    /// <summary>sinh x.</summary>
    public static double SinhOf(double x) => Sweep.At<SinhKernel>(x);

    /// <summary>cosh x.</summary>
    public static void Cosh(double* x, double* y, int count) => Sweep.Over<CoshKernel>(x, y, count);

    /// <summary>cosh x.</summary>
    public static double CoshOf(double x) => Sweep.At<CoshKernel>(x);

    /// <summary>tanh x.</summary>
    public static void Tanh(double* x, double* y, int count) => Sweep.Over<TanhKernel>(x, y, count);

    /// <summary>tanh x.</summary>
    public static double TanhOf(double x) => Sweep.At<TanhKernel>(x);

    /// <summary>tanh x and 1 - tanh² x, the latter to 2 units in its last place also where tanh x is ±1.</summary>
    public static void TanhAndSlope(double* x, double* y, double* slope, int count) => PairSweep.Over<TanhAndSlopeKernel>(x, y, slope, count);
}
