using AD.Backends;
using Xunit;

namespace AD.Tests.FiniteDifferences;

public class EstimateTests
{
    private static readonly Dictionary<string, (Func<double, double> F, Func<double, double> First, Func<double, double> Second)> Functions = new()
    {
        ["sin"] = (Math.Sin, Math.Cos, x => -Math.Sin(x)),
        ["exp"] = (Math.Exp, Math.Exp, Math.Exp),
        ["log"] = (Math.Log, x => 1 / x, x => -1 / (x * x)),
        ["sqrt"] = (Math.Sqrt, x => 0.5 / Math.Sqrt(x), x => -0.25 / Math.Pow(x, 1.5)),
        ["1/x"] = (x => 1 / x, x => -1 / (x * x), x => 2 / (x * x * x)),
        ["quartic"] = (x => x * x * x * x - 3 * x, x => 4 * x * x * x - 3, x => 12 * x * x),
        ["gauss"] = (x => Math.Exp(-x * x), x => -2 * x * Math.Exp(-x * x), x => (4 * x * x - 2) * Math.Exp(-x * x)),
        ["atan"] = (Math.Atan, x => 1 / (1 + x * x), x => -2 * x / Math.Pow(1 + x * x, 2)),
        ["runge"] = (x => 1 / (1 + 25 * x * x), x => -50 * x / Math.Pow(1 + 25 * x * x, 2), x => (3750 * x * x - 50) / Math.Pow(1 + 25 * x * x, 3)),
        ["fast"] = (x => Math.Sin(1000 * x), x => 1000 * Math.Cos(1000 * x), x => -1e6 * Math.Sin(1000 * x)),
        ["steep"] = (x => Math.Tanh(100 * (x - 0.3)), x => 100 / Math.Pow(Math.Cosh(100 * (x - 0.3)), 2), x => -2e4 * Math.Tanh(100 * (x - 0.3)) / Math.Pow(Math.Cosh(100 * (x - 0.3)), 2)),
        ["small on large"] = (x => 1 + 1e-6 * Math.Sin(x), x => 1e-6 * Math.Cos(x), x => -1e-6 * Math.Sin(x)),
        ["offset"] = (x => 1e8 + x * x, x => 2 * x, _ => 2),
    };

    public static TheoryData<string, double> Cases
    {
        get
        {
            TheoryData<string, double> cases = [];
            foreach (string name in Functions.Keys)
            {
                foreach (double x in new[] { 0.003, 0.05, 0.29, 0.31, 0.8, 1.0, 2.7 })
                {
                    cases.Add(name, x);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void BoundsTheErrorOfTheFirstDerivative(string name, double x)
    {
        DerivativeEstimate estimate = FiniteDifference.Derivative(Functions[name].F.Invoke, x);
        Bounded(estimate, Functions[name].First(x));
    }

    /// <summary>All odd stencils agree on zero at the centre of a bell, resolved or not; the derivative was refused there when the first steps were too large.</summary>
    [Theory]
    [InlineData(0.5, 4.5)]
    [InlineData(1.0, 2.0)]
    [InlineData(3.0, 0.0)]
    [InlineData(3.0, 1.0)]
    [InlineData(7.0, 1.0)]
    [InlineData(1000.0, 2.0)]
    public void CentreOfAnEvenFunctionHasNoSlope(double width, double centre)
    {
        DerivativeEstimate estimate = FiniteDifference.Derivative(x => 0.3 - 0.65 * Math.Exp(-width * (x - centre) * (x - centre)), centre);
        Assert.Equal(0.0, estimate.Value);
        Assert.True(estimate.Error < 1e-3, $"The estimated error is {estimate.Error:E2}.");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void BoundsTheErrorOfTheSecondDerivative(string name, double x)
    {
        DerivativeEstimate estimate = FiniteDifference.Derivative(Functions[name].F.Invoke, x, order: 2);
        Bounded(estimate, Functions[name].Second(x));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void HigherOrdersAreBoundedToo(int order)
    {
        DerivativeEstimate estimate = FiniteDifference.Derivative(Math.Exp, 0.4, order);
        Bounded(estimate, Math.Exp(0.4));
        Assert.True(estimate.Error < 1e-6);
    }

    [Theory]
    [InlineData("sin", 1e-11)]
    [InlineData("exp", 1e-11)]
    [InlineData("log", 1e-11)]
    [InlineData("quartic", 1e-13)]
    [InlineData("atan", 1e-11)]
    public void IsSmallForSmoothFunctions(string name, double relative)
    {
        DerivativeEstimate estimate = FiniteDifference.Derivative(Functions[name].F.Invoke, 0.8);
        Assert.InRange(estimate.Error, 0.0, relative * Math.Abs(estimate.Value));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void APointThatIsNotFiniteIsRefused(double bad)
    {
        Assert.Contains("x has an entry that is", Assert.Throws<ArgumentException>(() => FiniteDifference.Derivative(Math.Sin, bad)).Message, StringComparison.Ordinal);
        Assert.Contains("x has an entry that is", Assert.Throws<ArgumentException>(() => FiniteDifference.Gradient(x => x[0], [bad])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MorePointsGiveSmallerErrors()
    {
        double three = FiniteDifference.Derivative(Math.Exp, 0.4, points: 3).Error;
        double five = FiniteDifference.Derivative(Math.Exp, 0.4, points: 5).Error;
        double nine = FiniteDifference.Derivative(Math.Exp, 0.4, points: 9).Error;
        Assert.True(three > 10 * five && five > nine, $"{three}, {five}, {nine}");
    }

    [Fact]
    public void GradientHasAnErrorForEachEntry()
    {
        double[] x = [0.3, 2.0, -1.0];
        (double[] gradient, double[] errors) = FiniteDifference.Gradient(v => Math.Log(v[0]) * v[1] + Math.Cos(v[2]), x);
        double[] exact = [x[1] / x[0], Math.Log(x[0]), -Math.Sin(x[2])];
        for (int i = 0; i < x.Length; i++)
        {
            Assert.InRange(errors[i], Math.Abs(gradient[i] - exact[i]), 1e-11 * Math.Abs(exact[i]));
        }
    }

    [Fact]
    public void NoisyFunctionsReportTheirNoise()
    {
        DerivativeEstimate estimate = FiniteDifference.Derivative(x => Math.Sin(x) + 1e-9 * Math.Sin(1.234567e9 * x), 0.7);
        Assert.InRange(Math.Abs(estimate.Value - Math.Cos(0.7)), 0.0, 5 * estimate.Error);
        Assert.InRange(estimate.Error, 1e-8, 1e-4);
    }

    private static void Bounded(DerivativeEstimate estimate, double exact)
        => Assert.True(Math.Abs(estimate.Value - exact) <= estimate.Error + 4e-16 * Math.Abs(exact), $"{estimate.Value:R} is off by {Math.Abs(estimate.Value - exact):E2}; the estimate was {estimate.Error:E2}");
}
