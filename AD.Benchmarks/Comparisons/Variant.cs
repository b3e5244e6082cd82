namespace AD.Benchmarks;

/// <summary>Runs one operation several times in a loop of its own, so that no delegate stands between two runs.</summary>
internal delegate void Batch(int count);

/// <summary>One way to an operation: by hand, or by a backend.</summary>
/// <param name="Backend">The name of the backend, or how the derivative was written.</param>
/// <param name="Run">Runs it a number of times.</param>
/// <param name="Output">Where each run writes its result.</param>
internal sealed record Variant(string Backend, Batch Run, double[] Output)
{
    /// <summary>What sets it apart from the plain variant of the same backend: a struct, differentiated as it is, with the solver of the one by hand.</summary>
    public string Manner { get; init; } = "";

    /// <summary>Backend and manner.</summary>
    public string Name => Manner.Length == 0 ? Backend : $"{Backend}, {Manner}";

    /// <summary>It is measured for what it is and not for a backend, and so belongs to every selection of backends.</summary>
    public bool NeedsNoBackend { get; init; }

    /// <summary>How many equal points one run works on; times are for one point, and the entries of one output for all points stand together.</summary>
    public int Points { get; init; } = 1;

    /// <summary>The result at one of the points.</summary>
    public double[] At(int point) => Points == 1 ? Output : [.. Enumerable.Range(0, Output.Length / Points).Select(i => Output[i * Points + point])];

    /// <summary>How many operations each run records, where the time of one is of interest.</summary>
    public int? Nodes { get; init; }

    /// <summary>The error that the backend states for this operation, relative to the largest number of the evaluation; 0 of an exact one.</summary>
    public double Error { get; init; }

    /// <summary>Whether the backend says that its prepared operators may allocate.</summary>
    public bool MayAllocate { get; init; }
}
