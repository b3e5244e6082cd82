using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests;

/// <summary>The examples' command line: what there is, and what is said about words that mean nothing.</summary>
public sealed class ExampleCommandLineTests
{
    private static readonly string[] Examples = ["lotka-volterra", "spiral", "figure2", "figure3", "crossover", "robertson", "fit-hare-lynx", "gauss-newton", "least-squares", "implicit", "newton-krylov", "optimise"];

    [Fact]
    public void ListNamesEverythingThereIs()
    {
        ExampleRun run = ExampleRun.Of("list");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        foreach (string name in Examples.Concat(BackendCatalogue.All.Select(backend => backend.Traits.Name)).Concat(["forward", "forward-discrete", "interpolating", "backsolve", "quadrature", "gauss", "discrete", "tsit5", "dop853", "rodas5p", "kencarp4"]))
        {
            Assert.Contains(name, run.Output);
        }
    }

    [Theory]
    [InlineData("", "Required command")]
    [InlineData("lotka", "lotka")]
    [InlineData("lotka-volterra --backend forward", "--backend forward")]
    [InlineData("lotka-volterra --method adjoint", "--method adjoint")]
    [InlineData("lotka-volterra --solver all", "--solver all")]
    [InlineData("lotka-volterra --tolerance 1,5", "--tolerance 1,5")]
    [InlineData("lotka-volterra --tolerance small", "--tolerance small")]
    [InlineData("lotka-volterra --tolerance 0", "--tolerance 0")]
    [InlineData("lotka-volterra --tolerance -1e-6", "--tolerance -1e-6")]
    [InlineData("lotka-volterra --tolerance NaN", "--tolerance NaN")]
    [InlineData("lotka-volterra --tolerance Infinity", "--tolerance Infinity")]
    [InlineData("spiral --checkpoints 0", "--checkpoints 0")]
    [InlineData("spiral --checkpoints 2.5", "--checkpoints 2.5")]
    [InlineData("robertson --memory lots", "--memory lots")]
    [InlineData("robertson --memory 0", "--memory 0")]
    [InlineData("robertson --memory -4KB", "--memory -4KB")]
    [InlineData("robertson --memory 4TB", "--memory 4TB")]
    [InlineData("lotka-volterra --memory 4KB --checkpoints 3", "one of them is expected")]
    [InlineData("fit-hare-lynx --memory 4KB", "--memory")]
    [InlineData("spiral --repeat -1", "--repeat -1")]
    [InlineData("spiral --repeat many", "--repeat many")]
    [InlineData("gauss-newton --method forward", "--method forward")]
    [InlineData("gauss-newton --colour red", "--colour")]
    [InlineData("spiral --json extra", "extra")]
    [InlineData("lotka-volterra --method forward,adjoint", "--method forward,adjoint")]
    [InlineData("lotka-volterra --solver tsit5,dopri5", "--solver tsit5,dopri5")]
    [InlineData("lotka-volterra --train", "--train")]
    [InlineData("figure3 --limit 0", "--limit 0")]
    [InlineData("figure2 --repeat 3", "--repeat")]
    public void WhatCannotBeUnderstoodExitsWith2AndTheListOfWhatThereIs(string arguments, string named)
    {
        ExampleRun run = ExampleRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(named, run.Error);
        foreach (string name in Examples.Concat(BackendCatalogue.All.Select(backend => backend.Traits.Name)).Concat(["interpolating", "tsit5", "--tolerance"]))
        {
            Assert.Contains(name, run.Error);
        }
    }

    /// <summary>A number alone is in bytes; units are powers of 1000, or of 1024 with an i, and their case is free.</summary>
    [Theory]
    [InlineData("4096", 4096)]
    [InlineData("512B", 512)]
    [InlineData("64KB", 64_000)]
    [InlineData("64kb", 64_000)]
    [InlineData("1.5 MB", 1_500_000)]
    [InlineData("2GB", 2_000_000_000)]
    [InlineData("64KiB", 65_536)]
    [InlineData("1.5MiB", 1_572_864)]
    [InlineData("0.5", null)]
    [InlineData("KB", null)]
    [InlineData("1,5MB", null)]
    [InlineData("NaNKB", null)]
    [InlineData("", null)]
    public void SizesHaveUnits(string text, int? bytes) => Assert.Equal(bytes, AD.Examples.CommandLine.Options.readBytes(text)?.Value);

    [Fact]
    public void EveryIntegrationMethodIsOffered()
    {
        IEnumerable<string> known = typeof(OdeMethod).Assembly.GetTypes().Where(type => type.IsPublic && !type.IsAbstract && type.IsSubclassOf(typeof(OdeMethod))).Select(type => type.Name);
        Assert.Equal(known.Order(), AD.Examples.CommandLine.Names.solvers.Select(solver => solver.Item2.Invoke(new ForwardDualBackend()).Name).Order());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("spiral --help")]
    public void HelpIsNotAnError(string arguments)
    {
        ExampleRun run = ExampleRun.Of(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage", run.Output);
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsSaid()
    {
        string file = Path.GetTempFileName();
        try
        {
            ExampleRun run = ExampleRun.Of($"lotka-volterra --output {Path.Combine(file, "below")}");
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("cannot be written", run.Error);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
