using System.Text.Json;
using AD.Backends;
using Xunit;

namespace AD.Tests;

/// <summary>The example <c>spiral</c> against reference values in extended precision.</summary>
public sealed class SpiralExampleTests
{
    [Theory]
    [InlineData("forward", "all", 0)]
    [InlineData("interpolating", "all", 0)]
    [InlineData("all", "compiled-tape", 7)]
    public void LossAndGradientAreTheReference(string method, string backend, int rows)
    {
        ExampleRun run = ExampleRun.Of($"spiral --method {method} --backend {backend} --tolerance 1e-10 --solver dopri5 --json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(rows == 0 ? BackendCatalogue.All.Count : rows, run.Rows.Count);
        foreach (JsonElement row in run.Rows)
        {
            double[] gradient = [.. row.GetProperty("gradient").EnumerateArray().Select(number => number.GetDouble())];
            Assert.Equal("dopri5", row.GetProperty("solver").GetString());
            Assert.Equal(82.6336108737049, row.GetProperty("value").GetDouble(), 82 * 1e-7);
            Assert.Equal(252, gradient.Length);
            Assert.Equal(161.574883326540, Math.Sqrt(gradient.Sum(g => g * g)), 161 * 1e-7);
            double[] first = [9.6734052963587, 5.7894643556452, 2.0510430693153, 3.4117976629861, -9.9889761758242];
            for (int i = 0; i < first.Length; i++)
            {
                Assert.Equal(first[i], gradient[i], 1e-6 * Math.Abs(first[i]));
            }
        }
    }

    /// <summary>The loss falls by a factor of thousands, and the curves are drawn.</summary>
    [Fact]
    public void TheNetworkLearns()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"spiral --train --backend compiled-tape --json --output {folder}");
            Assert.True(run.ExitCode == 0, run.Error);
            JsonElement row = Assert.Single(run.Rows);
            double before = row.GetProperty("lossBefore").GetDouble(), adam = row.GetProperty("lossAfterAdam").GetDouble(), after = row.GetProperty("lossAfter").GetDouble();
            Assert.InRange(before, 100, 200);
            Assert.InRange(adam, 0, 0.1 * before);
            Assert.InRange(after, 0, 0.1 * adam);
            Assert.Equal(after, row.GetProperty("value").GetDouble());
            Assert.Equal(["spiral-phase.png", "spiral-phase.svg", "spiral-training.png", "spiral-training.svg"], Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void TheCommittedReferenceHasThePublishedNorm()
    {
        double[] reference = AD.Examples.Models.SpiralReference.gradient;
        Assert.Equal(252, reference.Length);
        Assert.Equal(161.574883326540, Math.Sqrt(reference.Sum(g => g * g)), 1e-11);
    }
}
