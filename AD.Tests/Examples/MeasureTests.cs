using System.Diagnostics;
using Microsoft.FSharp.Core;
using Xunit;

namespace AD.Tests;

/// <summary>How the examples measure.</summary>
public sealed class MeasureTests
{
    [Theory]
    [InlineData(new[] { 3.0, 1.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0, 3.0, 2.0 }, 2.5)]
    [InlineData(new[] { 7.0 }, 7.0)]
    public void TheMedianIsInTheMiddle(double[] values, double expected) => Assert.Equal(expected, Examples.Measure.median(values));

    [Fact]
    public void TheWarmUpLastsAtLeastASecond()
    {
        long start = Stopwatch.GetTimestamp();
        Examples.Measure.Cost cost = Examples.Measure.cost(CancellationToken.None, Action(() => Thread.Sleep(5)));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 1.0, 10.0);
        Assert.InRange(cost.Seconds, 0.005, 0.5);
    }

    [Fact]
    public void RepeatMakesExactlyNCallsAtScaledParameters()
    {
        List<double[]> calls = [];
        Examples.Measure.repeat(CancellationToken.None, 3, [2.0, -1.0], FuncConvert.FromAction<double[]>(p => calls.Add([.. p])));
        Assert.Equal(3, calls.Count);
        for (int k = 1; k <= 3; k++)
        {
            Assert.Equal([2.0 * (1 + 1e-9 * k), -1.0 * (1 + 1e-9 * k)], calls[k - 1]);
        }
    }

    [Fact]
    public void CancellationStopsTheMeasurement()
    {
        using CancellationTokenSource source = new();
        Assert.Throws<OperationCanceledException>(() => Examples.Measure.cost(source.Token, Action(source.Cancel)));
        Assert.Throws<OperationCanceledException>(() => Examples.Measure.repeat(source.Token, 5, [1.0], FuncConvert.FromAction<double[]>(_ => { })));
    }

    private static FSharpFunc<Unit, Unit> Action(Action action) => FuncConvert.FromAction<Unit>(_ => action());
}
