namespace AD.Backends;

/// <summary>Makes kernels of graphs.</summary>
internal static class KernelCompiler
{
    /// <summary>Compiles a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="shape">How its inputs and outputs lie in arrays.</param>
    /// <returns>The kernel.</returns>
    public static Kernel Compile(Graph graph, KernelShape shape) => new InterpretedKernel(graph, shape);
}
