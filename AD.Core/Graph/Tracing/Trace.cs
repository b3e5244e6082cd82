using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function as a graph: evaluated once on <see cref="Traced"/> numbers.</summary>
/// <remarks>
/// The graph follows the branches that the function takes at the point of the trace, and its guards say where it is the function. What the function captures is frozen into it.
/// Cost: one evaluation, some 100 ns for each operation.
/// </remarks>
public static class Trace
{
    /// <summary>The graph of a vector function.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point that decides the branches, length n.</param>
    /// <param name="outputLength">The number m of outputs.</param>
    /// <param name="optimize">False: every operation becomes a node, as it comes.</param>
    /// <returns>The graph, n inputs and m outputs.</returns>
    /// <exception cref="TracedValueException">The function converts a number that depends on x to a plain number.</exception>
    public static Graph Of<TFunction>(TFunction f, ReadOnlySpan<double> x, int outputLength, bool optimize = true)
        where TFunction : IVectorFunction
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        GraphBuilder graph = new(x, optimize);
        Traced[] inputs = Inputs(graph), outputs = new Traced[outputLength];
        using (new TraceScope(graph))
        {
            Array.Fill(outputs, new Traced(double.NaN));
            Call(f, inputs, outputs);
        }

        return Build(graph, outputs);
    }

    /// <summary>The graph of a scalar function.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point that decides the branches, length n.</param>
    /// <param name="optimize">False: every operation becomes a node, as it comes.</param>
    /// <returns>The graph, n inputs and one output.</returns>
    /// <exception cref="TracedValueException">The function converts a number that depends on x to a plain number.</exception>
    public static Graph Of<TFunction>(TFunction f, ReadOnlySpan<double> x, bool optimize = true)
        where TFunction : IScalarFunction
        => Of(new ScalarAsVector<TFunction>(f), x, 1, optimize);

    /// <summary>The graph of a scalar function that is given as a generic method.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point that decides the branches, length n.</param>
    /// <returns>The graph, n inputs and one output.</returns>
    [System.Diagnostics.CodeAnalysis.RequiresDynamicCode(Function.DynamicCode)]
    [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(Function.DynamicCode)]
    public static Graph Of(ScalarFunction<double> f, ReadOnlySpan<double> x) => Of(Function.From(f), x);

    private static Traced[] Inputs(GraphBuilder graph)
    {
        Traced[] inputs = new Traced[graph.InputLength];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = graph.Number(i);
        }

        return inputs;
    }

    private static Graph Build(GraphBuilder graph, Traced[] outputs)
    {
        int[] nodes = new int[outputs.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = graph.NodeOf(outputs[i]);
        }

        return graph.Build(nodes);
    }

    [MethodImpl(Boundary.OwnBudget)]
    private static void Call<TFunction>(TFunction f, ReadOnlySpan<Traced> x, Span<Traced> y)
        where TFunction : IVectorFunction
        => f.Evaluate(x, y);
}
