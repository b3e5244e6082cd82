namespace AD.Benchmarks;

/// <summary>One point over and over, as batches take them: the leading entries for each point, the others once for all.</summary>
/// <param name="Count">The number of points.</param>
/// <param name="Varying">The entries that are given for each point, the entries of one input together.</param>
/// <param name="Shared">The entries that all points share.</param>
internal sealed record Points(int Count, double[] Varying, double[] Shared)
{
    /// <summary>Numbers in one result; more would measure the memory.</summary>
    private const int Numbers = 1024;

    /// <summary>As many equal points as give results that stay in the nearest cache, an odd number of times eight: rows a power of two apart would share its lines.</summary>
    public static Points Of(double[] x, int varying)
    {
        int count = (Numbers / x.Length / 8 * 8) | 8;
        return new(count, Rows(x[..varying], count), x[varying..]);
    }

    /// <summary>The same seed at every point.</summary>
    public double[] Seeds(double[] seed) => Rows(seed, Count);

    private static double[] Rows(double[] numbers, int count) => [.. numbers.SelectMany(number => Enumerable.Repeat(number, count))];
}
