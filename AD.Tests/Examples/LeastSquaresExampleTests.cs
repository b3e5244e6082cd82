using System.Text.Json;
using AD.Backends;
using Xunit;

namespace AD.Tests;

/// <summary>The example <c>least-squares</c>: NIST's certified answers by every backend, a table of parameters, and pictures.</summary>
public sealed class LeastSquaresExampleTests
{
    [Theory]
    [InlineData("--method rat43", 0, 699.64151270, 8786.4049080)]
    [InlineData("--method thurber --backend reverse-tape", 1, 1288.1396800, 5642.7082397)]
    [InlineData("--method boxbod --backend reverse-tape", 1, 213.80940889, 1168.0088766)]
    public void EveryBackendFindsTheCertifiedParameters(string arguments, int rows, double first, double sum)
    {
        ExampleRun run = ExampleRun.Of($"least-squares --json {arguments}");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(rows == 0 ? BackendCatalogue.All.Count : rows, run.Rows.Count);
        foreach (JsonElement row in run.Rows)
        {
            Close.Relative(first, row.GetProperty("parameters")[0].GetDouble(), 1e-7, "b1");
            Close.Relative(sum, row.GetProperty("value").GetDouble(), 1e-9, "sum of squares");
        }
    }

    [Fact]
    public void PeopleSeeParametersWithStandardErrorsAndPictures()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"least-squares --backend forward-dual --method thurber --output {folder}");
            Assert.Equal(0, run.ExitCode);
            foreach (string word in (string[])["standard error", "certified", "digits", "1288.13968", "4.6647963344", "rank 7", "13.7146"])
            {
                Assert.Contains(word, run.Output);
            }

            Assert.Equal(["least-squares-thurber.png", "least-squares-thurber.svg", "least-squares-time.png", "least-squares-time.svg"], Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order());
            Assert.Contains("electron mobility", File.ReadAllText(Path.Combine(folder, "least-squares-thurber.svg")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
