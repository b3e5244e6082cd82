namespace AD.Backends;

/// <summary>All numbers of a graph at a point.</summary>
internal static class GraphValues
{
    /// <summary>Evaluates every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="x">The point.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="largest">The largest finite magnitude.</param>
    /// <returns>Whether all guards hold.</returns>
    public static bool TryEvaluate(Graph graph, ReadOnlySpan<double> x, out double[] values, out double largest)
    {
        values = new double[graph.Nodes.Length];
        double[][] results = new double[graph.Blocks.Length][];
        x.CopyTo(values);
        for (int i = graph.InputLength; i < values.Length; i++)
        {
            ref readonly Node node = ref graph.Nodes[i];
            switch (node.Kind)
            {
                case OperationKind.Constant:
                    values[i] = node.Value;
                    break;
                case OperationKind.Block:
                    BlockCall call = graph.Blocks[node.A];
                    double[] inputs = new double[call.Inputs.Count];
                    for (int k = 0; k < inputs.Length; k++)
                    {
                        inputs[k] = values[call.Inputs[k]];
                    }

                    call.Value(inputs, results[node.A] = new double[call.OutputLength]);
                    break;
                case OperationKind.BlockOutput:
                    values[i] = results[graph.Nodes[node.A].A][node.B];
                    break;
                default:
                    values[i] = node.Operation.Evaluate(values[node.A], values[node.B], values[node.C]);
                    break;
            }
        }

        largest = 0.0;
        foreach (double value in values)
        {
            largest = double.IsFinite(value) ? Math.Max(largest, Math.Abs(value)) : largest;
        }

        foreach (Guard guard in graph.Guards)
        {
            if (values[guard.Mask] != 0.0 != guard.Expected)
            {
                return false;
            }
        }

        return true;
    }
}
