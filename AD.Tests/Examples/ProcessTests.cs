using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace AD.Tests;

/// <summary>The examples as a program of their own: exit code, and what goes to standard output.</summary>
public sealed class ExampleProcessTests
{
    [Fact]
    public async Task JsonIsAllThatStandardOutputCarries()
    {
        using Process process = Start("lotka-volterra --backend forward-dual --method forward --tolerance 1e-10 --json");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(await error);
        string line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("{", output);
        JsonElement row = JsonDocument.Parse(line).RootElement;
        Assert.Equal(8.305362662316553, row.GetProperty("gradient")[0].GetDouble(), 8e-8);
    }

    [Fact]
    public async Task AnUnknownNameExitsWith2AndNothingOnStandardOutput()
    {
        using Process process = Start("spiral --backend guess --json");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("reverse-tape", await error);
    }

    [Fact]
    public async Task CtrlCCancels()
    {
        // Windows has no signal that one process can send to another one alone.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process process = Start("spiral --json");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string? first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(first);
        using (Process kill = Process.Start("kill", $"-INT {process.Id}"))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Cancelled", await error);
    }

    private static Process Start(string arguments) => Process.Start(new ProcessStartInfo("dotnet", $"{Path.Combine(AppContext.BaseDirectory, "AD.Examples.dll")} {arguments}")
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
