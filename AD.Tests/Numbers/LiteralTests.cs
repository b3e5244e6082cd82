using System.Numerics;
using Xunit;
using D1 = AD.Backends.Dual<double>;
using D2 = AD.Backends.Dual<AD.Backends.Dual<double>>;

namespace AD.Tests.Numbers;

/// <summary>Literals and System.Math beside a number: inside a generic function, on a concrete number and on a nested one. That this file compiles is half of the test.</summary>
public class LiteralTests
{
    private const double X = 0.7034, Y = 1.3;

    private static T Literals<T>(T x)
        where T : IFloatingPointIeee754<T>
    {
        T s = x;
        s += 1.0;
        s *= x;
        s -= 2;
        s /= 3;
        s++;
        s = -s;
        s += 1 / x + x / 2 + x % 0.5 + 2 % x + 2.0 * x * x - 1.0 + (3 - x);
        s += (x == 0.0 ? T.Zero : x) + (0.0 != x ? x : T.Zero) + (x > 0.0 ? x : T.Zero) + (1 >= x ? x : T.Zero) + (x <= 2 ? x : T.Zero) + (0 < x ? x : T.Zero);
        return s;
    }

    private static D1 LiteralsOnADual(D1 x)
    {
        D1 s = x;
        s += 1.0;
        s *= x;
        s -= 2;
        s /= 3;
        s++;
        s = -s;
        s += 1 / x + x / 2 + x % 0.5 + 2 % x + 2.0 * x * x - 1.0 + (3 - x);
        s += (x == 0.0 ? 0.0 : x) + (0.0 != x ? x : 0) + (x > 0.0 ? x : 0.0) + (1 >= x ? x : 0) + (x <= 2 ? x : 0) + (0 < x ? x : D1.Zero);
        return s;
    }

    private static D2 LiteralsOnANestedDual(D2 x)
    {
        D2 s = x;
        s += 1.0;
        s *= x;
        s -= 2;
        s /= 3;
        s++;
        s = -s;
        s += 1 / x + x / 2 + x % 0.5 + 2 % x + 2.0 * x * x - 1.0 + (3 - x);
        s += (x == 0.0 ? D2.Zero : x) + (0.0 != x ? x : D2.Zero) + (x > 0.0 ? x : D2.Zero) + (1 >= x ? x : D2.Zero) + (x <= 2 ? x : D2.Zero) + (0 < x ? x : D2.Zero);
        return s;
    }

    [Fact]
    public void LiteralsMeanTheSameEverywhere()
    {
        // -((x+1)x - 2)/3 - 1 + 1/x + x/2 + x%0.5 + 2%x + 2x² - 1 + 3 - x + 6x, with x%0.5 = x - 0.5 and 2%x = 2 - 2x
        double value = -(((X + 1) * X - 2) / 3 + 1) + 1 / X + X / 2 + (X - 0.5) + (2 - 2 * X) + 2 * X * X - 1 + (3 - X) + 6 * X;
        double first = -(2 * X + 1) / 3 - 1 / (X * X) + 0.5 + 1 - 2 + 4 * X - 1 + 6, second = -2.0 / 3 + 2 / (X * X * X) + 4;
        Assert.Equal(value, Literals(X), 1e-14);
        Assert.Equal((float)value, Literals((float)X), 1e-5f);
        foreach ((double v, double d, double dd) in new[] { Nested.Unary(Literals, X), Nested.Unary(LiteralsOnANestedDual, X) })
        {
            Close.To(value, v, 1e-14, "f");
            Close.To(first, d, 1e-14, "f'");
            Close.To(second, dd, 1e-14, "f''");
        }

        D1 dual = LiteralsOnADual(new(X, 1));
        Close.To(value, dual.Primal, 1e-14, "f");
        Close.To(first, dual.Tangent, 1e-14, "f'");
    }

    public static TheoryData<string, Func<D1, D1, D1>, double, double, double> OfMath => new()
    {
        { "Sin", (x, y) => Math.Sin(x), Math.Sin(X), Math.Cos(X), 0 },
        { "SinCos", (x, y) => Math.SinCos(x).Cos, Math.Cos(X), -Math.Sin(X), 0 },
        { "Pow(x, y)", (x, y) => Math.Pow(x, y), Math.Pow(X, Y), Y * Math.Pow(X, Y - 1), Math.Pow(X, Y) * Math.Log(X) },
        { "Pow(x, 2.0)", (x, y) => Math.Pow(x, 2.0), X * X, 2 * X, 0 },
        { "Pow(x, 3)", (x, y) => Math.Pow(x, 3), X * X * X, 3 * X * X, 0 },
        { "Pow(2, y)", (x, y) => Math.Pow(2, y), Math.Pow(2, Y), 0, Math.Log(2) * Math.Pow(2, Y) },
        { "Max(x, y)", (x, y) => Math.Max(x, y), Y, 0, 1 },
        { "Max(x, 0)", (x, y) => Math.Max(x, 0), X, 1, 0 },
        { "Max(0.0, x)", (x, y) => Math.Max(0.0, x), X, 1, 0 },
        { "Min(x, y)", (x, y) => Math.Min(x, y), X, 1, 0 },
        { "MaxMagnitude", (x, y) => Math.MaxMagnitude(-x, -y), -Y, 0, -1 },
        { "MinMagnitude", (x, y) => Math.MinMagnitude(-x, -y), -X, -1, 0 },
        { "Log(y, x)", (x, y) => Math.Log(y, x), Math.Log(Y) / Math.Log(X), -Math.Log(Y) / (X * Math.Pow(Math.Log(X), 2)), 1 / (Y * Math.Log(X)) },
        { "Log(y, 2)", (x, y) => Math.Log(y, 2), Math.Log2(Y), 0, 1 / (Y * Math.Log(2)) },
        { "Atan2(x, y)", (x, y) => Math.Atan2(x, y), Math.Atan2(X, Y), Y / (X * X + Y * Y), -X / (X * X + Y * Y) },
        { "Atan2(x, 1)", (x, y) => Math.Atan2(x, 1), Math.Atan(X), 1 / (1 + X * X), 0 },
        { "Clamp", (x, y) => Math.Clamp(x, 0, 1) + Math.Clamp(y, 0.0, 1.0) + Math.Clamp(x, x, y), 2 * X + 1, 2, 0 },
        { "FusedMultiplyAdd", (x, y) => Math.FusedMultiplyAdd(x, y, x), X * Y + X, Y + 1, X },
        { "CopySign", (x, y) => Math.CopySign(x, -1) + Math.CopySign(y, -x), -X - Y, -1, -1 },
        { "IEEERemainder", (x, y) => Math.IEEERemainder(y, x), Y - 2 * X, -2, 1 },
        { "ScaleB", (x, y) => Math.ScaleB(x, 3), 8 * X, 8, 0 },
        { "Whole numbers", (x, y) => Math.Sign(x) + Math.ILogB(x), 0, 0, 0 },
        { "Rounding", (x, y) => Math.Floor(y) + Math.Ceiling(y) + Math.Truncate(y) + Math.Round(y) + Math.Round(y, 1) + Math.Round(y, MidpointRounding.ToZero) + Math.Round(y, 1, MidpointRounding.ToZero), 6 + 2 * 1.3, 0, 0 },
        { "Roots", (x, y) => Math.Sqrt(x) + Math.Cbrt(x), Math.Sqrt(X) + Math.Cbrt(X), 0.5 / Math.Sqrt(X) + Math.Cbrt(X) / (3 * X), 0 },
        { "Exp and Log", (x, y) => Math.Exp(x) + Math.Log(x) + Math.Log2(x) + Math.Log10(x), Math.Exp(X) + Math.Log(X) + Math.Log2(X) + Math.Log10(X), Math.Exp(X) + (1 + 1 / Math.Log(2) + 1 / Math.Log(10)) / X, 0 },
        { "Angles", (x, y) => Math.Cos(x) + Math.Tan(x) + Math.Asin(x) + Math.Acos(x) + Math.Atan(x), Math.Cos(X) + Math.Tan(X) + Math.PI / 2 + Math.Atan(X), -Math.Sin(X) + 1 + Math.Pow(Math.Tan(X), 2) + 1 / (1 + X * X), 0 },
        { "Hyperbolic", (x, y) => Math.Sinh(x) + Math.Cosh(x) + Math.Tanh(x), Math.Exp(X) + Math.Tanh(X), Math.Exp(X) + Math.Pow(Math.Cosh(X), -2), 0 },
        { "Area", (x, y) => Math.Asinh(y) + Math.Acosh(y) + Math.Atanh(x), Math.Asinh(Y) + Math.Acosh(Y) + Math.Atanh(X), 1 / (1 - X * X), 1 / Math.Sqrt(1 + Y * Y) + 1 / Math.Sqrt(Y * Y - 1) },
        { "Abs, π", (x, y) => Math.Abs(-x) * Math.PI, X * Math.PI, Math.PI, 0 },
        { "Members", (x, y) => D1.Sin(x) + D1.Pow(y, 2) + D1.Max(x, 0) + D1.Hypot(x, y) - D1.Pi, Math.Sin(X) + Y * Y + X + Math.Sqrt(X * X + Y * Y) - Math.PI, Math.Cos(X) + 1 + X / Math.Sqrt(X * X + Y * Y), 2 * Y + Y / Math.Sqrt(X * X + Y * Y) },
        { "x % y", (x, y) => y % x, Y - X, -1, 1 },
    };

    [Theory]
    [MemberData(nameof(OfMath))]
    public void MathOnNumbers(string name, Func<D1, D1, D1> f, double value, double dx, double dy)
    {
        Close.To(value, f(new(X), new(Y)).Primal, 1e-14, name);
        Close.To(dx, f(new(X, 1), new(Y)).Tangent, 1e-13, $"∂{name}/∂x");
        Close.To(dy, f(new(X), new(Y, 1)).Tangent, 1e-13, $"∂{name}/∂y");
    }

    private static T InsideAGenericFunction<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Math.Sin(x) + Math.Pow(x, 2.0) + Math.Pow(x, 2) + Math.Pow(2.0, x) + Math.Pow(x, y) + Math.Max(x, 0) + Math.Max(0.0, x) + Math.Min(x, y) + Math.Clamp(x, 0, 1) + Math.Log(x, 2) + Math.Atan2(x, 1)
            + Math.Round(x, 2) + Math.Sign(x) + Math.PI * Math.CopySign(x, -1) + Math.SinCos(x).Sin + Math.IEEERemainder(x, 2);

    [Fact]
    public void MathInsideAGenericFunction()
    {
        double dx = 2 * Math.Cos(X) + 4 * X + Math.Log(2) * Math.Pow(2, X) + Y * Math.Pow(X, Y - 1) + 4 + 1 / (X * Math.Log(2)) + 1 / (1 + X * X) - Math.PI + 1;
        Close.To(dx, InsideAGenericFunction<D1>(new(X, 1), new(Y)).Tangent, 1e-14, "f'");
        Close.To(InsideAGenericFunction(X, Y), InsideAGenericFunction<D1>(new(X, 1), new(Y)).Primal, 1e-15, "f");
    }

    [Fact]
    public void PlainMathIsUndisturbed()
    {
        Assert.IsType<int>(Math.Max(3, 4));
        Assert.IsType<float>(Math.Max(3f, 4f));
        Assert.IsType<decimal>(Math.Round(2.5m));
        Assert.IsType<double>(Math.Pow(2, 3));
        Assert.IsType<double>(Math.Sin(1f));
        Assert.IsType<double>(2.0 * 3f);
        Assert.IsType<int>(Math.Clamp(1, 2, 3));
    }
}
