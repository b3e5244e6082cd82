using System.Diagnostics;

namespace AD.Tests.Documentation;

/// <summary>Runs a program that was built with the tests, in a process of its own.</summary>
internal static class ProgramOutput
{
    public static string Of(string assembly, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly + ".dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{assembly} ended with exit code {process.ExitCode}: {errors.Result}");
    }
}
