namespace AD.Backends;

internal static unsafe partial class VectorMath
{
    /// <summary>sin x.</summary>
    public static void Sin(double* x, double* y, int count) => Sweep.Over<SinKernel>(x, y, count);

    /// <summary>sin x.</summary>
    public static double SinOf(double x) => Sweep.At<SinKernel>(x);

    /// <summary>cos x.</summary>
    public static void Cos(double* x, double* y, int count) => Sweep.Over<CosKernel>(x, y, count);

    /// <summary>cos x.</summary>
    public static double CosOf(double x) => Sweep.At<CosKernel>(x);

    /// <summary>tan x.</summary>
    public static void Tan(double* x, double* y, int count) => Sweep.Over<TanKernel>(x, y, count);

    /// <summary>tan x.</summary>
    public static double TanOf(double x) => Sweep.At<TanKernel>(x);

    /// <summary>arctan x.</summary>
    public static void Atan(double* x, double* y, int count) => Sweep.Over<AtanKernel>(x, y, count);

    /// <summary>arctan x.</summary>
    public static double AtanOf(double x) => Sweep.At<AtanKernel>(x);
}
