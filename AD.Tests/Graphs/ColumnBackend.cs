using AD.Backends;

namespace AD.Tests.Graphs;

/// <summary>A backend of one primitive that knows functions as graphs only: the Jacobian column by column, the tangent of one input at a time through the list of nodes.</summary>
/// <remarks>Written against the public surface of the graph: what any compiler or device would read.</remarks>
internal sealed class ColumnBackend : JacobianBackend
{
    public override BackendTraits Traits { get; } = new() { Name = "graph-columns", Mode = DerivativeMode.Forward, Maturity = Maturity.Reference, AnyBaseNumber = false, NativePushforward = true, NativePullback = true };

    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        RequireDouble<T>();
        double[] point = [.. x.ToArray().Select(double.CreateChecked)];
        int m = value.Length, n = m == 0 ? 0 : destination.Length / m;
        Graph graph = Trace.Of(f, point, m);
        for (int j = 0; j < Math.Max(1, n); j++)
        {
            Dual<double>[] column = Column(graph, point, j);
            for (int i = 0; i < m; i++)
            {
                value[i] = T.CreateChecked(column[i].Primal);
                if (n > 0)
                {
                    destination[i * n + j] = T.CreateChecked(column[i].Tangent);
                }
            }
        }
    }

    /// <summary>The outputs with their tangents along input j: the nodes in the order of the list.</summary>
    private static Dual<double>[] Column(Graph graph, double[] x, int j)
    {
        Dual<double>[] numbers = new Dual<double>[graph.Nodes.Length];
        Dual<double>[][] results = new Dual<double>[graph.Blocks.Length][];
        for (int i = 0; i < numbers.Length; i++)
        {
            Node node = graph.Nodes[i];
            switch (node.Kind)
            {
                case OperationKind.Input:
                    numbers[i] = new(x[i], i == j ? 1.0 : 0.0);
                    break;
                case OperationKind.Constant:
                    numbers[i] = new(node.Value);
                    break;
                case OperationKind.Block:
                    BlockCall call = graph.Blocks[node.A];
                    results[node.A] = new Dual<double>[call.OutputLength];
                    call.Apply([.. call.Inputs.Select(input => numbers[input])], results[node.A]);
                    break;
                case OperationKind.BlockOutput:
                    numbers[i] = results[graph.Nodes[node.A].A][node.B];
                    break;
                default:
                    numbers[i] = node.Operation.Evaluate(numbers[node.A], numbers[node.B], numbers[node.C]);
                    break;
            }
        }

        return [.. graph.Outputs.ToArray().Select(output => numbers[output])];
    }
}
