using System.CommandLine;
using AD.Backends;

namespace AD.Benchmarks;

/// <summary>What comes before the first derivative: the start of a process, tracing, compilation.</summary>
internal static class StartupCommand
{
    public static Command Create()
    {
        Option<string[]> backends = new("--backend") { Description = "Names of backends; all without.", AllowMultipleArgumentsPerToken = true };
        Option<string[]> functions = new("--function") { Description = $"{string.Join(", ", FirstCall.All.Select(call => call.Operation.Workload))}; all without.", AllowMultipleArgumentsPerToken = true };
        Option<int> processes = new("--processes") { Description = "Processes for each figure.", DefaultValueFactory = _ => 5 };
        Option<bool> json = new("--json") { Description = "One JSON object a line and nothing else." };
        Command command = new("startup", "Milliseconds to the first derivative of a fresh process, and of another function after it; each in a process of its own.") { backends, functions, processes, json };
        backends.AcceptOnlyFromAmong([.. BackendCatalogue.Names]);
        functions.AcceptOnlyFromAmong([.. FirstCall.All.Select(call => call.Operation.Workload)]);
        processes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"--processes is {result.GetValueOrDefault<int>()}; at least 1 is expected.");
            }
        });
        command.SetAction(result =>
        {
            string[] asked = result.GetValue(functions) ?? [], named = result.GetValue(backends) ?? [];
            foreach (FirstCall call in FirstCall.All.Where(call => asked.Length == 0 || asked.Contains(call.Operation.Workload)))
            {
                foreach (string backend in named.Length == 0 ? BackendCatalogue.Names : named)
                {
                    StartupRow row = StartupRow.Measure(call, backend, result.GetValue(processes));
                    Console.WriteLine(result.GetValue(json) ? JsonReport.Line(row) : Text(call, row));
                }
            }
        });
        return command;
    }

    private static string Text(FirstCall call, StartupRow row)
        => FormattableString.Invariant($"{call.Operation.Title}, {row.Backend}: first {row.FirstMilliseconds:0.0} ms ({row.ProcessMilliseconds:0} ms since the process began); second function {row.SecondMilliseconds:0.0} ms");
}
