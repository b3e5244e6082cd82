using System.Diagnostics;
using System.Globalization;

namespace AD.Benchmarks;

/// <summary>What a backend takes from nothing to a first derivative; in milliseconds, medians over processes.</summary>
internal sealed record StartupRow
{
    public required string Workload { get; init; }

    public required string Operator { get; init; }

    public required int Size { get; init; }

    public required string Backend { get; init; }

    /// <summary>Preparation and first derivative, the first thing that a fresh process does.</summary>
    public required double FirstMilliseconds { get; init; }

    /// <summary>The same since the process began, the start of the runtime included.</summary>
    public required double ProcessMilliseconds { get; init; }

    /// <summary>Preparation and first derivative, in a process that has prepared and differentiated one other function with the backend before.</summary>
    public required double SecondMilliseconds { get; init; }

    /// <summary>The longest of the processes for each of the three.</summary>
    public required double MostFirstMilliseconds { get; init; }

    public required double MostProcessMilliseconds { get; init; }

    public required double MostSecondMilliseconds { get; init; }

    /// <summary>The number of processes for each figure.</summary>
    public required int Processes { get; init; }

    public required double Checksum { get; init; }

    /// <summary>Starts processes of this program, one after another.</summary>
    /// <exception cref="InvalidOperationException">A process failed.</exception>
    public static StartupRow Measure(FirstCall call, string backend, int processes)
    {
        double[][] fresh = [.. Enumerable.Range(0, processes).Select(_ => Run(call, backend, StartupChild.Fresh))];
        double[][] warm = [.. Enumerable.Range(0, processes).Select(_ => Run(call, backend, StartupChild.Warm))];
        double[] first = Sorted(fresh, 0), process = Sorted(fresh, 1), second = Sorted(warm, 0);
        return new()
        {
            Workload = call.Operation.Workload,
            Operator = call.Operation.Operator,
            Size = call.Operation.Size,
            Backend = backend,
            FirstMilliseconds = first[processes / 2],
            ProcessMilliseconds = process[processes / 2],
            SecondMilliseconds = second[processes / 2],
            MostFirstMilliseconds = first[^1],
            MostProcessMilliseconds = process[^1],
            MostSecondMilliseconds = second[^1],
            Processes = processes,
            Checksum = fresh[0][2],
        };
    }

    private static double[] Sorted(double[][] runs, int column) => [.. runs.Select(run => run[column]).Order()];

    private static double[] Run(FirstCall call, string backend, string state)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(StartupRow).Assembly.Location);
        }

        foreach (string argument in (string[])[StartupChild.Argument, backend, call.Operation.Workload, state])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double[] numbers = process.ExitCode == 0 ? [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))] : [];
        return numbers.Length == 3 ? numbers : throw new InvalidOperationException($"The process for {backend} on {call.Operation.Title} ended with {process.ExitCode} and printed '{output.Trim()}'.");
    }
}
