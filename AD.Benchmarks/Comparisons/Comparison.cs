namespace AD.Benchmarks;

/// <summary>One operation by hand and by backends, on the same input.</summary>
/// <param name="Operation">Which operation.</param>
/// <param name="ByHand">The derivative written by hand.</param>
/// <param name="Variants">Makes the same by backends, prepared; called anew for each use, so that only the comparison at work holds memory.</param>
internal sealed record Comparison(Operation Operation, Variant ByHand, Func<IEnumerable<Variant>> Variants)
{
    /// <summary>How far results may lie apart, relative to the largest entry.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>The largest number of an evaluation, to which an approximate backend's error is relative, where it is larger than every entry of the result.</summary>
    public double Scale { get; init; }

    /// <summary>What is known about the first entries of the result from elsewhere; empty where nothing is.</summary>
    public double[] Reference { get; init; } = [];

    /// <summary>Whether the first variant computes what the others do; where it is another operation, such as f itself, the results are compared with <see cref="Reference"/> alone.</summary>
    public bool SameResult { get; init; } = true;

    /// <summary>The largest ratio to the derivative by hand that the fastest backend is to reach; null: none is set.</summary>
    public double? RatioBound { get; init; }

    /// <summary>The most nanoseconds for each of <see cref="Variant.Nodes"/>; null: none is set.</summary>
    public double? NodeBound { get; init; }

    /// <summary>The bound in words; null: none is set.</summary>
    public string? BoundText => RatioBound is double ratio ? $"<= {ratio:0.##} x" : NodeBound is double node ? $"<= {node:0.#} ns/node" : null;

    /// <summary>Workload and operation.</summary>
    public string Title => Operation.Title;

    /// <summary>The same with some of the backends alone, and with what needs none.</summary>
    public Comparison Of(string[] backends) => this with { Variants = () => Variants().Where(variant => variant.NeedsNoBackend || backends.Contains(variant.Backend)) };

    /// <summary>Compares the result of a variant that has run with the one by hand; a wrong derivative is never timed.</summary>
    /// <exception cref="InvalidOperationException">The two differ by more than the tolerance.</exception>
    public void Check(Variant variant)
    {
        if (variant == ByHand && !SameResult)
        {
            return;
        }

        for (int point = 0; point < variant.Points; point++)
        {
            double[] result = variant.At(point);
            if (SameResult)
            {
                Compare(variant, result, ByHand.Output);
            }

            Compare(variant, result, Reference);
        }
    }

    private void Compare(Variant variant, double[] result, double[] expected)
    {
        double largest = 0.0, difference = 0.0;
        for (int i = 0; i < expected.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(expected[i]));
            difference = Math.Max(difference, Math.Abs(result[i] - expected[i]));
        }

        double allowed = Math.Max(Tolerance * largest, variant.Error * Math.Max(largest, Scale));
        if (!(difference <= allowed))
        {
            throw new InvalidOperationException($"{Title}: the result of {variant.Name} is off by {difference:G3} where the largest entry is {largest:G6}; {allowed:G3} is allowed.");
        }
    }
}
