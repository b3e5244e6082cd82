namespace AD;

/// <summary>Derivatives of a graph as graphs again, so that any composition of them is one graph.</summary>
/// <remarks>The inputs of a derivative are those of the function and then the seeds. Entries that are zero for every point are literals. Guards carry over. Source: Griewank and Walther (2008), chapters 3 and 4.</remarks>
public static class GraphDerivatives
{
    /// <summary>(x, ȳ) ↦ (y, x̄) with x̄ = Jᵀ ȳ.</summary>
    /// <param name="graph">The function, n inputs and m outputs.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <param name="point">The n inputs and then the m cotangents at which guards are decided.</param>
    /// <returns>The graph of n + m inputs and m + <paramref name="activeLength"/> outputs.</returns>
    public static Graph Pullback(this Graph graph, int activeLength, ReadOnlySpan<double> point)
    {
        Check(graph, activeLength, point, graph.Outputs.Length);
        GraphBuilder builder = new(point, true, 3 * graph.Nodes.Length);
        int n = graph.InputLength;
        int[] place = builder.Append(graph, Range(0, n)), seeds = Range(n, graph.Outputs.Length);
        builder.ExactCount = builder.Count;
        ReverseMode reverse = new(builder, graph, place, activeLength);
        return builder.Build([.. Places(graph, place), .. reverse.Pullback(seeds)]);
    }

    /// <summary>x ↦ (y, ∇y) for a function of one output.</summary>
    /// <param name="graph">The function, n inputs and one output.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <param name="point">The n inputs at which guards are decided.</param>
    /// <returns>The graph of n inputs and 1 + <paramref name="activeLength"/> outputs.</returns>
    public static Graph Gradient(this Graph graph, int activeLength, ReadOnlySpan<double> point) => Jacobian(graph, activeLength, point);

    /// <summary>x ↦ (y, J), by one reverse pass for each output.</summary>
    /// <param name="graph">The function, n inputs and m outputs.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <param name="point">The n inputs at which guards are decided.</param>
    /// <returns>The graph of n inputs and m + m · <paramref name="activeLength"/> outputs, J row by row.</returns>
    public static Graph Jacobian(this Graph graph, int activeLength, ReadOnlySpan<double> point)
    {
        Check(graph, activeLength, point, 0);
        GraphBuilder builder = new(point, true, 3 * graph.Nodes.Length);
        int[] place = builder.Append(graph, Range(0, graph.InputLength));
        builder.ExactCount = builder.Count;
        List<int> results = [.. Places(graph, place)];
        ReverseMode reverse = new(builder, graph, place, activeLength);
        for (int i = 0; i < graph.Outputs.Length; i++)
        {
            int[] seeds = new int[graph.Outputs.Length];
            Array.Fill(seeds, -1);
            seeds[i] = builder.Constant(1.0);
            results.AddRange(reverse.Pullback(seeds));
        }

        return builder.Build([.. results]);
    }

    /// <summary>x ↦ (y, J), by one forward pass for each active input.</summary>
    /// <param name="graph">The function, n inputs and m outputs.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <param name="point">The n inputs at which guards are decided.</param>
    /// <returns>The graph of n inputs and m + m · <paramref name="activeLength"/> outputs, J row by row.</returns>
    public static Graph ForwardJacobian(this Graph graph, int activeLength, ReadOnlySpan<double> point)
    {
        Check(graph, activeLength, point, 0);
        GraphBuilder builder = new(point, true, 3 * graph.Nodes.Length);
        int[] place = builder.Append(graph, Range(0, graph.InputLength));
        builder.ExactCount = builder.Count;
        ForwardMode forward = new(builder, graph, place);
        int m = graph.Outputs.Length;
        int[] results = new int[m + m * activeLength];
        Places(graph, place).CopyTo(results, 0);
        for (int j = 0; j < activeLength; j++)
        {
            int[] seeds = new int[graph.InputLength];
            Array.Fill(seeds, -1);
            seeds[j] = builder.Constant(1.0);
            int[] column = forward.Pushforward(seeds);
            for (int i = 0; i < m; i++)
            {
                results[m + i * activeLength + j] = column[i];
            }
        }

        return builder.Build(results);
    }

    /// <summary>(x, Ẋ) ↦ (y, J Ẋ) for several tangents.</summary>
    /// <param name="graph">The function, n inputs and m outputs.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <param name="count">The number c of tangents.</param>
    /// <param name="point">The n inputs and then the tangents, <paramref name="activeLength"/> × c row by row (the c entries of one input together), at which guards are decided.</param>
    /// <returns>The graph of n + <paramref name="activeLength"/> · c inputs and m + m · c outputs, J Ẋ row by row.</returns>
    public static Graph Pushforward(this Graph graph, int activeLength, int count, ReadOnlySpan<double> point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Check(graph, activeLength, point, activeLength * count);
        GraphBuilder builder = new(point, true, 3 * graph.Nodes.Length);
        int n = graph.InputLength, m = graph.Outputs.Length;
        int[] place = builder.Append(graph, Range(0, n));
        builder.ExactCount = builder.Count;
        ForwardMode forward = new(builder, graph, place);
        int[] results = new int[m + m * count];
        Places(graph, place).CopyTo(results, 0);
        for (int k = 0; k < count; k++)
        {
            int[] seeds = new int[n];
            Array.Fill(seeds, -1);
            for (int j = 0; j < activeLength; j++)
            {
                seeds[j] = n + j * count + k;
            }

            int[] column = forward.Pushforward(seeds);
            for (int i = 0; i < m; i++)
            {
                results[m + i * count + k] = column[i];
            }
        }

        return builder.Build(results);
    }

    /// <summary>Some of the outputs.</summary>
    /// <param name="graph">The function.</param>
    /// <param name="start">The first output to keep.</param>
    /// <param name="count">How many to keep.</param>
    /// <returns>The graph of these outputs, without what only the others need.</returns>
    public static Graph Outputs(this Graph graph, int start, int count)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.With(graph.Outputs.Slice(start, count));
    }

    /// <summary>Some of the outputs, in the order that is asked for.</summary>
    /// <param name="graph">The function.</param>
    /// <param name="positions">The outputs to keep.</param>
    /// <returns>The graph of these outputs, without what only the others need.</returns>
    public static Graph Outputs(this Graph graph, ReadOnlySpan<int> positions)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int[] nodes = new int[positions.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = graph.Outputs[positions[i]];
        }

        return graph.With(nodes);
    }

    private static void Check(Graph graph, int activeLength, ReadOnlySpan<double> point, int seeds)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(activeLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activeLength, graph.InputLength);
        Expect.Length(point, graph.InputLength + seeds);
    }

    private static int[] Range(int start, int count) => [.. Enumerable.Range(start, count)];

    private static int[] Places(Graph graph, int[] place)
    {
        int[] outputs = graph.Outputs.ToArray();
        return Array.ConvertAll(outputs, output => place[output]);
    }
}
