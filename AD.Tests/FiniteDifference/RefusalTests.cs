using AD.Backends;
using Xunit;

namespace AD.Tests.FiniteDifferences;

/// <summary>A derivative is right within its error, or NaN: never a number that its own error estimate contradicts.</summary>
public class RefusalTests
{
    private static readonly FiniteDifferenceBackend Backend = new();

    private static readonly Dictionary<string, (Func<double, double> F, double X)> Undefined = new()
    {
        ["unit step at its jump"] = (x => x >= 0.3 ? 1.0 : 0.0, 0.3),
        ["floor at a whole number"] = (Math.Floor, 2.0),
        ["floor(x) x at a whole number"] = (x => Math.Floor(x) * x, 2.0),
        ["sign at 0"] = (x => Math.Sign(x), 0.0),
        ["atan2(y, 0) at 0"] = (y => Math.Atan2(y, 0.0), 0.0),
        ["atan2(0, x) at 0"] = (x => Math.Atan2(0.0, x), 0.0),
        ["|x| at 0"] = (Math.Abs, 0.0),
        ["max(0, x) at 0"] = (x => Math.Max(0.0, x), 0.0),
        ["sqrt |x| at 0"] = (x => Math.Sqrt(Math.Abs(x)), 0.0),
        ["cube root at 0"] = (Math.Cbrt, 0.0),
        ["sin where an ulp is many periods"] = (Math.Sin, 1e300),
        ["1/x where the derivative overflows"] = (x => 1.0 / x, 1e-300),
    };

    private static readonly Dictionary<string, (Func<double, double> F, double X, double Exact, double Error)> Zeros = new()
    {
        ["a constant"] = (_ => 3.0, 0.7, 0.0, 0.0),
        ["zero"] = (_ => 0.0, 0.7, 0.0, 0.0),
        ["a maximum"] = (Math.Sin, Math.PI / 2.0, 0.0, 1e-10),
        ["a maximum at 0"] = (Math.Cos, 0.0, 0.0, 1e-15),
        ["x³ at 0"] = (x => x * x * x, 0.0, 0.0, 1e-15),
        ["x⁴ + 1 at 0"] = (x => 1.0 + Math.Pow(x, 4.0), 0.0, 0.0, 1e-15),
        ["x⁵ at 0"] = (x => Math.Pow(x, 5.0), 0.0, 0.0, 1e-15),
        ["x⁸ at 0"] = (x => Math.Pow(x, 8.0), 0.0, 0.0, 1e-15),
        ["x |x| at 0"] = (x => x * Math.Abs(x), 0.0, 0.0, 1e-15),
        ["exp(-1/x²) at 0"] = (x => Math.Exp(-1.0 / (x * x)), 0.0, 0.0, 0.0),
        ["a small slope on a large value"] = (x => 1e8 + 1e-6 * x, 0.7, 1e-6, 1e-6),
        ["a slope below rounding"] = (x => 1.0 + 1e-17 * x, 0.7, 1e-17, 1e-14),
        ["a tiny slope alone"] = (x => 1e-300 * x, 0.7, 1e-300, 1e-312),
        ["a difference that cancels"] = (x => x - Math.Sin(x), 1e-9, 5e-19, 1e-15),
        ["noise beside a slope"] = (x => x + 1e-6 * Math.Sin(1e15 * x), 0.7, 1.0, 1e-3),
        ["beyond a jump"] = (x => x >= 0.3 ? 1.0 : 0.0, 0.3 + 1e-9, 0.0, 0.0),
    };

    public static TheoryData<string> UndefinedNames => [.. Undefined.Keys];

    public static TheoryData<string> ZeroNames => [.. Zeros.Keys];

    [Theory]
    [MemberData(nameof(UndefinedNames))]
    public void WhatIsNotResolvedIsNaN(string name)
    {
        (Func<double, double> f, double x) = Undefined[name];
        Assert.Equal(double.NaN, Backend.Derivative(f.Invoke, x));
        Assert.Equal(double.NaN, FiniteDifference.Derivative(f.Invoke, x).Value);
        Assert.Equal([double.NaN], Backend.Gradient(v => f(v[0]), [x]));
        Assert.Equal([double.NaN], Backend.Pushforward((v, y) => y[0] = f(v[0]), [x], [2.0], 1));
    }

    [Theory]
    [MemberData(nameof(ZeroNames))]
    public void SmallDerivativesAreKept(string name)
    {
        (Func<double, double> f, double x, double exact, double error) = Zeros[name];
        DerivativeEstimate estimate = FiniteDifference.Derivative(f.Invoke, x);
        Assert.InRange(estimate.Value, exact - error, exact + error);

        // An estimate, not a bound, where f is noise or not smooth.
        Assert.InRange(Math.Abs(estimate.Value - exact), 0.0, 10.0 * estimate.Error);
        Assert.Equal(estimate.Value, Backend.Derivative(f.Invoke, x));
    }

    [Theory]
    [InlineData(1e-15)]
    [InlineData(1e-20)]
    [InlineData(1e-100)]
    [InlineData(1e-150)]
    public void TheScaleOfATinyPointIsFound(double x)
    {
        Assert.Equal(1.0, -x * x * Backend.Derivative(v => 1.0 / v, x), 1e-11);
        Assert.Equal(1.0, x * Backend.Derivative(Math.Log, x), 1e-10);
        Assert.Equal(1.0, 2.0 * Math.Sqrt(x) * Backend.Derivative(Math.Sqrt, x), 1e-10);
        Assert.Equal(1.0, Backend.Derivative(Math.Abs, x), 1e-13);
        Assert.Equal(-1.0, Backend.Derivative(Math.Abs, -x), 1e-13);
        Assert.Equal(1.0, Backend.Derivative(v => Math.Max(0.0, v), x), 1e-13);
        Assert.Equal(1.0, Backend.Derivative(v => 1.0 + v, x), 1e-13);
        Assert.Equal(1.0, Backend.Derivative(v => v * Math.Log(v), x) / (Math.Log(x) + 1.0), 1e-11);
    }

    [Theory]
    [InlineData(1e-13)]
    [InlineData(1e-20)]
    [InlineData(1e-60)]
    public void TheScaleOfATinyPointIsFoundForSecondDerivatives(double x)
    {
        Assert.Equal(1.0, 0.5 * x * x * x * Backend.SecondDerivative(v => 1.0 / v, x), 1e-8);
        Assert.Equal(1.0, -x * x * Backend.SecondDerivative(Math.Log, x), 1e-6);
    }

    [Fact]
    public void OneOutputIsRefusedAndTheOthersAreNot()
    {
        double[,] jacobian = Backend.Jacobian((x, y) =>
        {
            y[0] = Math.Floor(x[0]);
            y[1] = x[0] * x[1];
            y[2] = Math.Abs(x[1]);
        }, [2.0, 0.0], 3).ToArray();
        Assert.Equal(double.NaN, jacobian[0, 0]);
        Assert.Equal(0.0, jacobian[0, 1]);
        Assert.Equal(0.0, jacobian[1, 0], 1e-14);
        Assert.Equal(2.0, jacobian[1, 1], 1e-13);
        Assert.Equal(0.0, jacobian[2, 0]);
        Assert.Equal(double.NaN, jacobian[2, 1]);
    }
}
