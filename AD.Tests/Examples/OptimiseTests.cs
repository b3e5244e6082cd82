using System.Text.Json;
using Xunit;

namespace AD.Tests;

/// <summary>The example <c>optimise</c>: every optimiser finds the minimum of Rosenbrock's valley, and its way is drawn.</summary>
public sealed class OptimiseExampleTests
{
    [Theory]
    [InlineData("lbfgs", "reverse-tape")]
    [InlineData("newton-trust-region", "forward-dual")]
    public void TheMinimumIsFound(string method, string backend)
    {
        ExampleRun run = ExampleRun.Of($"optimise --json --method {method} --backend {backend} --tolerance 1e-7");
        Assert.Equal(0, run.ExitCode);
        JsonElement row = Assert.Single(run.Rows);
        Assert.Equal(1.0, row.GetProperty("parameters")[0].GetDouble(), 5e-7);
        Assert.Equal(1.0, row.GetProperty("parameters")[1].GetDouble(), 5e-7);
        Assert.Equal(0.0, row.GetProperty("gradient")[1].GetDouble(), 1e-7);
        Assert.InRange(row.GetProperty("steps").GetInt32(), 5, 100);
    }

    [Fact]
    public void PeopleSeeATableAndTheWays()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"optimise --backend complex-step --method newton-trust-region --output {folder}");
            Assert.Contains("refused", run.Output);
            run = ExampleRun.Of($"optimise --backend reverse-tape --method bfgs --output {folder}");
            Assert.Equal(0, run.ExitCode);
            foreach (string word in (string[])["bfgs", "products H v", "largest slope", "Success"])
            {
                Assert.Contains(word, run.Output);
            }

            foreach (string name in (string[])["optimise.svg", "optimise-progress.png", "optimise-time.svg"])
            {
                Assert.True(new FileInfo(Path.Combine(folder, name)).Length > 1000);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
