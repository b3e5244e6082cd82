namespace AD.Benchmarks;

/// <summary>Before anything is timed, its derivatives are compared with those by hand.</summary>
internal static class Checks
{
    /// <summary>Checks the results of one backend, in the comparisons of one size where one is given.</summary>
    /// <exception cref="InvalidOperationException">A result is wrong.</exception>
    public static void Run(IEnumerable<Comparison> comparisons, string backend, int? size = null)
    {
        foreach (Comparison comparison in comparisons.Where(comparison => size is null || comparison.Operation.Size == size))
        {
            comparison.ByHand.Run(1);
            foreach (Variant variant in comparison.Variants().Where(variant => variant.Backend == backend))
            {
                variant.Run(1);
                comparison.Check(variant);
            }
        }
    }
}
