using System.Text.Json;
using Xunit;

namespace AD.Tests;

/// <summary>The examples <c>figure2</c>, <c>figure3</c> and <c>crossover</c>: distributions of times, and times by size.</summary>
public sealed class FigureExampleTests
{
    [Fact]
    public void Figure2HasQuartilesAndViolins()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"figure2 --backend forward-dual --method forward --json --output {folder}");
            Assert.True(run.ExitCode == 0, run.Error);
            JsonElement row = Assert.Single(run.Rows);
            double[] marks = [.. new[] { "fastest", "lowerQuartile", "seconds", "upperQuartile", "slowest" }.Select(name => row.GetProperty(name).GetDouble())];
            Assert.Equal(marks.Order(), marks);
            Assert.InRange(marks[0], 1e-6, 1.0);
            Assert.InRange(row.GetProperty("samples").GetInt32(), 20, 2001);
            Assert.Equal(["figure2-spread.png", "figure2-spread.svg", "figure2.png", "figure2.svg"], Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
            Assert.Contains("forward-dual", File.ReadAllText(Path.Combine(folder, "figure2.svg")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Sizes grow until a gradient would take too long, and the rest says so.</summary>
    [Fact]
    public void Figure3LeavesOutWhatWouldTakeTooLong()
    {
        ExampleRun run = ExampleRun.Of("figure3 --backend reverse-tape --limit 0.00001 --json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal([50, 100, 200, 500, 1000, 2000, 5000, 10_000], run.Rows.Select(row => row.GetProperty("width").GetInt32()));
        Assert.Equal(252, run.Rows[0].GetProperty("parameters").GetInt32());
        Assert.Equal(5, run.Rows[0].GetProperty("gradient").GetArrayLength());
        Assert.True(run.Rows[0].GetProperty("seconds").GetDouble() > 0.0);
        foreach (JsonElement row in run.Rows.Skip(1))
        {
            Assert.Contains("--limit", row.GetProperty("status").GetString());
            Assert.False(row.TryGetProperty("seconds", out _));
        }
    }

    /// <summary>The adjoint evaluates the right-hand side and its pullback as often for a thousand parameters as for two.</summary>
    [Fact]
    public void TheCallsOfTheAdjointDoNotGrowWithTheParameters()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"crossover --backend compiled-tape --limit 0.001 --json --output {folder}");
            Assert.True(run.ExitCode == 0, run.Error);
            JsonElement[] adjoint = [.. run.Rows.Where(row => row.GetProperty("method").GetString() == "interpolating" && row.TryGetProperty("vjpCalls", out _))];
            JsonElement[] forward = [.. run.Rows.Where(row => row.GetProperty("method").GetString() == "forward" && row.TryGetProperty("seconds", out _))];
            Assert.Equal(2, adjoint[0].GetProperty("parameters").GetInt32());
            Assert.True(adjoint.Length > forward.Length);
            Assert.InRange(adjoint[^1].GetProperty("vjpCalls").GetDouble() / adjoint[0].GetProperty("vjpCalls").GetDouble(), 0.3, 2.0);
            Assert.Equal(["crossover-rhs.png", "crossover-rhs.svg", "crossover.png", "crossover.svg"], Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.25, 2.0)]
    [InlineData(0.625, 3.5)]
    [InlineData(1.0, 5.0)]
    public void QuantilesAreLinearBetweenValues(double q, double expected) => Assert.Equal(expected, Examples.Report.Violins.quantile([1.0, 2.0, 3.0, 4.0, 5.0], q), 1e-15);

    [Fact]
    public void DensitiesIntegrateToOne()
    {
        double[] values = [0.0, 0.1, 0.15, 0.4, 1.0, 1.1], points = [.. Enumerable.Range(0, 2001).Select(i => -5.0 + 0.005 * i)];
        Assert.Equal(1.0, 0.005 * Examples.Report.Violins.density(0.01, values, points).Sum(), 1e-6);
    }

    /// <summary>10 x and 1000 cross at x = 100; curves that touch and part again do not count.</summary>
    [Fact]
    public void CrossingsLieOnStraightLinesInLogarithms()
    {
        Tuple<double, double>[] steep = [new(1, 10), new(10, 100), new(1000, 1e4)], flat = [new(1, 1000), new(10, 1000), new(1000, 1000)];
        var crossing = Examples.Report.SweepPlots.crossing(Microsoft.FSharp.Collections.ListModule.OfSeq(steep), Microsoft.FSharp.Collections.ListModule.OfSeq(flat));
        Assert.NotNull(crossing);
        Assert.Equal(100.0, crossing.Value.Item1, 1e-10);
        Assert.Equal(1000.0, crossing.Value.Item2, 1e-9);
        Assert.Null(Examples.Report.SweepPlots.crossing(Microsoft.FSharp.Collections.ListModule.OfSeq(flat), Microsoft.FSharp.Collections.ListModule.OfSeq(steep)));
    }
}
