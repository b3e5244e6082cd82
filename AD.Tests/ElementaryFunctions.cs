using System.Numerics;

namespace AD.Tests;

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

    public static T Exp<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(x);

    public static T ExpM1<T>(T x) where T : IFloatingPointIeee754<T> => T.ExpM1(x);

    public static T Exp2<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp2(x);

    public static T Exp2M1<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp2M1(x);

    public static T Exp10<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp10(x);

    public static T Exp10M1<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp10M1(x);

    public static T Log<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x);

    public static T LogP1<T>(T x) where T : IFloatingPointIeee754<T> => T.LogP1(x);

    public static T Log2<T>(T x) where T : IFloatingPointIeee754<T> => T.Log2(x);

    public static T Log2P1<T>(T x) where T : IFloatingPointIeee754<T> => T.Log2P1(x);

    public static T Log10<T>(T x) where T : IFloatingPointIeee754<T> => T.Log10(x);

    public static T Log10P1<T>(T x) where T : IFloatingPointIeee754<T> => T.Log10P1(x);

    public static T Sqrt<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x);

    public static T Cbrt<T>(T x) where T : IFloatingPointIeee754<T> => T.Cbrt(x);

    public static T Root4<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, 4);

    public static T Sin<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    public static T Cos<T>(T x) where T : IFloatingPointIeee754<T> => T.Cos(x);

    public static T Tan<T>(T x) where T : IFloatingPointIeee754<T> => T.Tan(x);

    public static T SinPi<T>(T x) where T : IFloatingPointIeee754<T> => T.SinPi(x);

    public static T CosPi<T>(T x) where T : IFloatingPointIeee754<T> => T.CosPi(x);

    public static T TanPi<T>(T x) where T : IFloatingPointIeee754<T> => T.TanPi(x);

    public static T Asin<T>(T x) where T : IFloatingPointIeee754<T> => T.Asin(x);

    public static T Acos<T>(T x) where T : IFloatingPointIeee754<T> => T.Acos(x);

    public static T Atan<T>(T x) where T : IFloatingPointIeee754<T> => T.Atan(x);

    public static T AsinPi<T>(T x) where T : IFloatingPointIeee754<T> => T.AsinPi(x);

    public static T AcosPi<T>(T x) where T : IFloatingPointIeee754<T> => T.AcosPi(x);

    public static T AtanPi<T>(T x) where T : IFloatingPointIeee754<T> => T.AtanPi(x);

    public static T Sinh<T>(T x) where T : IFloatingPointIeee754<T> => T.Sinh(x);

    public static T Cosh<T>(T x) where T : IFloatingPointIeee754<T> => T.Cosh(x);

    public static T Tanh<T>(T x) where T : IFloatingPointIeee754<T> => T.Tanh(x);

    public static T Asinh<T>(T x) where T : IFloatingPointIeee754<T> => T.Asinh(x);

    public static T Acosh<T>(T x) where T : IFloatingPointIeee754<T> => T.Acosh(x);

    public static T Atanh<T>(T x) where T : IFloatingPointIeee754<T> => T.Atanh(x);

    public static T Pow<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(x[0], x[1]);

    public static T LogBase<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Log(x[0], x[1]);

    public static T Hypot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]);

    public static T Atan2<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Atan2(x[0], x[1]);
}
