using System.Text.Json;
using AD.Backends;
using Xunit;

namespace AD.Tests;

/// <summary>The main job at tolerance 1e-10, run once for all of its tests.</summary>
public sealed class LotkaVolterraRun
{
    internal ExampleRun Run { get; } = ExampleRun.Of("lotka-volterra --backend all --method forward,interpolating --tolerance 1e-10 --json");
}

/// <summary>The example <c>lotka-volterra</c> against reference values in extended precision.</summary>
public sealed class LotkaVolterraExampleTests(LotkaVolterraRun fixture) : IClassFixture<LotkaVolterraRun>
{
    private static readonly string[] Fields =
    [
        "example", "backend", "method", "solver", "tolerance", "value", "gradient", "initialStateGradient", "relativeError", "seconds", "steps", "rhsCalls",
        "vjpCalls", "allocatedBytes", "keptBytes", "recomputationFactor",
    ];

    [Fact]
    public void OneLineForEachBackendAndMethodAndNothingElse()
    {
        Assert.Equal(0, fixture.Run.ExitCode);
        Assert.Empty(fixture.Run.Error);
        IEnumerable<(string, string)> expected = from backend in BackendCatalogue.All
                                                 from method in (string[])["forward", "interpolating"]
                                                 select (backend.Traits.Name, method);
        Assert.Equal(expected, fixture.Run.Rows.Select(row => (Text(row, "backend"), Text(row, "method"))));
        foreach (JsonElement row in fixture.Run.Rows)
        {
            Assert.Equal(Fields, row.EnumerateObject().Select(field => field.Name));
            Assert.Equal("lotka-volterra", Text(row, "example"));
            Assert.Equal("tsit5", Text(row, "solver"));
            Assert.Equal(1e-10, Number(row, "tolerance"));
        }
    }

    [Fact]
    public void ValuesAndGradientsAreTheReference()
    {
        foreach (JsonElement row in fixture.Run.Rows)
        {
            double bound = !BackendCatalogue.Find(Text(row, "backend")).Traits.IsExact ? 1e-6 : Text(row, "method") == "forward" ? 2e-8 : 1e-7;
            Near([450.7640640395388], [Number(row, "value")], bound);
            Near([8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277], Numbers(row, "gradient"), bound);
            Near([-39.12754122266809, -8.787780218992643], Numbers(row, "initialStateGradient"), bound);
            Assert.InRange(Number(row, "relativeError"), 0, bound);
        }
    }

    [Fact]
    public void CostsAreCounted()
    {
        foreach (JsonElement row in fixture.Run.Rows)
        {
            Assert.InRange(Number(row, "seconds"), 1e-6, 1);
            Assert.InRange(Number(row, "steps"), 50, 1e5);
            Assert.InRange(Number(row, "rhsCalls"), 300, 1e6);
            Assert.Equal(Text(row, "method") == "interpolating", Number(row, "vjpCalls") > 0);
            Assert.Equal(Text(row, "method") == "interpolating", Number(row, "keptBytes") > 0);
            Assert.Equal(0, Number(row, "recomputationFactor"));
            Assert.InRange(Number(row, "allocatedBytes"), 0, BackendCatalogue.Find(Text(row, "backend")).Traits.PreparedAllocatesNothing ? 1e6 : 1e9);
        }
    }

    /// <summary>All seven methods of the literature with one backend, and an implicit solver for an equation that needs none.</summary>
    [Theory]
    [InlineData("--method all --tolerance 1e-9", 7)]
    [InlineData("--method forward,gauss --tolerance 1e-7 --solver kencarp4", 2)]
    public void EveryMethodFindsTheGradient(string arguments, int rows)
    {
        ExampleRun run = ExampleRun.Of($"lotka-volterra --backend compiled-tape --json {arguments}");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(rows, run.Rows.Count);
        foreach (JsonElement row in run.Rows)
        {
            Near([8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277], Numbers(row, "gradient"), 1e-4);
            Near([-39.12754122266809, -8.787780218992643], Numbers(row, "initialStateGradient"), 1e-4);
        }
    }

    private static void Near(double[] expected, double[] given, double relative)
    {
        Assert.Equal(expected.Length, given.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], given[i], relative * Math.Abs(expected[i]));
        }
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();

    private static double[] Numbers(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
}
