namespace AD;

/// <content>Graphs and blocks as parts of a graph.</content>
public sealed partial class GraphBuilder
{
    /// <summary>Adds a block rule: a node for the call and one for each output.</summary>
    /// <typeparam name="TBlock">The block.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="inputs">The nodes of its inputs.</param>
    /// <param name="outputs">Receives the nodes of its outputs.</param>
    public void Apply<TBlock>(in TBlock block, ReadOnlySpan<int> inputs, Span<int> outputs)
        where TBlock : struct, IBlockRule
        => Apply(new BlockCall<TBlock>(block, inputs.ToArray(), outputs.Length), outputs);

    /// <summary>Adds the nodes of a graph, with its guards.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="inputs">The nodes that are its inputs, one for each.</param>
    /// <returns>The node here of each node of the graph.</returns>
    /// <exception cref="ArgumentException">A guard of the graph does not hold at the builder's point, or an input is not a node of the builder.</exception>
    public int[] Append(Graph graph, ReadOnlySpan<int> inputs)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Expect.Length(inputs, graph.InputLength);
        foreach (int input in inputs)
        {
            Known(input);
        }

        ReadOnlySpan<Node> source = graph.Nodes;
        int[] place = new int[source.Length];
        int[][] results = new int[graph.Blocks.Length][];
        inputs.CopyTo(place);
        for (int i = graph.InputLength; i < source.Length; i++)
        {
            ref readonly Node node = ref source[i];
            switch (node.Kind)
            {
                case OperationKind.Constant:
                    place[i] = Constant(node.Value);
                    break;
                case OperationKind.Block:
                    BlockCall call = graph.Blocks[node.A];
                    results[node.A] = new int[call.OutputLength];
                    place[i] = Apply(call.At([.. call.Inputs.Select(input => place[input])]), results[node.A]);
                    break;
                case OperationKind.BlockOutput:
                    place[i] = results[source[node.A].A][node.B];
                    break;
                default:
                    place[i] = Apply(node.Operation, place[node.A], node.Arity > 1 ? place[node.B] : 0, node.Arity > 2 ? place[node.C] : 0);
                    break;
            }
        }

        foreach (Guard guard in graph.Guards)
        {
            Require(place[guard.Mask], guard);
        }

        return place;
    }

    /// <summary>Adds a guard as the graph has it; the graph says nothing about a point where it does not hold.</summary>
    private void Require(int mask, Guard guard)
    {
        if (values[mask] != 0.0 != guard.Expected)
        {
            throw new ArgumentException(
                $"The point takes another branch than the graph: its guard %{guard.Mask} is {(guard.Expected ? "true" : "false")} along the graph and {(guard.Expected ? "false" : "true")} here. "
                + "Give a point at which the guards hold, or trace the function again at this point.");
        }

        Guard(mask);
    }

    /// <summary>Adds a call; its outputs are the nodes that follow.</summary>
    private int Apply(BlockCall call, Span<int> outputs)
    {
        foreach (int input in call.Inputs)
        {
            Known(input);
        }

        double[] x = [.. call.Inputs.Select(input => values[input])], y = new double[call.OutputLength];
        call.Value(x, y);
        blocks.Add(call);
        int node = Push(new(GraphOperations.Block, blocks.Count - 1, 0, 0, 0.0), 0.0);
        for (int i = 0; i < outputs.Length; i++)
        {
            outputs[i] = Push(new(GraphOperations.BlockOutput, node, i, 0, 0.0), y[i]);
        }

        return node;
    }
}
