using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Accuracy;

/// <summary>Derivatives whose formula once lost all its digits, or overflowed on the way: each at a point where the exact result is known by hand.</summary>
public class CancellationTests
{
    private static readonly Dictionary<string, (UnivariateFunction<double> F, double X, double First, double Second)> Unary = new()
    {
        // (1 - x) - (1 + x) was the inner derivative of 1 - x²: x + O(x³) for the arc sine, 2x for the inverse hyperbolic tangent.
        ["asin near 0"] = (Asin, 1e-10, 1, 1e-10),
        ["acos near 0"] = (Acos, 1e-10, -1, -1e-10),
        ["atanh near 0"] = (Atanh, 1e-10, 1, 2e-10),

        // 1 - tanh² is 4e⁻²ˣ for large x; it was 0 above 19.1.
        ["tanh saturated"] = (Tanh, 20, 4 * Math.Exp(-40), -8 * Math.Exp(-40)),

        // -x/8: it was a difference of two numbers near 1/2.
        ["sigmoid near 0"] = (Special.Sigmoid, 1e-10, 0.25, -1.25e-11),

        // 1 + x² overflowed: 1/x² and -2/x³.
        ["atan far out"] = (Atan, 2e154, 2.5e-309, 0),

        // 0.3 - 1 is rounded, and the power multiplied the error by ln x = -690.
        ["power far from 1"] = (Power, 1e-300, 0.3 * Math.Pow(1e-300, 0.3) / 1e-300, double.NegativeInfinity),

        // 1 / (x ln y) with y = 1e100: x ln y overflowed.
        ["logarithm of a large number"] = (LogarithmToGoogol, 1e308, 1e-308 / 230.25850929940458, 0),
    };

    private static readonly Dictionary<string, (ScalarFunction<double> F, double X, double Y, double XX, double XY)> Binary = new()
    {
        // y²/r³: it was (1 - (x/r)²)/r.
        ["hypot of a flat triangle"] = (Hypot, 1, 1e-9, 1e-18, -1e-9),

        // (x² - y²)/r⁴: it was 1/r² - 2y²/r⁴, which left an error of the size of 1e-17 on the diagonal.
        ["angle on the diagonal"] = (Angle, 1.3, 1.3, -1 / (2 * 1.3 * 1.3), 0),

        // r² is 2e-300, r⁴ underflows.
        ["angle of a small vector"] = (Angle, 1e-150, 1e-150, -5e299, 0),
    };

    public static TheoryData<string> UnaryNames => [.. Unary.Keys];

    public static TheoryData<string> BinaryNames => [.. Binary.Keys];

    [Theory]
    [MemberData(nameof(UnaryNames))]
    public void KeepsItsDigits(string name)
    {
        (UnivariateFunction<double> f, double x, double first, double second) = Unary[name];
        foreach (Backend backend in Atlas.Backends)
        {
            (_, double d, double dd) = backend.ValueDerivativeAndSecondDerivative(f, x);
            Same(first, d, $"{name}, first derivative by {backend.Traits.Name}");
            Same(second, dd, $"{name}, second derivative by {backend.Traits.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(BinaryNames))]
    public void KeepsItsDigitsInTwoArguments(string name)
    {
        (ScalarFunction<double> f, double x, double y, double xx, double xy) = Binary[name];
        foreach (Backend backend in Atlas.Backends)
        {
            var hessian = backend.Hessian(f, [x, y]);
            Same(xx, hessian[0, 0], $"{name}, x'x' by {backend.Traits.Name}");
            Same(xy, hessian[0, 1], $"{name}, x'y' by {backend.Traits.Name}");
            Same(xy, hessian[1, 0], $"{name}, y'x' by {backend.Traits.Name}");
        }
    }

    /// <summary>y x^(y-1) was 0 · ∞ at x = 1e-310, where 1 / x overflows.</summary>
    [Fact]
    public void ThePowerZeroIsConstantAtTheSmallestBase() => Assert.All(Atlas.Backends, backend => Assert.Equal(0, backend.Derivative(ToZero, 1e-310)));

    /// <summary>x^y / x, ∛x / x and x^(1/n) / x are ∞ / ∞ there.</summary>
    [Fact]
    public void RootsAreFlatWhereTheirArgumentOverflows()
    {
        Assert.All(Atlas.Backends, backend => Assert.Equal((double.PositiveInfinity, 0), backend.ValueAndDerivative(OverflowingPower, 1e308)));
        Assert.All(Atlas.Backends, backend => Assert.Equal((double.PositiveInfinity, 0), backend.ValueAndDerivative(OverflowingRoot, 1e308)));
        Assert.All(Atlas.Backends, backend => Assert.Equal((double.PositiveInfinity, 0), backend.ValueAndDerivative(OverflowingFifthRoot, 1e308)));
    }

    private static void Same(double expected, double actual, string what)
        => Assert.True(expected.Equals(actual) || Math.Abs(actual - expected) <= 2e-15 * Math.Abs(expected) + double.Epsilon, $"{what}: expected {expected:R}, got {actual:R}.");

    private static T Asin<T>(T x) where T : IFloatingPointIeee754<T> => T.Asin(x);

    private static T Acos<T>(T x) where T : IFloatingPointIeee754<T> => T.Acos(x);

    private static T Atanh<T>(T x) where T : IFloatingPointIeee754<T> => T.Atanh(x);

    private static T Tanh<T>(T x) where T : IFloatingPointIeee754<T> => T.Tanh(x);

    private static T Atan<T>(T x) where T : IFloatingPointIeee754<T> => T.Atan(x);

    private static T OverflowingRoot<T>(T x) where T : IFloatingPointIeee754<T> => T.Cbrt(10.0 * x);

    private static T OverflowingFifthRoot<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(10.0 * x, 5);

    private static T OverflowingPower<T>(T x) where T : IFloatingPointIeee754<T> => Power(10.0 * x);

    private static T Power<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(0.3));

    private static T ToZero<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.Zero);

    private static T Hypot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]);

    private static T Angle<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Atan2(x[0], x[1]);

    private static T LogarithmToGoogol<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x, T.CreateChecked(1e100));
}
