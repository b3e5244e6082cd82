using AD.Backends;
using Xunit;

namespace AD.Tests.FiniteDifferences;

public class StencilTests
{
    /// <summary>Source: Fornberg (1988), Table 1 (central, order 1 and 2).</summary>
    public static TheoryData<int, int, double[]> Tables => new()
    {
        { 3, 1, [-1 / 2.0, 0, 1 / 2.0] },
        { 5, 1, [1 / 12.0, -2 / 3.0, 0, 2 / 3.0, -1 / 12.0] },
        { 7, 1, [-1 / 60.0, 3 / 20.0, -3 / 4.0, 0, 3 / 4.0, -3 / 20.0, 1 / 60.0] },
        { 9, 1, [1 / 280.0, -4 / 105.0, 1 / 5.0, -4 / 5.0, 0, 4 / 5.0, -1 / 5.0, 4 / 105.0, -1 / 280.0] },
        { 3, 2, [1, -2, 1] },
        { 5, 2, [-1 / 12.0, 4 / 3.0, -5 / 2.0, 4 / 3.0, -1 / 12.0] },
        { 7, 2, [1 / 90.0, -3 / 20.0, 3 / 2.0, -49 / 18.0, 3 / 2.0, -3 / 20.0, 1 / 90.0] },
        { 9, 2, [-1 / 560.0, 8 / 315.0, -1 / 5.0, 8 / 5.0, -205 / 72.0, 8 / 5.0, -1 / 5.0, 8 / 315.0, -1 / 560.0] },
        { 5, 3, [-1 / 2.0, 1, 0, -1, 1 / 2.0] },
        { 5, 4, [1, -4, 6, -4, 1] },
        { 4, 1, [1 / 12.0, -2 / 3.0, 2 / 3.0, -1 / 12.0] },
        { 2, 1, [-1 / 2.0, 1 / 2.0] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void WeightsAreThoseOfTheTables(int points, int order, double[] expected)
        => Assert.Equal(expected, FiniteDifferenceStencil.Central(points, order).Weights.ToArray());

    [Fact]
    public void OneSidedWeightsAreThoseOfTheTables()
    {
        Assert.Equal([-11 / 6.0, 3, -3 / 2.0, 1 / 3.0], FiniteDifferenceStencil.On([0, 1, 2, 3], 1).Weights.ToArray());
        Assert.Equal([1 / 2.0, -2, 3 / 2.0], FiniteDifferenceStencil.On([-2, -1, 0], 1).Weights.ToArray());
        Assert.Equal([2.0, -5, 4, -1], FiniteDifferenceStencil.On([0, 1, 2, 3], 2).Weights.ToArray());
    }

    [Theory]
    [InlineData(3, 1, 2, 1 / 6.0)]
    [InlineData(5, 1, 4, -1 / 30.0)]
    [InlineData(7, 1, 6, 1 / 140.0)]
    [InlineData(3, 2, 2, 1 / 12.0)]
    [InlineData(9, 2, 8, -1 / 3150.0)]
    public void LeadingErrorIsKnown(int points, int order, int accuracy, double constant)
    {
        FiniteDifferenceStencil stencil = FiniteDifferenceStencil.Central(points, order);
        Assert.Equal(accuracy, stencil.AccuracyOrder);
        Assert.Equal(constant, stencil.ErrorConstant, 1e-15);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(9, 2)]
    [InlineData(8, 3)]
    [InlineData(9, 4)]
    [InlineData(11, 5)]
    public void IsExactOnPolynomialsItShouldDifferentiate(int points, int order)
    {
        FiniteDifferenceStencil stencil = FiniteDifferenceStencil.Central(points, order);
        for (int degree = 0; degree < stencil.DerivativeOrder + stencil.AccuracyOrder; degree++)
        {
            double expected = degree < order ? 0.0 : Enumerable.Range(degree - order + 1, order).Aggregate(1.0, (a, k) => a * k) * Math.Pow(0.5, degree - order);
            double actual = stencil.Apply(x => Math.Pow(x, degree), 0.5, 0.125);
            Assert.True(Math.Abs(actual - expected) <= 1e-14 * Math.Max(1.0, Math.Abs(expected)) / Math.Pow(0.125, order), $"degree {degree}: {actual}, expected {expected}");
        }
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(7, 1)]
    [InlineData(5, 2)]
    [InlineData(7, 3)]
    public void ConvergesWithItsOrder(int points, int order)
    {
        FiniteDifferenceStencil stencil = FiniteDifferenceStencil.Central(points, order);
        double exact = order switch { 1 => Math.Cos(0.4), 2 => -Math.Sin(0.4), _ => -Math.Cos(0.4) };
        double coarse = Math.Abs(stencil.Apply(Math.Sin, 0.4, 0.2) - exact), fine = Math.Abs(stencil.Apply(Math.Sin, 0.4, 0.1) - exact);
        Assert.Equal(stencil.AccuracyOrder, Math.Log2(coarse / fine), 0.1);
    }

    [Fact]
    public void ManyPointsKeepTheirMoments()
    {
        FiniteDifferenceStencil stencil = FiniteDifferenceStencil.Central(41, 2);
        double zeroth = 0.0, second = 0.0;
        for (int j = 0; j < stencil.Points; j++)
        {
            zeroth += stencil.Weights[j];
            second += stencil.Weights[j] * stencil.Offsets[j] * stencil.Offsets[j];
        }

        Assert.Equal(0.0, zeroth, 1e-14);
        Assert.Equal(2.0, second, 1e-12);
    }

    [Fact]
    public void TooFewPointsAreNamed()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => FiniteDifferenceStencil.Central(2, 2));
        Assert.Contains("at least 3 points; 2 were given", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => FiniteDifferenceStencil.Central(5, 0));
        Assert.Throws<ArgumentException>(() => FiniteDifferenceStencil.On([0, 1, 1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiniteDifferenceBackend(points: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiniteDifferenceBackend(reach: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiniteDifferenceBackend(relativeTolerance: 0.0));
    }
}
