using AD.Benchmarks;
using BenchmarkDotNet.Running;

// ratios, list and help are ours; everything else is BenchmarkDotNet's.
if (args.Length == 0 || args[0] is "ratios" or "list" or "--help" or "-h" or "-?" or "--version")
{
    return RatiosCommand.Create().Parse(args.Length == 0 ? ["--help"] : args).Invoke();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
