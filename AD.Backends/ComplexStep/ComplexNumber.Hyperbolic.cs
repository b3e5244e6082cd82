using System.Numerics;

namespace AD.Backends;

/// <content>Hyperbolic functions: sinh(a + i b) = sinh a cos b + i cosh a sin b, and so on, with cos b = 1 and sin b = b; Im tanh z = b / cosh² a keeps its digits in the tails, where 1 - tanh² a does not.</content>
internal readonly partial struct ComplexNumber
{
    static ComplexNumber IHyperbolicFunctions<ComplexNumber>.Sinh(ComplexNumber x) => Analytic(Math.Sinh(x.Real), Math.Cosh(x.Real), x.Imaginary);

    static ComplexNumber IHyperbolicFunctions<ComplexNumber>.Cosh(ComplexNumber x) => Analytic(Math.Cosh(x.Real), Math.Sinh(x.Real), x.Imaginary);

    static ComplexNumber IHyperbolicFunctions<ComplexNumber>.Tanh(ComplexNumber x)
    {
        double secant = 1.0 / Math.Cosh(x.Real);
        return Analytic(Math.Tanh(x.Real), secant * secant, x.Imaginary);
    }

    static ComplexNumber IHyperbolicFunctions<ComplexNumber>.Asinh(ComplexNumber x) => Analytic(Math.Asinh(x.Real), 1.0 / double.Hypot(1.0, x.Real), x.Imaginary);

    static ComplexNumber IHyperbolicFunctions<ComplexNumber>.Acosh(ComplexNumber x)
        => Analytic(Math.Acosh(x.Real), 1.0 / (Math.Sqrt(x.Real - 1.0) * Math.Sqrt(x.Real + 1.0)), x.Imaginary);

    static ComplexNumber IHyperbolicFunctions<ComplexNumber>.Atanh(ComplexNumber x)
    {
        double y = Math.Atanh(x.Real);
        return Analytic(y, double.IsNaN(y) ? y : 1.0 / ((1.0 - x.Real) * (1.0 + x.Real)), x.Imaginary);
    }
}
