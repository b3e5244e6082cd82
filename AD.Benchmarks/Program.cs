using System.CommandLine;
using AD.Benchmarks;
using BenchmarkDotNet.Running;

if (StartupChild.IsAsked(args))
{
    StartupChild.Run(args);
    return 0;
}

// ratios, startup, work-precision, list and help are ours; everything else is BenchmarkDotNet's.
if (args.Length == 0 || args[0] is "ratios" or "startup" or "work-precision" or "list" or "--help" or "-h" or "-?" or "--version")
{
    ParseResult parsed = RatiosCommand.Create().Parse(args.Length == 0 ? ["--help"] : args);
    int code = parsed.Invoke();
    return parsed.Errors.Count == 0 ? code : 2;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
