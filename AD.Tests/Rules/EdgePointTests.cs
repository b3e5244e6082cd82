using System.Numerics;
using AD.Backends;
using AD.Tests.Numbers;
using Xunit;

namespace AD.Tests.Rules;

/// <summary>The table of docs/edge-points.md.</summary>
public class EdgePointTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData(2, 0, 2)]
    [InlineData(1, 1, 0)]
    [InlineData(3, 0, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(1.5, 0, Infinity)]
    [InlineData(3.5, 0, 0)]
    [InlineData(0.5, Infinity, double.NaN)]
    public void PowerAtZeroWithConstantExponent(double y, double first, double second)
    {
        (double value, double d, double dd) = Nested.Unary(x => Raise(x, y), 0);
        Assert.Equal(y == 0 ? 1 : 0, value);
        Assert.Equal(first, d);
        Assert.Equal(second, dd);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 6)]
    [InlineData(4, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void ThirdDerivativeOfAPowerAtZero(double y, double third) => Assert.Equal(third, Nested.Third(x => Raise(x, y), 0));

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0)]
    public void PowerAtZeroIsFlatInItsExponent(double y)
        => Assert.Equal((Math.Pow(0, y), 0), (Of(e => Power(0.0, e), y).Value, Of(e => Power(0.0, e), y).Derivative));

    [Fact]
    public void MixedDerivativeOfAPowerAtZero()
    {
        Assert.Equal(0, Nested.Binary((x, y) => Power(x, y), 0, 2, (1, 0), (0, 1)).Second);
        Assert.Equal(0, Nested.Binary((x, y) => Power(x, y), 0, 2, (0, 1), (1, 0)).Second);
        Assert.Equal(double.NegativeInfinity, Nested.Binary((x, y) => Power(x, y), 0, 1, (0, 1), (1, 0)).Second);
        Assert.Equal(double.NegativeInfinity, Nested.Binary((x, y) => Power(x, y), 0, 1, (1, 0), (0, 1)).Second);
        Assert.Equal(0, Nested.Binary((x, y) => Power(x, y), 0, 2, (0, 1), (0, 1)).Second);
    }

    [Fact]
    public void AConstantExponentKeepsTheDerivativeOfANegativeBase() => Assert.Equal((-8, 12), Of(x => Raise(x, 3.0), -2));

    [Fact]
    public void AbsoluteValueAtZeroHasDerivativeOne()
    {
        Assert.Equal((0, 1), Of(Magnitude, 0));
        Assert.Equal((0, 1), Of(Magnitude, -0.0));
        Assert.Equal((0, 0, 2), Nested.Unary(x => Magnitude(x) * Magnitude(x), 0));
    }

    [Fact]
    public void RectifierAtZeroHasDerivativeZero()
    {
        Assert.Equal((0, 0), Of(Rectifier, 0));
        Assert.Equal((2, 1), Of(Rectifier, 2));
        Assert.Equal((0, 0), Of(Rectifier, -2));
    }

    [Fact]
    public void ClampAtABoundHasDerivativeZero()
    {
        Assert.Equal((1, 0), Of(x => Math.Clamp(x, 1.0, 2.0), 1));
        Assert.Equal((2, 0), Of(x => Math.Clamp(x, 1.0, 2.0), 2));
        Assert.Equal((1.5, 1), Of(x => Math.Clamp(x, 1.0, 2.0), 1.5));
        Assert.Contains("min = 2 and max = 1", Assert.Throws<ArgumentException>(() => Of(x => Math.Clamp(x, 2.0, 1.0), 1)).Message);
    }

    [Fact]
    public void SquareRootAtZeroIsInfinitelySteepAndConstantsStayConstant()
    {
        Assert.Equal((0, Infinity), Of(x => Math.Sqrt(x), 0));
        Assert.Equal((0, Infinity), Of(x => Math.Cbrt(x), 0));
        Assert.Equal((0, Infinity), Of(Root, 0));
        Assert.Equal((3, 1), Of(x => x + Math.Sqrt(new Dual<double>(0)), 3));
        Assert.Equal((2, 0), Of(x => Math.Max(Math.Sqrt(x), 2.0), 0));
    }

    [Fact]
    public void HypotenuseAndAngleAtTheOriginAreFlat()
    {
        Assert.Equal(0, Nested.Binary(Hypotenuse, 0, 0, (1, 0), (1, 0)).First);
        Assert.Equal(0, Nested.Binary(Hypotenuse, 0, 0, (0, 1), (1, 0)).First);
        Assert.Equal(0, Nested.Binary(Angle, 0, 0, (1, 0), (1, 0)).First);
        Assert.Equal(0, Nested.Binary(Angle, 0, 0, (0, 1), (1, 0)).First);
    }

    /// <summary>The limits as one side grows: the other one does not matter.</summary>
    [Theory]
    [InlineData(Infinity, 1.0, 1.0)]
    [InlineData(-Infinity, 1.0, -1.0)]
    [InlineData(Infinity, -0.0, 1.0)]
    [InlineData(1.0, Infinity, 0.0)]
    [InlineData(1.0, -Infinity, 0.0)]
    [InlineData(Infinity, Infinity, double.NaN)]
    public void HypotenuseOfAnInfiniteSide(double x, double y, double slope)
    {
        Assert.Equal(slope, HypotRule.DerivativeX(x, y, Infinity));
        Assert.Equal(slope, HypotRule.DerivativeY(y, x, Infinity));
        Assert.Equal(slope, Nested.Binary(Hypotenuse, x, y, (1, 0), (1, 0)).First);
        Assert.Equal(slope, Nested.Binary(Hypotenuse, y, x, (0, 1), (1, 0)).First);
        Assert.Equal(slope, AD.Backends.KernelMath.HypotSlopeX(x, y));
    }

    [Fact]
    public void NothingOverflowsOnTheWay()
    {
        Close.To(0.6, Nested.Binary(Hypotenuse, 3e300, 4e300, (1, 0), (0, 0)).First, 1e-15, "hypot");
        Close.To(4 / 25e200, Nested.Binary(Angle, 3e200, 4e200, (1, 0), (0, 0)).First, 1e-15, "atan2");
        Close.To(1e-200, Of(x => Math.Asinh(x), 1e200).Derivative, 1e-15, "asinh");
        Close.To(1e-200, Of(x => Math.Acosh(x), 1e200).Derivative, 1e-15, "acosh");
        Close.To(2e-200, Of(x => Raise(x, 2.0), 1e-200).Derivative, 1e-15, "square");
    }

    [Fact]
    public void XLogYAtZero()
    {
        Assert.Equal((0, Math.Log(3)), Of(x => Special.XLogY(x, new Dual<double>(3)), 0));
        Assert.Equal((0, 0), Of(y => Special.XLogY(new Dual<double>(0), y), 0));
        Assert.Equal((0, 0), Of(y => Special.XLogY(new Dual<double>(0), y), 3));
        Assert.Equal((0, double.NegativeInfinity), Of(x => Special.XLogY(x, x), 0));
        Assert.Equal(1 / 3.0, Nested.Binary(Special.XLogY, 0, 3, (1, 0), (0, 1)).Second);
        Assert.Equal(1 / 3.0, Nested.Binary(Special.XLogY, 0, 3, (0, 1), (1, 0)).Second);
    }

    [Theory]
    [InlineData(800, 800, 1, 0)]
    [InlineData(-800, 0, 0, 0)]
    [InlineData(1e308, 1e308, 1, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 1, 0)]
    [InlineData(double.NegativeInfinity, 0, 0, 0)]
    public void SoftplusFarOut(double x, double value, double first, double second) => Assert.Equal((value, first, second), Nested.Unary(Special.Softplus, x));

    [Fact]
    public void SoftplusAndSigmoidKeepTheirDigitsInTheTail()
    {
        (double value, double first, double second) = Nested.Unary(Special.Softplus, -40);
        Close.To(Math.Exp(-40), value, 1e-15, "softplus");
        Close.To(Math.Exp(-40), first, 1e-15, "softplus'");
        Close.To(Math.Exp(-40), second, 1e-15, "softplus''");
        Close.To(Math.Exp(-40), Nested.Unary(Special.Sigmoid, 40).First, 1e-15, "sigmoid'");
    }

    [Fact]
    public void AFlatFunctionStaysFlatUnderAnyTangent()
    {
        Assert.Equal(0, Dual<double>.Floor(new(0.5, Infinity)).Tangent);
        Assert.Equal(0, Dual<double>.Floor(new(0.5, double.NaN)).Tangent);
        Assert.Equal(1, Dual<double>.Max(new(0.5, double.NaN), new(0.75, 1)).Tangent);
    }

    [Fact]
    public void NotANumberIsNotHidden()
    {
        Assert.True(double.IsNaN(Dual<double>.Sin(new(0.5, double.NaN)).Tangent));
        Assert.True(double.IsNaN(Dual<double>.Max(new(0.5, double.NaN), new(0.25, 1)).Tangent));
        Assert.True(double.IsNaN(Dual<double>.Log(new(double.NaN, 1)).Tangent));
    }

    [Fact]
    public void AnOperatorFollowsIeeeInBothModes()
    {
        static T Masked<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => 0.0 * T.Sqrt(x[0]);
        Assert.True(double.IsNaN(new ForwardDualBackend().Gradient(Masked, [0.0])[0]));
        Assert.True(double.IsNaN(new ReverseTapeBackend().Gradient(Masked, [0.0])[0]));
    }

    private static (double Value, double Derivative) Of(Func<Dual<double>, Dual<double>> f, double x) => Forward.ValueAndDerivative(f, x);

    private static T Raise<T>(T x, double y) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(y));

    private static T Power<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Pow(x, y);

    private static Dual<double> Power(double x, Dual<double> y) => Power<Dual<double>>(x, y);

    private static T Magnitude<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);

    private static T Rectifier<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, T.Zero);

    private static T Root<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, 4);

    private static T Hypotenuse<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Hypot(x, y);

    private static T Angle<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Atan2(x, y);
}
