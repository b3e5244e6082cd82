namespace AD.Benchmarks;

/// <summary>One number for a whole result, by which tables made by different programs are seen to speak of the same derivative.</summary>
internal static class Checksum
{
    /// <summary>Σ v_i (1 + 0.001 (i mod 97)): every entry counts, with a weight of its own, and the order matters.</summary>
    public static double Of(ReadOnlySpan<double> result)
    {
        double sum = 0.0;
        for (int i = 0; i < result.Length; i++)
        {
            sum += result[i] * (1.0 + 0.001 * (i % 97));
        }

        return sum;
    }
}
