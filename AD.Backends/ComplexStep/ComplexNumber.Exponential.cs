using System.Numerics;

namespace AD.Backends;

/// <content>Exponentials and logarithms: e^(a + i b) = e^a (cos b + i sin b) and ln(a + i b) = ln |a + i b| + i arg(a + i b), with sin b = b and arg = b / a for a &gt; 0.</content>
internal readonly partial struct ComplexNumber
{
    private const double Ln2 = 0.693147180559945309417232;
    private const double Ln10 = 2.302585092994045684017991;

    static ComplexNumber IExponentialFunctions<ComplexNumber>.Exp(ComplexNumber x)
    {
        double y = Math.Exp(x.Real);
        return Analytic(y, y, x.Imaginary);
    }

    static ComplexNumber IExponentialFunctions<ComplexNumber>.ExpM1(ComplexNumber x) => Analytic(double.ExpM1(x.Real), Math.Exp(x.Real), x.Imaginary);

    static ComplexNumber IExponentialFunctions<ComplexNumber>.Exp2(ComplexNumber x)
    {
        double y = double.Exp2(x.Real);
        return Analytic(y, Ln2 * y, x.Imaginary);
    }

    static ComplexNumber IExponentialFunctions<ComplexNumber>.Exp2M1(ComplexNumber x) => Analytic(double.Exp2M1(x.Real), Ln2 * double.Exp2(x.Real), x.Imaginary);

    static ComplexNumber IExponentialFunctions<ComplexNumber>.Exp10(ComplexNumber x)
    {
        double y = double.Exp10(x.Real);
        return Analytic(y, Ln10 * y, x.Imaginary);
    }

    static ComplexNumber IExponentialFunctions<ComplexNumber>.Exp10M1(ComplexNumber x) => Analytic(double.Exp10M1(x.Real), Ln10 * double.Exp10(x.Real), x.Imaginary);

    static ComplexNumber ILogarithmicFunctions<ComplexNumber>.Log(ComplexNumber x) => Logarithm(Math.Log(x.Real), 1.0 / x.Real, x.Imaginary);

    static ComplexNumber ILogarithmicFunctions<ComplexNumber>.LogP1(ComplexNumber x) => Logarithm(double.LogP1(x.Real), 1.0 / (1.0 + x.Real), x.Imaginary);

    static ComplexNumber ILogarithmicFunctions<ComplexNumber>.Log2(ComplexNumber x) => Logarithm(Math.Log2(x.Real), 1.0 / (Ln2 * x.Real), x.Imaginary);

    static ComplexNumber ILogarithmicFunctions<ComplexNumber>.Log2P1(ComplexNumber x) => Logarithm(double.Log2P1(x.Real), 1.0 / (Ln2 * (1.0 + x.Real)), x.Imaginary);

    static ComplexNumber ILogarithmicFunctions<ComplexNumber>.Log10(ComplexNumber x) => Logarithm(Math.Log10(x.Real), 1.0 / (Ln10 * x.Real), x.Imaginary);

    static ComplexNumber ILogarithmicFunctions<ComplexNumber>.Log10P1(ComplexNumber x) => Logarithm(double.Log10P1(x.Real), 1.0 / (Ln10 * (1.0 + x.Real)), x.Imaginary);

    /// <summary>ln x / ln c: the real part rounded as at <see cref="double"/>, the imaginary part by the complex quotient.</summary>
    static ComplexNumber ILogarithmicFunctions<ComplexNumber>.Log(ComplexNumber x, ComplexNumber newBase)
    {
        double y = Math.Log(x.Real, newBase.Real), logBase = Math.Log(newBase.Real);
        ComplexNumber top = Logarithm(y, 1.0 / x.Real, x.Imaginary), bottom = Logarithm(logBase, 1.0 / newBase.Real, newBase.Imaginary);
        return new(y, (top.Imaginary - (bottom.Imaginary == 0.0 ? 0.0 : y * bottom.Imaginary)) / logBase);
    }

    /// <summary>Nothing where the real logarithm is nothing: the argument of a negative number would be π.</summary>
    private static ComplexNumber Logarithm(double value, double slope, double step) => double.IsNaN(value) ? new(value, double.NaN) : Analytic(value, slope, step);
}
