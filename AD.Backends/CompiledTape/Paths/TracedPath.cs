namespace AD.Backends;

/// <summary>One path through the branches of a function: its graph, and what has been compiled of it. Safe to share between threads.</summary>
internal sealed class TracedPath
{
    /// <summary>The most operators on several seeds at once that are kept, for further preparations and for those that come back to them.</summary>
    public const int MostOfSeveralSeeds = 32;

    private readonly double[] point;
    private readonly bool fastMath;
    private readonly MadeOnce<OperatorKey, CompiledOperator> operators;
    private readonly Queue<OperatorKey> ofSeveralSeeds = [];

    public TracedPath(Graph graph, double[] point, bool fastMath)
    {
        Graph = graph;
        this.point = point;
        this.fastMath = fastMath;
        operators = new(Compile);
    }

    public Graph Graph { get; }

    /// <summary>The point that it was traced at.</summary>
    public ReadOnlySpan<double> Point => point;

    /// <summary>What has been compiled so far and is kept.</summary>
    public KeyValuePair<OperatorKey, CompiledOperator>[] Operators => operators.All;

    /// <summary>The operator along this path, compiled when it is first asked for.</summary>
    /// <param name="key">The operator.</param>
    /// <param name="seeds">Seeds, at which a derivative that branches on them decides.</param>
    public CompiledOperator Operator(OperatorKey key, ReadOnlySpan<double> seeds)
    {
        CompiledOperator compiled = operators.Of(key, seeds);
        if (key.Count > 1)
        {
            Keep(key);
        }

        return compiled;
    }

    /// <summary>The numbers of seeds are without end: the first ones go.</summary>
    private void Keep(OperatorKey key)
    {
        lock (ofSeveralSeeds)
        {
            if (!ofSeveralSeeds.Contains(key))
            {
                ofSeveralSeeds.Enqueue(key);
                if (ofSeveralSeeds.Count > MostOfSeveralSeeds)
                {
                    operators.Forget(ofSeveralSeeds.Dequeue());
                }
            }
        }
    }

    private CompiledOperator Compile(OperatorKey key, ReadOnlySpan<double> seeds)
    {
        try
        {
            return OperatorGraphs.Build(Graph, key, [.. point, .. seeds]) is var (graph, shape)
                ? new(KernelCompiler.Compile(graph, shape with { FastMath = fastMath, OwnPoint = key.OwnPoint }), graph, null)
                : new(null, null, null);
        }
        catch (Exception reason) when (reason is not OutOfMemoryException)
        {
            // A rule that cannot be differentiated as a graph can be at plain numbers, or says itself there why it cannot.
            return new(null, null, reason.Message);
        }
    }
}

/// <summary>An operator along a path.</summary>
/// <param name="Kernel">The compiled code; null where there is none.</param>
/// <param name="Graph">What it was compiled from.</param>
/// <param name="Reason">Why there is no code; null where it would only be too large.</param>
internal sealed record CompiledOperator(Kernel? Kernel, Graph? Graph, string? Reason)
{
    /// <summary>The operator is put together from smaller ones.</summary>
    public bool IsTooLarge => Kernel is null && Reason is null;
}
