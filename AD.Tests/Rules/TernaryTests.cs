using System.Numerics;
using AD.Tests.Numbers;
using Xunit;
using D2 = AD.Backends.Dual<AD.Backends.Dual<double>>;

namespace AD.Tests.Rules;

/// <summary>Functions of three arguments and pairs of functions, along the curve (x², sin x, x³), against derivatives by hand.</summary>
public class TernaryTests
{
    private const double X = 0.6;
    private static readonly double S = Math.Sin(X), C = Math.Cos(X);

    public static TheoryData<string, Func<D2, D2>, double, double, double> Cases => new()
    {
        // x² sin x + x³
        { "FusedMultiplyAdd", x => On<D2>(x, Fused), X * X * S + X * X * X, 2 * X * S + X * X * C + 3 * X * X, 2 * S + 4 * X * C - X * X * S + 6 * X },
        { "MultiplyAddEstimate", x => On<D2>(x, Estimate), X * X * S + X * X * X, 2 * X * S + X * X * C + 3 * X * X, 2 * S + 4 * X * C - X * X * S + 6 * X },

        // x² (1 - x³) + sin x · x³
        {
            "Lerp", x => On<D2>(x, Between), X * X - Math.Pow(X, 5) + S * X * X * X, 2 * X - 5 * Math.Pow(X, 4) + C * X * X * X + 3 * S * X * X,
            2 - 20 * X * X * X - S * X * X * X + 6 * C * X * X + 6 * S * X
        },

        // x³ < x² < sin x at x = 0.6
        { "Clamp below", x => Clamped(x * x * x, x * x, Sine(x)), X * X, 2 * X, 2 },
        { "Clamp above", x => Clamped(Sine(x), x * x * x, x * x), X * X, 2 * X, 2 },
        { "Clamp inside", x => Clamped(x * x, x * x * x, Sine(x)), X * X, 2 * X, 2 },
        { "ClampNative", x => ClampedNative(x * x * x, x * x, Sine(x)), X * X, 2 * X, 2 },
        { "MaxNative", x => Larger(x * x, Sine(x)), S, C, -S },
        { "MinNative", x => Smaller(x * x, Sine(x)), X * X, 2 * X, 2 },
        { "SinCosPi.SinPi", x => Pair(x).Item1, Math.Sin(Math.PI * X), Math.PI * Math.Cos(Math.PI * X), -Math.PI * Math.PI * Math.Sin(Math.PI * X) },
        { "SinCosPi.CosPi", x => Pair(x).Item2, Math.Cos(Math.PI * X), -Math.PI * Math.Sin(Math.PI * X), -Math.PI * Math.PI * Math.Cos(Math.PI * X) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void ValueAndTwoDerivativesEqualThoseByHand(string name, Func<D2, D2> f, double value, double first, double second)
    {
        (double v, double d, double dd) = Nested.Unary(f, X);
        Close.To(value, v, 1e-14, name);
        Close.To(first, d, 1e-13, name + "'");
        Close.To(second, dd, 1e-13, name + "''");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.7)]
    public void ThirdDerivatives(double x)
    {
        double t = Math.Tanh(x), u = 1 - t * t;
        Close.To(-Math.Cos(x), Nested.Third(y => Math.Sin(y), x), 1e-13, "sin'''");
        Close.To(Math.Exp(x), Nested.Third(y => Math.Exp(y), x), 1e-13, "exp'''");
        Close.To(2 / (x * x * x), Nested.Third(y => Math.Log(y), x), 1e-13, "log'''");
        Close.To(0.375 * Math.Pow(x, -2.5), Nested.Third(y => Math.Sqrt(y), x), 1e-13, "sqrt'''");
        Close.To(u * (6 * t * t - 2), Nested.Third(y => Math.Tanh(y), x), 1e-12, "tanh'''");
        Close.To(2.5 * 1.5 * 0.5 * Math.Pow(x, -0.5), Nested.Third(y => Math.Pow(y, 2.5), x), 1e-13, "pow'''");
        Close.To((6 * x * x - 2) / Math.Pow(1 + x * x, 3), Nested.Third(y => Math.Atan(y), x), 1e-12, "atan'''");
        Close.To(Math.Pow(x, x) * (Math.Pow(1 + Math.Log(x), 3) + 3 * (1 + Math.Log(x)) / x - 1 / (x * x)), Nested.Third(y => Math.Pow(y, y), x), 1e-12, "(x^x)'''");
    }

    private delegate T Three<T>(T a, T b, T c);

    private static T On<T>(T x, Three<T> f) where T : IFloatingPointIeee754<T> => f(x * x, T.Sin(x), x * x * x);

    private static T Fused<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> => T.FusedMultiplyAdd(a, b, c);

    private static T Estimate<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> => T.MultiplyAddEstimate(a, b, c);

    private static T Between<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> => T.Lerp(a, b, c);

    private static T Clamped<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> => T.Clamp(a, b, c);

    private static T ClampedNative<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> => T.ClampNative(a, b, c);

    private static T Larger<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.MaxNative(a, b);

    private static T Smaller<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.MinNative(a, b);

    private static (T, T) Pair<T>(T x) where T : IFloatingPointIeee754<T> => T.SinCosPi(x);

    private static T Sine<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);
}
