using Xunit;

namespace AD.Tests;

/// <summary>The operators and functions of AD.FSharp: values and derivatives by hand, at every backend.</summary>
public sealed class FSharpOperatorsTests
{
    private const double X = 0.3;

    /// <summary>Name, value and derivative at x = 0.3.</summary>
    private static readonly Dictionary<string, (double Value, double Derivative)> Oracles = new()
    {
        ["exp"] = (Math.Exp(X), Math.Exp(X)),
        ["expm1"] = (Math.Exp(X) - 1, Math.Exp(X)),
        ["exp2"] = (Math.Pow(2, X), Math.Pow(2, X) * Math.Log(2)),
        ["exp10"] = (Math.Pow(10, X), Math.Pow(10, X) * Math.Log(10)),
        ["log"] = (Math.Log(X), 1 / X),
        ["logp1"] = (Math.Log(1 + X), 1 / (1 + X)),
        ["log2"] = (Math.Log2(X), 1 / (X * Math.Log(2))),
        ["log10"] = (Math.Log10(X), 1 / (X * Math.Log(10))),
        ["sqrt"] = (Math.Sqrt(X), 0.5 / Math.Sqrt(X)),
        ["cbrt"] = (Math.Cbrt(X), 1 / (3 * Math.Cbrt(X) * Math.Cbrt(X))),
        ["sin"] = (Math.Sin(X), Math.Cos(X)),
        ["cos"] = (Math.Cos(X), -Math.Sin(X)),
        ["tan"] = (Math.Tan(X), 1 / (Math.Cos(X) * Math.Cos(X))),
        ["asin"] = (Math.Asin(X), 1 / Math.Sqrt(1 - X * X)),
        ["acos"] = (Math.Acos(X), -1 / Math.Sqrt(1 - X * X)),
        ["atan"] = (Math.Atan(X), 1 / (1 + X * X)),
        ["sinh"] = (Math.Sinh(X), Math.Cosh(X)),
        ["cosh"] = (Math.Cosh(X), Math.Sinh(X)),
        ["tanh"] = (Math.Tanh(X), 1 - Math.Tanh(X) * Math.Tanh(X)),
        ["asinh"] = (Math.Asinh(X), 1 / Math.Sqrt(1 + X * X)),
        ["acosh"] = (Math.Acosh(1 + X), 1 / Math.Sqrt(X * (2 + X))),
        ["atanh"] = (Math.Atanh(X), 1 / (1 - X * X)),
        ["abs"] = (X, 1),
        ["floor"] = (0, 0),
        ["ceil"] = (1, 0),
        ["round"] = (0, 0),
        ["truncate"] = (0, 0),
        ["negation"] = (-X, -1),
        ["plus"] = (X, 1),
        ["remainder"] = (X - 0.25, 1),
        ["power"] = (Math.Pow(X, 2.5), 2.5 * Math.Pow(X, 1.5)),
        ["pow"] = (Math.Pow(2, X), Math.Pow(2, X) * Math.Log(2)),
        ["pown"] = (X * X * X * X * X, 5 * X * X * X * X),
        ["pown -2"] = (1 / (X * X), -2 / (X * X * X)),
        ["pown 0"] = (1, 0),
        ["hypot"] = (0.5, 0.6),
        ["atan2"] = (Math.Atan2(X, 0.4), 0.4 / 0.25),
        ["max"] = (X, 1),
        ["min"] = (0.1, 0),
        ["literals"] = ((1 + 12 * X + 1e10 * X) / 123456789012345678901234567890.0, (12 + 1e10) / 123456789012345678901234567890.0),
    };

    /// <summary>Every function of the list in Models.fs.</summary>
    public static TheoryData<string> Names => [.. FSharpModels.Models.functions.Select(function => function.Item1)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ValueAndDerivativeAreTheHandDerivedOnes(string name)
    {
        IScalarFunction f = FSharpModels.Models.functions.Single(function => function.Item1 == name).Item2;
        (double value, double derivative) = Oracles[name];
        foreach (Backend backend in ExactBackends.All)
        {
            (double given, double[] gradient) = backend.ValueAndGradient(f, [X]);
            Assert.Equal(value, given, 1e-14 * Math.Max(1, Math.Abs(value)));
            Assert.Equal(derivative, gradient[0], 1e-13 * Math.Max(1, Math.Abs(derivative)));
        }
    }

    [Fact]
    public void EveryOracleIsAsked() => Assert.Equal(Oracles.Keys.Order(), FSharpModels.Models.functions.Select(function => function.Item1).Order());

    [Theory]
    [InlineData(1.0, 2.0, 1 + 4 + 32 + 100)]
    [InlineData(2.0, 1.0, 2 + 8 + 32 + 100)]
    [InlineData(-1.0, -1.0, 4 + 8 + 16 - 100)]
    [InlineData(0.0, double.NaN, 32)]
    public void ComparisonsLookAtTheValue(double a, double b, double expected)
    {
        Assert.Equal(expected, FSharpModels.Models.comparisons.Evaluate<double>([a, b]));
        if (double.IsFinite(b))
        {
            foreach (Backend backend in ExactBackends.All)
            {
                Assert.Equal(expected, backend.ValueAndGradient(FSharpModels.Models.comparisons, [a, b]).Value);
            }
        }
    }

    [Fact]
    public void IntegersFloatsAndIndicesKeepWorking()
    {
        Assert.Equal(8, FSharpModels.Models.integers);
        Assert.Equal(-1.5 + 2 * Math.Pow(Math.Sin(0.5), 2) / 4, FSharpModels.Models.floats, 1e-15);
        Assert.Equal(5.0, FSharpModels.Models.second([4.0, 5.0], 0));
    }

    [Fact]
    public void LocalsLoopsAndBranches()
    {
        foreach (Backend backend in ExactBackends.All)
        {
            Assert.Equal([2.0, -4.0, 6.0], backend.Gradient(FSharpModels.Models.sumOfSquares, [1.0, -2.0, 3.0]));
            Assert.Equal([1.0], backend.Gradient(FSharpModels.Models.relu, [2.0]));
            Assert.Equal([0.0], backend.Gradient(FSharpModels.Models.relu, [-2.0]));
        }
    }
}
