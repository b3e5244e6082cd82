using System.Text.Json;
using Xunit;

namespace AD.Tests;

/// <summary>The example <c>fit-hare-lynx</c>: rates, initial states and their errors against another program (Taylor series and complex steps).</summary>
public sealed class HareLynxExampleTests
{
    private static readonly double[] Reference = [0.5401589923068, 0.0271653571588336, 0.0236946383582592, 0.796386043460092, 34.6024243718826, 5.84450613973888];

    [Theory]
    [InlineData("forward-dual,reverse-tape", "tsit5")]
    [InlineData("compiled-tape", "rodas5p")]
    public void TheFitIsTheReference(string backends, string solver)
    {
        ExampleRun run = ExampleRun.Of($"fit-hare-lynx --backend {backends} --solver {solver} --json");
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (JsonElement row in run.Rows)
        {
            double[] parameters = [.. row.GetProperty("parameters").EnumerateArray().Select(number => number.GetDouble())];
            for (int i = 0; i < Reference.Length; i++)
            {
                Assert.Equal(Reference[i], parameters[i], 1e-6 * Reference[i]);
            }

            Assert.Equal(2.018661155195447, row.GetProperty("value").GetDouble(), 1e-6);
        }
    }

    [Fact]
    public void PeopleSeeParametersWithIntervalsAndABand()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"fit-hare-lynx --backend reverse-tape --output {folder}");
            Assert.True(run.ExitCode == 0, run.Error);
            foreach (string word in (string[])["standard error", "0.0595", "95 % confidence", "0.4195 to 0.6608", "rank 6", "h(1900)"])
            {
                Assert.Contains(word, run.Output);
            }

            Assert.Contains("95 % confidence of the curve", File.ReadAllText(Path.Combine(folder, "fit-hare-lynx.svg")));
            Assert.True(new FileInfo(Path.Combine(folder, "fit-hare-lynx.png")).Length > 5000);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
