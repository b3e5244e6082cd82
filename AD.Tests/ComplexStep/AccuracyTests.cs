using AD.Backends;
using Xunit;

namespace AD.Tests.ComplexStep;

/// <summary>Each elementary function on complex numbers: the real part is that at <see cref="double"/> bit for bit, the derivative is right to a few units in the last place.</summary>
public class AccuracyTests
{
    /// <summary>In units in the last place of the derivative.</summary>
    private const double Most = 3.0;

    private static readonly ComplexStepBackend Backend = new();

    public static TheoryData<string> Unary => [.. ElementaryFunctions.Unary.Keys];

    public static TheoryData<string> Binary => [.. ElementaryFunctions.Binary.Keys];

    [Theory]
    [MemberData(nameof(Unary))]
    public void OfOneArgument(string name)
    {
        UnivariateFunction<double> f = ElementaryFunctions.Unary[name];
        (string Name, double X, double Derivative)[] rows = [.. ReferenceDerivatives.Unary.Where(row => row.Name == name)];
        Assert.NotEmpty(rows);
        foreach ((string _, double x, double expected) in rows)
        {
            (double value, double derivative) = Backend.ValueAndDerivative(f, x);
            Assert.Equal(BitConverter.DoubleToInt64Bits(f(x)), BitConverter.DoubleToInt64Bits(value));
            Near(expected, derivative, $"{name}'({x:R})");
        }
    }

    [Theory]
    [MemberData(nameof(Binary))]
    public void OfTwoArguments(string name)
    {
        ScalarFunction<double> f = ElementaryFunctions.Binary[name];
        (string Name, double X, double Y, double DerivativeX, double DerivativeY)[] rows = [.. ReferenceDerivatives.Binary.Where(row => row.Name == name)];
        Assert.NotEmpty(rows);
        foreach ((string _, double x, double y, double byX, double byY) in rows)
        {
            (double value, double[] gradient) = Backend.ValueAndGradient(f, [x, y]);
            Assert.Equal(BitConverter.DoubleToInt64Bits(f([x, y])), BitConverter.DoubleToInt64Bits(value));
            Near(byX, gradient[0], $"∂{name}/∂x({x:R}, {y:R})");
            Near(byY, gradient[1], $"∂{name}/∂y({x:R}, {y:R})");
        }
    }

    private static void Near(double expected, double actual, string what)
    {
        double ulps = Math.Abs(actual - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
        Assert.True(ulps <= Most, $"{what}: expected {expected:R}, got {actual:R}, {ulps:F1} units in the last place.");
    }
}
