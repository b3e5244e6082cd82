using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.ComplexStep;

/// <summary>How large and how small a derivative may be, and what happens at the limits.</summary>
public class RangeTests
{
    private static readonly ComplexStepBackend Backend = new();

    /// <summary>c x has the derivative c, to the last bit, from 1e-127 to the end of the range.</summary>
    [Theory]
    [InlineData(1e-126)]
    [InlineData(1e-100)]
    [InlineData(3.0)]
    [InlineData(1e100)]
    [InlineData(1.7e308)]
    public void ADerivativeOfAnySizeIsExact(double slope)
        => Assert.Equal(slope, Backend.Derivative(new Multiple(slope), 0.3));

    /// <summary>A tangent scales the derivative: J (c v) = c J v.</summary>
    [Theory]
    [InlineData(1e-100)]
    [InlineData(1e100)]
    public void ATangentOfAnySizeIsScaled(double length)
        => Close.Relative(length * Math.Cos(0.7), Backend.Pushforward(new ScalarAsVector<FirstSine>(default), [0.7], [length])[0], 1e-15);

    /// <summary>Below the stated limit the step underflows: an absolute error of at most 2e-143.</summary>
    [Theory]
    [InlineData(1e-140)]
    [InlineData(1e-143)]
    [InlineData(1e-200)]
    public void BelowTheLimitTheErrorIsAbsolute(double slope)
        => Assert.InRange(Math.Abs(Backend.Derivative(new Multiple(slope), 0.3) - slope), 0.0, 2.1e-143);

    /// <summary>Values and branches are those at double, however large the derivatives: x y of two steep factors at 0 stays 0, and the branch on it is the same.</summary>
    [Fact]
    public void SteepFactorsDoNotReachTheValue()
    {
        (double value, double derivative) = Backend.ValueAndDerivative(new SteepProduct(), 0.0);
        Assert.Equal(0.0, value);
        Assert.Equal(7.0, derivative);
    }

    /// <summary>The sign of a zero survives a product of steps.</summary>
    [Fact]
    public void TheSignOfAZeroIsKept()
        => Assert.Equal(double.NegativeInfinity, Backend.ValueAndDerivative(new ReciprocalOfNegativeZero(), 0.0).Value);

    private readonly struct Multiple(double slope) : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => slope * x;
    }

    private readonly struct FirstSine : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sin(x[0]);
    }

    private readonly struct SteepProduct : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => 1e150 * x * (1e150 * x) >= T.Zero ? 7.0 * x : x;
    }

    private readonly struct ReciprocalOfNegativeZero : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => 1.0 / (x * (-1.0 - x));
    }
}
