using System.Numerics;

namespace AD.Tests.ComplexStep;

/// <summary>The elementary functions as generic methods, by name.</summary>
internal static class ElementaryFunctions
{
    public static readonly Dictionary<string, UnivariateFunction<double>> Unary = new()
    {
        ["Exp"] = Exp,
        ["ExpM1"] = ExpM1,
        ["Exp2"] = Exp2,
        ["Exp2M1"] = Exp2M1,
        ["Exp10"] = Exp10,
        ["Exp10M1"] = Exp10M1,
        ["Log"] = Log,
        ["LogP1"] = LogP1,
        ["Log2"] = Log2,
        ["Log2P1"] = Log2P1,
        ["Log10"] = Log10,
        ["Log10P1"] = Log10P1,
        ["Sqrt"] = Sqrt,
        ["Cbrt"] = Cbrt,
        ["Root4"] = Root4,
        ["Sin"] = Sin,
        ["Cos"] = Cos,
        ["Tan"] = Tan,
        ["SinPi"] = SinPi,
        ["CosPi"] = CosPi,
        ["TanPi"] = TanPi,
        ["Asin"] = Asin,
        ["Acos"] = Acos,
        ["Atan"] = Atan,
        ["AsinPi"] = AsinPi,
        ["AcosPi"] = AcosPi,
        ["AtanPi"] = AtanPi,
        ["Sinh"] = Sinh,
        ["Cosh"] = Cosh,
        ["Tanh"] = Tanh,
        ["Asinh"] = Asinh,
        ["Acosh"] = Acosh,
        ["Atanh"] = Atanh,
    };

    public static readonly Dictionary<string, ScalarFunction<double>> Binary = new()
    {
        ["Pow"] = Pow,
        ["LogBase"] = LogBase,
        ["Hypot"] = Hypot,
        ["Atan2"] = Atan2,
    };

    private static T Exp<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(x);

    private static T ExpM1<T>(T x) where T : IFloatingPointIeee754<T> => T.ExpM1(x);

    private static T Exp2<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp2(x);

    private static T Exp2M1<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp2M1(x);

    private static T Exp10<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp10(x);

    private static T Exp10M1<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp10M1(x);

    private static T Log<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x);

    private static T LogP1<T>(T x) where T : IFloatingPointIeee754<T> => T.LogP1(x);

    private static T Log2<T>(T x) where T : IFloatingPointIeee754<T> => T.Log2(x);

    private static T Log2P1<T>(T x) where T : IFloatingPointIeee754<T> => T.Log2P1(x);

    private static T Log10<T>(T x) where T : IFloatingPointIeee754<T> => T.Log10(x);

    private static T Log10P1<T>(T x) where T : IFloatingPointIeee754<T> => T.Log10P1(x);

    private static T Sqrt<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x);

    private static T Cbrt<T>(T x) where T : IFloatingPointIeee754<T> => T.Cbrt(x);

    private static T Root4<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, 4);

    private static T Sin<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    private static T Cos<T>(T x) where T : IFloatingPointIeee754<T> => T.Cos(x);

    private static T Tan<T>(T x) where T : IFloatingPointIeee754<T> => T.Tan(x);

    private static T SinPi<T>(T x) where T : IFloatingPointIeee754<T> => T.SinPi(x);

    private static T CosPi<T>(T x) where T : IFloatingPointIeee754<T> => T.CosPi(x);

    private static T TanPi<T>(T x) where T : IFloatingPointIeee754<T> => T.TanPi(x);

    private static T Asin<T>(T x) where T : IFloatingPointIeee754<T> => T.Asin(x);

    private static T Acos<T>(T x) where T : IFloatingPointIeee754<T> => T.Acos(x);

    private static T Atan<T>(T x) where T : IFloatingPointIeee754<T> => T.Atan(x);

    private static T AsinPi<T>(T x) where T : IFloatingPointIeee754<T> => T.AsinPi(x);

    private static T AcosPi<T>(T x) where T : IFloatingPointIeee754<T> => T.AcosPi(x);

    private static T AtanPi<T>(T x) where T : IFloatingPointIeee754<T> => T.AtanPi(x);

    private static T Sinh<T>(T x) where T : IFloatingPointIeee754<T> => T.Sinh(x);

    private static T Cosh<T>(T x) where T : IFloatingPointIeee754<T> => T.Cosh(x);

    private static T Tanh<T>(T x) where T : IFloatingPointIeee754<T> => T.Tanh(x);

    private static T Asinh<T>(T x) where T : IFloatingPointIeee754<T> => T.Asinh(x);

    private static T Acosh<T>(T x) where T : IFloatingPointIeee754<T> => T.Acosh(x);

    private static T Atanh<T>(T x) where T : IFloatingPointIeee754<T> => T.Atanh(x);

    private static T Pow<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(x[0], x[1]);

    private static T LogBase<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Log(x[0], x[1]);

    private static T Hypot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]);

    private static T Atan2<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Atan2(x[0], x[1]);
}
