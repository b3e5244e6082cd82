using System.Text.Json;
using AD.Backends;
using Xunit;

namespace AD.Tests;

/// <summary>The example <c>newton-krylov</c>: two numbers of the solution against a fixed point computed apart, plots, and the table of steps.</summary>
public sealed class NewtonKrylovExampleTests
{
    [Theory]
    [InlineData("forward-dual", "all", 3)]
    [InlineData("reverse-tape", "poisson", 1)]
    [InlineData("finite-difference", "poisson", 1)]
    public void TheSolutionIsTheReference(string backend, string method, int rows)
    {
        ExampleRun run = ExampleRun.Of($"newton-krylov --json --backend {backend} --method {method}");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(rows, run.Rows.Count);
        foreach (JsonElement row in run.Rows)
        {
            Assert.Equal(0.796949861367735, row.GetProperty("value").GetDouble(), 1e-10);
            Assert.Equal(0.3752113023223243, row.GetProperty("parameters")[1].GetDouble(), 1e-10);
        }
    }

    /// <summary>Five Newton steps of one to three iterations each with the Poisson preconditioner, and pictures of the solution and of the convergence.</summary>
    [Fact]
    public void PeopleSeeTheStepsAndThePictures()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"newton-krylov --backend forward-dual --method poisson --output {folder}");
            Assert.Equal(0, run.ExitCode);
            Assert.DoesNotContain('\u001b', run.Output);
            foreach (string word in (string[])["GMRES iterations", "preconditioner:", "poisson; pushforwards:", "0.79695"])
            {
                Assert.Contains(word, run.Output);
            }

            foreach (string name in (string[])["newton-krylov", "newton-krylov-convergence", "newton-krylov-time"])
            {
                Assert.True(new FileInfo(Path.Combine(folder, name + ".png")).Length > 5000);
                Assert.True(new FileInfo(Path.Combine(folder, name + ".svg")).Length > 1000);
            }

            Assert.Contains("temperature u", File.ReadAllText(Path.Combine(folder, "newton-krylov.svg")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
