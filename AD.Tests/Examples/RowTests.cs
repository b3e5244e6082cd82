using System.Text.Json;
using Xunit;

namespace AD.Tests;

/// <summary>One row as JSON, and its relative error.</summary>
public sealed class RowTests
{
    private static Examples.Report.Row WithOutcome(Examples.Report.Outcome outcome) => new("lotka-volterra", "forward-dual", "forward", "tsit5", 1e-8, outcome);

    [Fact]
    public void WhatIsNotFiniteBecomesNull()
    {
        Examples.Report.Measurement measurement = new(double.NaN, [1.0, double.PositiveInfinity], [], [], double.NaN, 1e-5, 1e-3, 1, 2, 3, 4, null);
        string line = Examples.Report.Json.line(WithOutcome(Examples.Report.Outcome.NewMeasured(measurement)));
        JsonElement row = JsonDocument.Parse(line).RootElement;
        Assert.DoesNotContain('\n', line);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("gradient")[1].ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("relativeError").ValueKind);
        Assert.Equal(0, row.GetProperty("initialStateGradient").GetArrayLength());
        Assert.Equal(3, row.GetProperty("vjpCalls").GetInt64());
        Assert.Equal(4, row.GetProperty("allocatedBytes").GetInt64());
    }

    [Fact]
    public void ARefusalHasAStatusButNoNumbers()
    {
        JsonElement row = JsonDocument.Parse(Examples.Report.Json.line(WithOutcome(Examples.Report.Outcome.NewRefused("not \"this\" one")))).RootElement;
        Assert.Equal("not \"this\" one", row.GetProperty("status").GetString());
        Assert.False(row.TryGetProperty("gradient", out _));
        Assert.False(row.TryGetProperty("seconds", out _));
    }

    [Theory]
    [InlineData(new[] { 1.0, -4.0 }, new[] { 1.0, -4.0 }, 0.0)]
    [InlineData(new[] { 1.0, -4.0 }, new[] { 3.0, -4.0 }, 0.5)]
    [InlineData(new[] { 1.0, -4.0 }, new[] { double.NaN, -4.0 }, double.NaN)]
    [InlineData(new[] { 1.0, -4.0 }, new[] { 1.0 }, double.NaN)]
    public void TheRelativeErrorIsTheLargestDifferenceOverTheLargestEntry(double[] expected, double[] given, double error)
        => Assert.Equal(error, Examples.Report.RowModule.relativeError(expected, given));

    [Fact]
    public void NotANumberHoldsNothing()
    {
        Examples.Report.Measurement bad = new(1, [1], [], [], double.NaN, 1e-5, 1e-3, 1, 2, 3, 4, null), good = new(1, [1], [], [], 1e-6, 1e-5, 1e-3, 1, 2, 3, 4, null);
        Assert.False(Examples.Report.RowModule.holds(WithOutcome(Examples.Report.Outcome.NewMeasured(bad))));
        Assert.True(Examples.Report.RowModule.holds(WithOutcome(Examples.Report.Outcome.NewMeasured(good))));
        Assert.True(Examples.Report.RowModule.holds(WithOutcome(Examples.Report.Outcome.NewRefused("reason"))));
        Assert.False(Examples.Report.RowModule.holds(WithOutcome(Examples.Report.Outcome.NewFailed("reason"))));
    }
}
