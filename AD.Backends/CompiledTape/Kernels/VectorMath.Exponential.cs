namespace AD.Backends;

internal static unsafe partial class VectorMath
{
    /// <summary>eˣ.</summary>
    public static void Exp(double* x, double* y, int count) => Sweep.Over<ExpKernel>(x, y, count);

    /// <summary>eˣ.</summary>
    public static double ExpOf(double x) => Sweep.At<ExpKernel>(x);

    /// <summary>eˣ - 1.</summary>
    public static void Expm1(double* x, double* y, int count) => Sweep.Over<Expm1Kernel>(x, y, count);

    /// <summary>eˣ - 1.</summary>
    public static double Expm1Of(double x) => Sweep.At<Expm1Kernel>(x);

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static void Sigmoid(double* x, double* y, int count) => Sweep.Over<SigmoidKernel>(x, y, count);

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static double SigmoidOf(double x) => Sweep.At<SigmoidKernel>(x);
}
