using System.Diagnostics;
using AD.Solvers;

namespace AD.Benchmarks.WorkPrecision;

/// <summary>One solution: how exact it is, and what it took.</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="Tolerance">The relative tolerance.</param>
/// <param name="Outcome">Why the integration ended.</param>
/// <param name="Error">The error at the end, as <see cref="TestProblem.Error"/> measures it; NaN when the end was not reached.</param>
/// <param name="Seconds">The time of a solution, preparation included: the fastest of many, which the rest of the machine disturbs least.</param>
/// <param name="Statistics">Steps and evaluations.</param>
internal sealed record Work(string Method, double Tolerance, OdeOutcome Outcome, double Error, double Seconds, OdeStatistics Statistics)
{
    /// <summary>More steps than this, and a method is not meant for the problem.</summary>
    public const long MostSteps = 200_000;

    private const int MostSamples = 501;

    /// <summary>Whether the end was reached.</summary>
    public bool Arrived => Outcome.Status == Status.Success;

    /// <summary>Solves once for the error, then for the given time to warm up, and as long again to be timed; a solution that did not arrive is not timed.</summary>
    public static Work Measure(TestProblem problem, OdeMethod method, double tolerance, TimeSpan pace)
    {
        OdeOptions options = problem.Options(tolerance, MostSteps);
        long start = Stopwatch.GetTimestamp();
        OdeSolution solution = problem.Problem.Solve(method, options);
        TimeSpan first = Stopwatch.GetElapsedTime(start);
        double error = solution.Status == Status.Success ? problem.Error(solution.FinalState) : double.NaN;
        double seconds = solution.Status == Status.Success ? Fastest(problem.Problem, method, options, pace, first) : double.NaN;
        return new(method.Name, tolerance, solution.Outcome, error, seconds, solution.Statistics);
    }

    private static double Fastest(OdeProblem problem, OdeMethod method, OdeOptions options, TimeSpan pace, TimeSpan first)
    {
        if (first > 4 * pace + TimeSpan.FromSeconds(1))
        {
            return first.TotalSeconds;
        }

        long start = Stopwatch.GetTimestamp();
        do
        {
            problem.Solve(method, options);
        }
        while (Stopwatch.GetElapsedTime(start) < pace);

        List<double> samples = [];
        start = Stopwatch.GetTimestamp();
        do
        {
            long tick = Stopwatch.GetTimestamp();
            problem.Solve(method, options);
            samples.Add(Stopwatch.GetElapsedTime(tick).TotalSeconds);
        }
        while (samples.Count < 3 || (samples.Count < MostSamples && Stopwatch.GetElapsedTime(start) < pace));

        return samples.Min();
    }
}
