namespace AD.Backends;

/// <summary>Makes kernels of graphs.</summary>
internal static class KernelCompiler
{
    // Fewer members than a vector has lanes are not worth a loop.
    private const int SmallestLoop = 8;

    /// <summary>Compiles a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="shape">How its inputs and outputs lie in arrays.</param>
    /// <returns>The kernel.</returns>
    public static Kernel Compile(Graph graph, KernelShape shape) => Compile(graph, shape, Lanes.Widest);

    /// <summary>Compiles a graph for certain lanes.</summary>
    public static Kernel Compile(Graph graph, KernelShape shape, Lanes lanes)
        => KernelEmitter.Compile(Planner.Plan(graph, shape, shape.SmallestLoop > 0 ? shape.SmallestLoop : SmallestLoop), lanes, shape);

    /// <summary>Compiles a graph for many points at once.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="shape">How its inputs and outputs lie in arrays, which inputs vary included.</param>
    /// <returns>The kernel; null where the graph holds what cannot be computed in lanes: a block rule or a statement about single numbers.</returns>
    public static BatchKernel? CompileBatch(Graph graph, KernelShape shape) => CompileBatch(graph, shape, Lanes.Widest);

    /// <summary>Compiles a graph for many points at once, as many together as there are lanes.</summary>
    public static BatchKernel? CompileBatch(Graph graph, KernelShape shape, Lanes lanes)
    {
        if (lanes.Width == 1 || graph.Blocks.Length > 0)
        {
            return null;
        }

        foreach (ref readonly Node node in graph.Nodes)
        {
            if (node.Kind == OperationKind.Predicate)
            {
                return null;
            }
        }

        return KernelEmitter.CompileBatch(Planner.Plan(graph, shape, SmallestLoop), lanes, shape);
    }
}
