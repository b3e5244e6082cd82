namespace AD.Backends;

internal static unsafe partial class VectorMath
{
    /// <summary>z = xʸ.</summary>
    public static void Pow(double* x, double* y, double* z, int count) => BinarySweep.Over<PowKernel>(x, y, z, count);

    /// <summary>xʸ.</summary>
    public static double PowOf(double x, double y) => BinarySweep.At<PowKernel>(x, y);
}
