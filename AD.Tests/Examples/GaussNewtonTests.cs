using System.Text.Json;
using AD.Backends;
using Xunit;

namespace AD.Tests;

/// <summary>The example <c>gauss-newton</c>: fitted parameters with 50 decimal digits as reference, plots, and output that a file can hold.</summary>
public sealed class GaussNewtonExampleTests
{
    [Fact]
    public void EveryBackendFindsTheParameters()
    {
        ExampleRun run = ExampleRun.Of("gauss-newton --json --tolerance 1e-9");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(BackendCatalogue.All.Count, run.Rows.Count);
        double[] reference = [2.4800389207813610, 1.2912841451868764, 0.49447131923485474];
        foreach (JsonElement row in run.Rows)
        {
            JsonElement parameters = row.GetProperty("parameters");
            for (int i = 0; i < reference.Length; i++)
            {
                Assert.Equal(reference[i], parameters[i].GetDouble(), 1e-8);
                Assert.Equal(0, row.GetProperty("gradient")[i].GetDouble(), 1e-7);
            }

            Assert.Equal(0.015498180415794015, row.GetProperty("value").GetDouble(), 1e-12);
        }
    }

    [Fact]
    public void PeopleSeeATableAndPlotsWithoutControlCodes()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"gauss-newton --backend forward-dual --output {folder}");
            Assert.Equal(0, run.ExitCode);
            Assert.DoesNotContain('\u001b', run.Output);
            foreach (string word in (string[])["backend", "relative error", "forward-dual", "standard error", "2.48004"])
            {
                Assert.Contains(word, run.Output);
            }

            foreach (string name in (string[])["gauss-newton.svg", "gauss-newton.png", "gauss-newton-time.svg", "gauss-newton-time.png"])
            {
                string path = Path.Combine(folder, name);
                Assert.Contains(path, run.Output);
                Assert.True(new FileInfo(path).Length > 1000);
            }

            Assert.Contains("signal y (V)", File.ReadAllText(Path.Combine(folder, "gauss-newton.svg")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void JsonWritesNoPlotsUnlessAFolderIsNamed()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"gauss-newton --backend reverse-tape --json --output {folder}");
            Assert.Single(run.Rows);
            Assert.Equal(4, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void RepeatChangesNoResult()
    {
        JsonElement once = ExampleRun.Of("gauss-newton --backend forward-dual --json").Rows[0];
        JsonElement often = ExampleRun.Of("gauss-newton --backend forward-dual --json --repeat 50").Rows[0];
        foreach (string field in (string[])["value", "gradient", "parameters", "relativeError", "steps", "rhsCalls", "vjpCalls"])
        {
            Assert.Equal(once.GetProperty(field).GetRawText(), often.GetProperty(field).GetRawText());
        }
    }
}
