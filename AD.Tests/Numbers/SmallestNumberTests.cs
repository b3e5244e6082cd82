using System.Numerics;
using Xunit;

namespace AD.Tests.Numbers;

/// <summary>What a number type must write, and that everything else then works: comparisons, text, predicates, functions.</summary>
public class SmallestNumberTests
{
    [Fact]
    public void FunctionsComparisonsAndTextComeFromTheInterface()
    {
        Slope x = new(2, 1), y = new(3, 0);
        Assert.Equal((8 + Math.Sin(2), 12 + Math.Cos(2)), Parts(F(x)));
        Assert.True(x < y && y > x && x <= y && y >= x && x != y && !(x == y));
        Assert.Equal(-1, Compare(x, y));
        Assert.Equal("2.00", Text(x));
        Assert.Equal((0, 0), Parts(x % Slope.One - Slope.Max(x, y) + Slope.Max(y, y) - new Slope(0, 1)));
    }

    private static (double Value, double Tangent) Parts(Slope x) => (x.Value, x.Tangent);

    private static T F<T>(T x) where T : IFloatingPointIeee754<T> => x > 0.0 ? T.Pow(x, T.CreateChecked(3)) + Math.Sin(x) : T.NaN;

    private static int Compare<T>(T x, T y) where T : IComparable<T> => x.CompareTo(y);

    private static string Text<T>(T x) where T : IFormattable => x.ToString("F2", null);

    private readonly record struct Slope(double Value, double Tangent) : IActiveNumber<Slope>
    {
        public static Slope Constant(double value) => new(value, 0);

        public static double PrimalOf(Slope x) => x.Value;

        public static bool IsPassive(Slope x) => x.Tangent == 0;

        public bool Equals(Slope other) => Value.Equals(other.Value);

        public override int GetHashCode() => Value.GetHashCode();

        public static Slope Apply<TRule>(Slope x)
            where TRule : struct, IUnaryRule
        {
            double y = TRule.Value(x.Value);
            return new(y, TRule.Derivative(x.Value, y) * x.Tangent);
        }

        public static Slope Apply<TRule>(Slope x, Slope y)
            where TRule : struct, IBinaryRule
        {
            double z = TRule.Value(x.Value, y.Value);
            return new(z, TRule.DerivativeX(x.Value, y.Value, z) * x.Tangent + TRule.DerivativeY(x.Value, y.Value, z) * y.Tangent);
        }

        public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<Slope> x, Span<Slope> y)
            where TBlock : struct, IBlockRule
            => throw new NotSupportedException("This number has no blocks.");

        public static Slope operator +(Slope x, Slope y) => new(x.Value + y.Value, x.Tangent + y.Tangent);

        public static Slope operator -(Slope x, Slope y) => new(x.Value - y.Value, x.Tangent - y.Tangent);

        public static Slope operator *(Slope x, Slope y) => new(x.Value * y.Value, x.Tangent * y.Value + x.Value * y.Tangent);

        public static Slope operator /(Slope x, Slope y) => new(x.Value / y.Value, (x.Tangent - x.Value / y.Value * y.Tangent) / y.Value);

        public static Slope operator -(Slope x) => new(-x.Value, -x.Tangent);
    }
}
