using System.Text.Json;

namespace AD.Tests;

/// <summary>One run of the examples' command line, in this process.</summary>
internal sealed record ExampleRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line written as one string, words separated by blanks.</summary>
    public static ExampleRun Of(string arguments)
    {
        using StringWriter output = new(), error = new();
        int exitCode = AD.Examples.Program.run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The lines of the output, each of them one JSON object.</summary>
    public IReadOnlyList<JsonElement> Rows => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
