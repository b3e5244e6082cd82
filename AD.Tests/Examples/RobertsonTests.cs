using System.Text.Json;
using Xunit;

namespace AD.Tests;

/// <summary>The example <c>robertson</c>: stiff sensitivities to t = 4e7, forward and adjoint, against a Radau method in decimals of forty digits.</summary>
public sealed class RobertsonExampleTests
{
    [Theory]
    [InlineData("rodas5p")]
    [InlineData("kencarp4")]
    public void ForwardAndAdjointAgree(string solver)
    {
        ExampleRun run = ExampleRun.Of($"robertson --backend reverse-tape --method forward,interpolating --solver {solver} --json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(2, run.Rows.Count);
        double[] forward = Numbers(run.Rows[0], "gradient"), adjoint = Numbers(run.Rows[1], "gradient"), reference = [-9.41580055238675762, 9.26794496875402096, -4.63396487030997406];
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(forward[i], adjoint[i], 1e-5);
            Assert.Equal(reference[i], forward[i], 1e-5);
        }

        double[] initial = Numbers(run.Rows[1], "initialStateGradient");
        Assert.Equal(13.6339800984440469, initial[0], 1e-4);
    }

    [Fact]
    public void PeopleSeeTheSensitivities()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"robertson --backend reverse-tape --method interpolating --output {folder}");
            Assert.True(run.ExitCode == 0, run.Error);
            foreach (string word in (string[])["k1 ∂y1/∂k1", "4e7", "5.203072E-005", "-1.0396"])
            {
                Assert.Contains(word, run.Output);
            }

            Assert.Contains("10000 y2", File.ReadAllText(Path.Combine(folder, "robertson.svg")));
            Assert.Contains("effectivity", File.ReadAllText(Path.Combine(folder, "robertson-effectivity.svg")));
            Assert.True(new FileInfo(Path.Combine(folder, "robertson.png")).Length > 5000);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double[] Numbers(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
}
