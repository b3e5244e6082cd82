namespace AD.Backends;

internal static unsafe partial class VectorMath
{
    /// <summary>ln x.</summary>
    public static void Log(double* x, double* y, int count) => Sweep.Over<LogKernel>(x, y, count);

    /// <summary>ln x.</summary>
    public static double LogOf(double x) => Sweep.At<LogKernel>(x);

    /// <summary>ln(1 + x).</summary>
    public static void Log1p(double* x, double* y, int count) => Sweep.Over<Log1pKernel>(x, y, count);

    /// <summary>ln(1 + x).</summary>
    public static double Log1pOf(double x) => Sweep.At<Log1pKernel>(x);
}
