namespace AD.Backends;

/// <summary>One path through the branches of a function: its graph, and what has been compiled of it. Safe to share between threads.</summary>
internal sealed class TracedPath(Graph graph, double[] point, bool fastMath)
{
    private readonly Dictionary<OperatorKey, CompiledOperator> operators = [];

    public Graph Graph { get; } = graph;

    /// <summary>The point that it was traced at.</summary>
    public ReadOnlySpan<double> Point => point;

    /// <summary>What has been compiled so far.</summary>
    public KeyValuePair<OperatorKey, CompiledOperator>[] Operators
    {
        get
        {
            lock (operators)
            {
                return [.. operators];
            }
        }
    }

    /// <summary>The operator along this path, compiled when it is first asked for.</summary>
    /// <param name="key">The operator.</param>
    /// <param name="seeds">Seeds, at which a derivative that branches on them decides.</param>
    public CompiledOperator Operator(OperatorKey key, ReadOnlySpan<double> seeds)
    {
        lock (operators)
        {
            if (!operators.TryGetValue(key, out CompiledOperator? compiled))
            {
                compiled = Compile(key, seeds);
                operators.Add(key, compiled);
            }

            return compiled;
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
