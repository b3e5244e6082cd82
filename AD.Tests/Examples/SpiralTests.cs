using System.Text.Json;
using AD.Backends;
using Xunit;

namespace AD.Tests;

/// <summary>The example <c>spiral</c> against reference values in extended precision.</summary>
public sealed class SpiralExampleTests
{
    [Theory]
    [InlineData("forward")]
    [InlineData("interpolating")]
    public void LossAndGradientAreTheReference(string method)
    {
        ExampleRun run = ExampleRun.Of($"spiral --method {method} --tolerance 1e-10 --solver dopri5 --json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(BackendCatalogue.All.Count, run.Rows.Count);
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

    [Fact]
    public void TheCommittedReferenceHasThePublishedNorm()
    {
        double[] reference = AD.Examples.Models.SpiralReference.gradient;
        Assert.Equal(252, reference.Length);
        Assert.Equal(161.574883326540, Math.Sqrt(reference.Sum(g => g * g)), 1e-11);
    }
}
