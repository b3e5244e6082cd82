namespace AD.Backends;

/// <summary>The code of one operator of a batch along each path, shared by the batch and its clones.</summary>
internal sealed class LaneCode
{
    private readonly PathSet paths;
    private readonly BatchShape shape;
    private readonly MadeOnce<(TracedPath Path, OperatorKey Key), BatchKernel?> kernels;

    public LaneCode(PathSet paths, BatchShape shape)
    {
        this.paths = paths;
        this.shape = shape;
        kernels = new((asked, seeds) => Compile(asked.Path, asked.Key, seeds));
    }

    public PathSet Paths => paths;

    /// <summary>The kernel of an operator along a path; null where it cannot be computed in lanes.</summary>
    public BatchKernel? Of(TracedPath path, OperatorKey key, ReadOnlySpan<double> seeds) => kernels.Of((path, key), seeds);

    private BatchKernel? Compile(TracedPath path, OperatorKey key, ReadOnlySpan<double> seeds)
    {
        try
        {
            return OperatorGraphs.Build(path.Graph, key, [.. path.Point, .. seeds]) is var (graph, kernelShape) ? KernelCompiler.CompileBatch(graph, kernelShape with { Batch = shape, FastMath = paths.Options.FastMath }) : null;
        }
        catch (Exception reason) when (reason is not OutOfMemoryException)
        {
            return null; // Point by point the reason is found again, and told.
        }
    }
}
