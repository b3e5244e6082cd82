using System.Text.Json;
using Xunit;

namespace AD.Tests;

/// <summary>The examples within a budget of memory: its plan is said first, the gradient stays what it was, and what cannot be limited says so.</summary>
public sealed class MemoryExampleTests
{
    /// <summary>Less memory changes what is kept and what is computed twice, and no bit of the gradient.</summary>
    [Fact]
    public void TheGradientIsTheSameWithLess()
    {
        JsonElement whole = Row("--method interpolating"), budget = Row("--method interpolating --memory 16KB"), states = Row("--method interpolating --checkpoints 10");
        long everything = whole.GetProperty("keptBytes").GetInt64();
        Assert.Equal(0.0, whole.GetProperty("recomputationFactor").GetDouble());
        Assert.InRange(budget.GetProperty("keptBytes").GetInt64(), 10_000, 16_000);
        Assert.InRange(budget.GetProperty("recomputationFactor").GetDouble(), 0.1, 0.9);
        Assert.InRange(states.GetProperty("keptBytes").GetInt64(), 1000, everything - 1);
        Assert.Equal(1.0, states.GetProperty("recomputationFactor").GetDouble());
        foreach (JsonElement less in (JsonElement[])[budget, states])
        {
            Assert.Equal(whole.GetProperty("gradient").ToString(), less.GetProperty("gradient").ToString());
        }
    }

    [Fact]
    public void ThePlanComesBeforeTheMeasurement()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"lotka-volterra --backend compiled-tape --method forward,discrete --memory 16KB --output {folder}");
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.StartsWith("What is kept of the forward pass:", run.Output);
            int plan = run.Output.IndexOf("of 16 kB", StringComparison.Ordinal), table = run.Output.IndexOf("relative error", StringComparison.Ordinal);
            Assert.InRange(plan, 1, table);
            Assert.Contains("of a forward pass", run.Output);
            Assert.Contains("takes no --memory", run.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("lotka-volterra --method discrete --memory 100", "takes at least")]
    [InlineData("lotka-volterra --method forward --memory 16KB", "takes no --memory")]
    [InlineData("spiral --train --method discrete --memory 2KB", "takes at least")]
    [InlineData("spiral --train --method forward --memory 2KB", "takes no --memory")]
    public void WhatCannotBeKeptToIsRefused(string arguments, string reason)
    {
        ExampleRun run = ExampleRun.Of($"{arguments} --backend compiled-tape --json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(reason, Assert.Single(run.Rows).GetProperty("status").GetString());
        Assert.Contains(reason, run.Error);
    }

    /// <summary>A refusal is a row with its reason, in the table, in the pictures and in the training alike.</summary>
    [Fact]
    public void AMethodThatASolverDoesNotHaveIsRefusedEverywhere()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            ExampleRun run = ExampleRun.Of($"spiral --method discrete --solver rok4a --tolerance 1e-4 --backend compiled-tape --output {folder}");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("The steps of Rok4a have no discrete derivative", run.Error);
            Assert.Contains("The network does not learn", run.Output);
            Assert.True(File.Exists(Path.Combine(folder, "spiral.svg")));
            Assert.False(File.Exists(Path.Combine(folder, "spiral-gradient.svg")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonElement Row(string options)
    {
        ExampleRun run = ExampleRun.Of($"lotka-volterra --backend compiled-tape {options} --json");
        Assert.True(run.ExitCode == 0, run.Error);
        return Assert.Single(run.Rows);
    }
}
