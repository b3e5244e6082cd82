namespace AD.Benchmarks;

/// <summary>Runs one operation several times in a loop of its own, so that no delegate stands between two runs.</summary>
internal delegate void Batch(int count);

/// <summary>One way to an operation: by hand, or by a backend.</summary>
/// <param name="Name">The backend, or how the derivative was written.</param>
/// <param name="Run">Runs it a number of times.</param>
/// <param name="Output">Where each run writes its result.</param>
internal sealed record Variant(string Name, Batch Run, double[] Output)
{
    /// <summary>How many operations each run records, where the time of one is of interest.</summary>
    public int? Nodes { get; init; }
}

/// <summary>One operation by hand and by backends, on the same input.</summary>
/// <param name="Workload">Which workload, such as W1.</param>
/// <param name="Operation">What is computed, with its size.</param>
/// <param name="ByHand">The derivative written by hand.</param>
/// <param name="Variants">The same by backends.</param>
internal sealed record Comparison(string Workload, string Operation, Variant ByHand, IReadOnlyList<Variant> Variants)
{
    /// <summary>How far results may lie apart, relative to the largest entry.</summary>
    public double Tolerance { get; init; } = 1e-12;

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
    public string Title => $"{Workload} {Operation}";

    /// <summary>Runs everything once and compares the results; a wrong derivative is never timed.</summary>
    /// <exception cref="InvalidOperationException">Two results differ by more than the tolerance.</exception>
    public void Check()
    {
        ByHand.Run(1);
        if (SameResult)
        {
            Compare(ByHand, Reference);
        }

        foreach (Variant variant in Variants)
        {
            variant.Run(1);
            if (SameResult)
            {
                Compare(variant, ByHand.Output);
            }

            Compare(variant, Reference);
        }
    }

    private void Compare(Variant variant, double[] expected)
    {
        double scale = 0.0, difference = 0.0;
        for (int i = 0; i < expected.Length; i++)
        {
            scale = Math.Max(scale, Math.Abs(expected[i]));
            difference = Math.Max(difference, Math.Abs(variant.Output[i] - expected[i]));
        }

        if (!(difference <= Tolerance * scale))
        {
            throw new InvalidOperationException($"{Title}: the result of {variant.Name} is off by {difference:G3} where the largest entry is {scale:G6}; a relative difference of {Tolerance:G2} is allowed.");
        }
    }
}
