namespace AD.Tests.CompiledTape.Kernels;

/// <summary>Errors in units in the last place of the true value: 2^(e - 52) for values from 2ᵉ, and that of the smallest normal number below it. Infinity counts as 2¹⁰²⁴.</summary>
public static class Ulps
{
    public static double Between(double given, Scaled exact)
    {
        if (exact.Value.High == 0.0 || double.IsNaN(given))
        {
            return given == exact.Value.High ? 0.0 : double.PositiveInfinity;
        }

        int exponent = Math.ILogB(exact.Value.High) + exact.Exponent;
        if (double.IsInfinity(given))
        {
            if (exponent >= 1024)
            {
                return Math.Sign(given) == Math.Sign(exact.Value.High) ? 0.0 : double.PositiveInfinity;
            }

            if (exponent < 1023)
            {
                return double.PositiveInfinity;
            }
        }

        // In units of 2^exponent, so that nothing overflows on the way.
        DoubleDouble scaled = exact.Value.Scaled(exact.Exponent - exponent);
        double measured = double.IsInfinity(given) ? Math.CopySign(2.0, given) : Math.ScaleB(given, -exponent);
        double error = Math.Abs((scaled - measured).High) / Math.ScaleB(1.0, Math.Max(exponent, -1022) - 52 - exponent);
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }
}
