namespace AD.Benchmarks;

/// <summary>Before anything is timed, every derivative is compared with the one by hand.</summary>
internal static class Checks
{
    /// <exception cref="InvalidOperationException">A result is wrong.</exception>
    public static void Run(IEnumerable<Comparison> comparisons)
    {
        foreach (Comparison comparison in comparisons)
        {
            comparison.Check();
        }
    }
}
