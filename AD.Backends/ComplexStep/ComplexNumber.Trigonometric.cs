using System.Numerics;

namespace AD.Backends;

/// <content>
/// Circular functions: sin(a + i b) = sin a cosh b + i cos a sinh b, and so on, with cosh b = 1 and sinh b = tan b = artanh b = b; Im atan z = artanh(2b / (1 + a² + b²)) / 2, and
/// asin z = -i ln(i z + √(1 - z²)).
/// </content>
internal readonly partial struct ComplexNumber
{
    private const double InversePi = 0.318309886183790671537768;

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.Sin(ComplexNumber x) => SinCos(x).Sin;

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.Cos(ComplexNumber x) => SinCos(x).Cos;

    static (ComplexNumber Sin, ComplexNumber Cos) ITrigonometricFunctions<ComplexNumber>.SinCos(ComplexNumber x) => SinCos(x);

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.Tan(ComplexNumber x)
    {
        double y = Math.Tan(x.Real);
        return Analytic(y, 1.0 + y * y, x.Imaginary);
    }

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.SinPi(ComplexNumber x) => SinCosPi(x).Sin;

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.CosPi(ComplexNumber x) => SinCosPi(x).Cos;

    static (ComplexNumber SinPi, ComplexNumber CosPi) ITrigonometricFunctions<ComplexNumber>.SinCosPi(ComplexNumber x) => SinCosPi(x);

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.TanPi(ComplexNumber x)
    {
        double y = double.TanPi(x.Real);
        return Analytic(y, Math.PI * (1.0 + y * y), x.Imaginary);
    }

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.Asin(ComplexNumber x) => Analytic(Math.Asin(x.Real), ArcSlope(x.Real), x.Imaginary);

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.Acos(ComplexNumber x) => Analytic(Math.Acos(x.Real), -ArcSlope(x.Real), x.Imaginary);

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.Atan(ComplexNumber x) => Analytic(Math.Atan(x.Real), 1.0 / (1.0 + x.Real * x.Real), x.Imaginary);

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.AsinPi(ComplexNumber x) => Analytic(double.AsinPi(x.Real), InversePi * ArcSlope(x.Real), x.Imaginary);

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.AcosPi(ComplexNumber x) => Analytic(double.AcosPi(x.Real), -InversePi * ArcSlope(x.Real), x.Imaginary);

    static ComplexNumber ITrigonometricFunctions<ComplexNumber>.AtanPi(ComplexNumber x) => Analytic(double.AtanPi(x.Real), InversePi / (1.0 + x.Real * x.Real), x.Imaginary);

    private static (ComplexNumber Sin, ComplexNumber Cos) SinCos(ComplexNumber x)
    {
        (double sin, double cos) = Math.SinCos(x.Real);
        return (Analytic(sin, cos, x.Imaginary), Analytic(cos, -sin, x.Imaginary));
    }

    private static (ComplexNumber Sin, ComplexNumber Cos) SinCosPi(ComplexNumber x)
    {
        (double sin, double cos) = double.SinCosPi(x.Real);
        return (Analytic(sin, Math.PI * cos, x.Imaginary), Analytic(cos, -Math.PI * sin, x.Imaginary));
    }

    /// <summary>Im asin z = b / √(1 - a²), the factors of 1 - a² apart so that no digits are lost near ±1.</summary>
    private static double ArcSlope(double a) => 1.0 / Math.Sqrt((1.0 - a) * (1.0 + a));
}
