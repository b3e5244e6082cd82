using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.ComplexStep;

/// <summary>Where a function is not analytic: the branch of the real part, the edge points of dual numbers, and not a number outside the real domain.</summary>
public class ConventionTests
{
    private static readonly ComplexStepBackend Backend = new();

    private static readonly ForwardDualBackend Dual = new();

    private static readonly (string Name, ScalarFunction<double> Function, double[][] Points)[] Cases =
    [
        ("abs", Abs, [[-2.0], [3.0], [0.0], [-0.0]]),
        ("max", Max, [[1.0, 2.0], [2.0, 1.0], [1.5, 1.5]]),
        ("min", Min, [[1.0, 2.0], [2.0, 1.0], [1.5, 1.5]]),
        ("copySign", CopySign, [[1.0, -2.0], [-3.0, 0.0], [2.0, -0.0]]),
        ("clamp", Clamp, [[-2.0], [0.25], [2.0], [1.0]]),
        ("remainder", Remainder, [[7.3, 2.0], [-7.3, 2.0], [6.0, 2.0]]),
        ("ieee754Remainder", Ieee754Remainder, [[7.3, 2.0], [-7.3, 2.0]]),
        ("floor", Floor, [[1.7], [-1.2], [2.0]]),
        ("round", Round, [[1.7], [2.5]]),
        ("sqrt", Sqrt, [[0.0]]),
        ("cbrt", Cbrt, [[0.0], [-8.0]]),
        ("pow", Pow, [[0.0, 2.0], [0.0, 0.5], [0.0, 0.0], [-2.0, 3.0], [0.0, 1.0]]),
        ("hypot", Hypot, [[0.0, 0.0], [0.0, -3.0]]),
        ("hypot of an infinite side", InfiniteHypot, [[2.0, 1.0], [-2.0, -3.0]]),
        ("atan2", Atan2, [[0.0, 0.0], [-0.5, -1.5], [1.0, 0.0]]),
        ("asin", Asin, [[1.0], [-1.0]]),
        ("log", Log, [[0.0]]),
        ("scaleB", ScaleB, [[0.7]]),
        ("fused", Fused, [[0.7, -1.2, 3.0]]),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(entry => entry.Name)];

    /// <summary>Value and derivatives are those of dual numbers.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EdgePointsAreThoseOfTheTable(string name)
    {
        (_, ScalarFunction<double> f, double[][] points) = Cases.Single(entry => entry.Name == name);
        foreach (double[] x in points)
        {
            (double expectedValue, double[] expected) = Dual.ValueAndGradient(f, x);
            (double value, double[] gradient) = Backend.ValueAndGradient(f, x);
            Assert.Equal(expectedValue, value);
            for (int i = 0; i < x.Length; i++)
            {
                bool same = expected[i].Equals(gradient[i]) || Math.Abs(expected[i] - gradient[i]) <= 1e-15 * Math.Abs(expected[i]);
                Assert.True(same, $"∂{name}/∂x[{i}] at ({string.Join(", ", x)}): expected {expected[i]:R}, got {gradient[i]:R}");
            }
        }
    }

    /// <summary>The complex logarithm and root of a negative number are numbers; the real ones are not, and so is their derivative.</summary>
    [Fact]
    public void OutsideTheRealDomainIsNotANumber()
    {
        foreach ((ScalarFunction<double> f, double x) in ((ScalarFunction<double>, double)[])[(Sqrt, -1.0), (Log, -1.0), (Asin, 1.5), (Acosh, 0.5), (Atanh, 2.0), (HalfPower, -2.0)])
        {
            (double value, double[] gradient) = Backend.ValueAndGradient(f, [x]);
            Assert.Equal(double.NaN, value);
            Assert.Equal(double.NaN, gradient[0]);
        }
    }

    /// <summary>An argument without a step contributes nothing, however steep the function is there.</summary>
    [Fact]
    public void AConstantAtAPoleIsHarmless()
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(T.Zero) + T.Cbrt(x[1]) + x[0];
        Assert.Equal(1.0, Backend.Gradient(F, [2.0, 0.0])[0]);
    }

    /// <summary>Branches go by the real part, as everywhere: x² for x &gt; 0, else -x.</summary>
    [Theory]
    [InlineData(1.5, 3.0)]
    [InlineData(-1.5, -1.0)]
    [InlineData(0.0, -1.0)]
    public void BranchesGoByTheRealPart(double x, double expected)
    {
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => x > 0.0 ? x * x : -x;
        Assert.Equal(expected, Backend.Derivative(F, x));
    }

    private static T Abs<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Abs(x[0]);

    private static T Max<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0], x[1]);

    private static T Min<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Min(x[0], x[1]);

    private static T CopySign<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CopySign(x[0], x[1]);

    private static T Clamp<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Clamp(x[0], T.Zero, T.One);

    private static T Remainder<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] % x[1];

    private static T Ieee754Remainder<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Ieee754Remainder(x[0], x[1]);

    private static T Floor<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Floor(x[0]);

    private static T Round<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Round(x[0]);

    private static T Sqrt<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]);

    private static T Cbrt<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Cbrt(x[0]);

    private static T Pow<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(x[0], x[1]);

    private static T HalfPower<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(x[0], T.CreateSaturating(0.5));

    private static T InfiniteHypot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0] - T.CreateSaturating(double.PositiveInfinity), x[1]);

    private static T Hypot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]);

    private static T Atan2<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Atan2(x[0], x[1]);

    private static T Asin<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Asin(x[0]);

    private static T Acosh<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Acosh(x[0]);

    private static T Atanh<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Atanh(x[0]);

    private static T Log<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Log(x[0]);

    private static T ScaleB<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.ScaleB(x[0], 3);

    private static T Fused<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.FusedMultiplyAdd(x[0], x[1], x[2]);
}
