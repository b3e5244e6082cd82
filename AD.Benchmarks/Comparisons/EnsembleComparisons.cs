using AD.Backends;
using AD.Solvers;

namespace AD.Benchmarks;

/// <summary>A thousand trajectories of Lotka-Volterra on one thread, on two, and in the lanes of each.</summary>
internal static class EnsembleComparisons
{
    public const string Threads = "threads";

    private const int Count = 1000;

    private static readonly OdeProblem Problem = LotkaVolterraLoss.Problem;

    private static readonly Tsit5 Method = new();

    private static readonly OdeOptions Options = new() { DenseOutput = false, SaveAt = [Problem.End] };

    /// <summary>The bounds: two threads are 1.8 times as fast as one, and lanes three times as fast as the same threads without.</summary>
    private const double OfOneThread = 1.0 / 1.8;
    private const double OfNoLanes = 1.0 / 3.0;

    public static IEnumerable<Comparison> All() =>
    [
        Of("2 threads to one", "threads", By("one thread", "", 1, null), () => By(Threads, "2", 2, null), OfOneThread),
        Of("lanes to one thread", "lanes", By("one thread", "", 1, null), () => By("compiled-tape", "in lanes", 1, new CompiledTapeBackend()), OfNoLanes),
        Of("lanes of 2 threads to 2 threads", "threads-lanes", By("two threads", "", 2, null), () => By("compiled-tape", "in lanes, 2 threads", 2, new CompiledTapeBackend()), OfNoLanes),
    ];

    /// <summary>Every variant is to reach the last states of single solves, to what rounding makes of them.</summary>
    private static Comparison Of(string words, string key, Variant plain, Func<Variant> faster, double bound)
        => new(new("Ensemble", key, 2, "Ensemble", $"{Count} trajectories of Lotka-Volterra, {words}"), plain, () => [faster()]) { Tolerance = 1e-9, RatioBound = bound };

    private static Variant By(string name, string manner, int threads, Backend? lanes)
    {
        double[] sums = new double[2];
        Ensemble ensemble = new(Problem, Count, (i, p, _) => p[0] *= 0.8 + 0.4 * i / Count);
        EnsembleOptions options = new() { Integration = Options, MaxDegreeOfParallelism = threads, Lanes = lanes };
        return new(name, Run, sums) { Manner = manner, MayAllocate = true, NeedsNoBackend = lanes is null };

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                OdeSolution[] solutions = ensemble.Solve(Method, options);
                sums[0] = solutions.Sum(solution => solution.FinalState[0]);
                sums[1] = solutions.Sum(solution => solution.FinalState[1]);
            }
        }
    }
}
