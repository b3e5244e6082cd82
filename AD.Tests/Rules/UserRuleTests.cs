using System.Numerics;
using AD.Backends;
using AD.Tests.Numbers;
using Xunit;

namespace AD.Tests.Rules;

/// <summary>A user's rule is honoured at every level of nesting, even where its value cannot be differentiated through.</summary>
public class UserRuleTests
{
    [Fact]
    public void UnaryRuleOverATable()
    {
        (double value, double first, double second) = Nested.Unary(Rule.Apply<Tabulated, Dual<Dual<double>>>, 0.5);
        Assert.Equal(0.5, value);                       // round(0.5·4)/4
        Assert.Equal(2 * 0.5, first);
        Assert.Equal(2, second);
        Assert.Equal(0.5, Rule.Apply<Tabulated, double>(0.5));
    }

    [Fact]
    public void BinaryRule()
    {
        Assert.Equal((6, 30, 7), Nested.Binary(Rule.Apply<Odd, Dual<Dual<double>>>, 2, 3, (1, 0), (0, 1)) is var (v, f, s) ? (v, f, s) : default);
    }

    private readonly struct Tabulated : IUnaryRule
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Round(4 * x) / 4;

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => 2 * x;
    }

    /// <summary>z = round(x y) with the invented derivatives 3x + 7y + 3 and 7x: the test sees which of the two was used.</summary>
    private readonly struct Odd : IBinaryRule
    {
        public static T Value<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Round(x * y);

        public static T DerivativeX<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => 3 * x + 7 * y + 3;

        public static T DerivativeY<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => 7 * x;
    }
}
