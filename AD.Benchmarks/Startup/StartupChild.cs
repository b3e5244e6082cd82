using System.Diagnostics;
using System.Globalization;
using AD.Backends;

namespace AD.Benchmarks;

/// <summary>The process that is timed: it does one thing, prints what it took, and ends.</summary>
internal static class StartupChild
{
    /// <summary>The first argument of such a process; a backend, a workload and <see cref="Warm"/> or <see cref="Fresh"/> follow.</summary>
    public const string Argument = "startup-child";

    public const string Fresh = "fresh";

    public const string Warm = "warm";

    /// <summary>Whether a process is one to be timed.</summary>
    public static bool IsAsked(string[] arguments) => arguments is [Argument, _, _, _];

    /// <summary>Computes, and prints milliseconds for it, milliseconds since the process began, and the checksum.</summary>
    public static void Run(string[] arguments)
    {
        Backend backend = BackendCatalogue.Find(arguments[1]);
        FirstCall call = FirstCall.Find(arguments[2]);
        if (arguments[3] == Warm)
        {
            call.Before(backend);
        }

        long start = Stopwatch.GetTimestamp();
        double[] result = call.Run(backend);
        double took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double sinceStart = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took:R} {sinceStart:R} {Checksum.Of(result):R}"));
    }
}
