using System.Numerics;

namespace AD.Backends;

/// <content>Powers and roots: z^w = e^(w ln z) with z = a + i b and w = c + i d has the imaginary part |z^w| (c b / a + d ln a).</content>
internal readonly partial struct ComplexNumber
{
    static ComplexNumber IPowerFunctions<ComplexNumber>.Pow(ComplexNumber x, ComplexNumber y)
    {
        double z = Math.Pow(x.Real, y.Real);
        if (x.Real == 0.0 || !double.IsNormal(z))
        {
            return Apply<PowRule>(x, y);    // the edge of the real domain, or a power that is out of range while its derivative may be within
        }

        double step = x.Imaginary == 0.0 ? 0.0 : z * (y.Real / x.Real) * x.Imaginary;
        return new(z, y.Imaginary == 0.0 ? step : step + z * Math.Log(x.Real) * y.Imaginary);
    }

    static ComplexNumber IRootFunctions<ComplexNumber>.Sqrt(ComplexNumber x)
    {
        double y = Math.Sqrt(x.Real);
        return Analytic(y, 0.5 / y, x.Imaginary);
    }

    static ComplexNumber IRootFunctions<ComplexNumber>.Cbrt(ComplexNumber x)
    {
        double y = Math.Cbrt(x.Real);
        return Analytic(y, 1.0 / (3.0 * y * y), x.Imaginary);
    }

    /// <summary>√(x² + y²) continued: (a b + c d) / √(a² + c²), without the squares; 0 at the origin.</summary>
    static ComplexNumber IRootFunctions<ComplexNumber>.Hypot(ComplexNumber x, ComplexNumber y)
    {
        double length = double.Hypot(x.Real, y.Real);
        return length == 0.0 ? default
            : Analytic(length, HypotRule.DerivativeX(x.Real, y.Real, length), x.Imaginary) + Analytic(0.0, HypotRule.DerivativeY(x.Real, y.Real, length), y.Imaginary);
    }
}
