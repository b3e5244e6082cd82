using AD.Backends;
using Xunit;

namespace AD.Tests.FiniteDifferences;

public class DomainEdgeTests
{
    private static readonly FiniteDifferenceBackend Backend = new();

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-6)]
    [InlineData(1e-9)]
    [InlineData(1e-12)]
    public void StepsShrinkIntoTheDomain(double x)
    {
        Assert.Equal(1.0, Backend.Derivative(Math.Log, x) * x, 1e-10);
        Assert.Equal(1.0, Backend.Derivative(Math.Sqrt, x) * 2 * Math.Sqrt(x), 1e-10);
        Assert.Equal(-1.0, Backend.Derivative(v => 1 / v, x) * x * x, 1e-10);
        Assert.Equal(-1.0, Backend.SecondDerivative(Math.Log, x) * x * x, 1e-9);
    }

    [Fact]
    public void NothingFiniteOnBothSidesIsNaN()
    {
        Assert.Equal(double.NaN, Backend.Derivative(Math.Sqrt, 0.0));
        Assert.Equal(double.NaN, Backend.Derivative(Math.Log, -1.0));
        Assert.Equal(double.NaN, FiniteDifference.Derivative(Math.Sqrt, 0.0).Error);
    }

    [Fact]
    public void OneOutputOutsideItsDomainLeavesTheOthers()
    {
        var jacobian = Backend.Jacobian((x, y) =>
        {
            y[0] = Math.Log(x[0]);
            y[1] = Math.Exp(x[0]);
            y[2] = Math.Sqrt(-x[0]);
        }, [0.01], 3);
        Assert.Equal(100.0, jacobian[0, 0], 1e-8);
        Assert.Equal(Math.Exp(0.01), jacobian[1, 0], 1e-10);
        Assert.Equal(double.NaN, jacobian[2, 0]);
    }

    [Fact]
    public void TinyAndHugeScalesAreFound()
    {
        Assert.Equal(1.0, Backend.Derivative(x => Math.Sin(x / 1e-9), 1.3e-9) / (1e9 * Math.Cos(1.3)), 1e-9);
        Assert.Equal(1.0, Backend.Derivative(x => Math.Sin(x / 1e9), 1.3e9) / (1e-9 * Math.Cos(1.3)), 1e-9);
        Assert.Equal(1.0, Backend.Derivative(x => 1 + x, 1e-8), 1e-13);
        Assert.Equal(1.0, Backend.Derivative(Math.Exp, 700.0) / Math.Exp(700.0), 1e-9);
    }

    [Fact]
    public void FlatFunctionsHaveDerivativeZero()
    {
        Assert.Equal(0.0, Backend.Derivative(_ => 3.3, 0.7));
        Assert.Equal(0.0, Backend.Derivative(Math.Floor, 1.5));
        Assert.Equal(0.0, Backend.SecondDerivative(_ => 3.3, 0.7));
    }

    [Fact]
    public void ExceptionsOfTheFunctionReachTheUserAndTheNextCallWorks()
    {
        Assert.Throws<InvalidTimeZoneException>(() => Backend.Derivative(_ => throw new InvalidTimeZoneException(), 1.0));
        Assert.Equal(2.0, Backend.Derivative(x => x * x, 1.0), 1e-12);
    }

    [Fact]
    public void IsNeverEvaluatedBeyondItsReach()
    {
        double lowest = double.PositiveInfinity, highest = double.NegativeInfinity;
        new FiniteDifferenceBackend(reach: 0.01).Gradient(v =>
        {
            (lowest, highest) = (Math.Min(lowest, v[0]), Math.Max(highest, v[0]));
            return v[0] * v[0];
        }, [20.0]);
        Assert.InRange(lowest, 19.8, 20.0);
        Assert.InRange(highest, 20.0, 20.2);
    }
}
