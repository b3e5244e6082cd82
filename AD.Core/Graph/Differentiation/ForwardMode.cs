namespace AD;

/// <summary>Tangents of a graph, node by node from the inputs to the outputs; -1 stands for a zero by structure.</summary>
internal sealed class ForwardMode(GraphBuilder builder, Graph graph, int[] place)
{
    private readonly int[] tangents = new int[graph.Nodes.Length];
    private readonly Traced[][] blockTangents = new Traced[graph.Blocks.Length][];

    /// <summary>The nodes of J ẋ, the literal 0 where it vanishes by structure.</summary>
    public int[] Pushforward(ReadOnlySpan<int> seeds)
    {
        seeds.CopyTo(tangents);
        for (int i = graph.InputLength; i < graph.Nodes.Length; i++)
        {
            tangents[i] = Push(i, graph.Nodes[i]);
        }

        int[] result = new int[graph.Outputs.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = tangents[graph.Outputs[i]] is >= 0 and var tangent ? tangent : builder.Constant(0.0);
        }

        return result;
    }

    private int Push(int i, in Node node)
    {
        switch (node.Kind)
        {
            case OperationKind.Add:
                return Sum(tangents[node.A], tangents[node.B]);
            case OperationKind.Subtract:
                return Sum(tangents[node.A], Negative(tangents[node.B]));
            case OperationKind.Multiply:
                return Sum(Scaled(tangents[node.A], place[node.B]), Scaled(tangents[node.B], place[node.A]));
            case OperationKind.FusedMultiplyAdd:
                return Sum(Sum(Scaled(tangents[node.A], place[node.B]), Scaled(tangents[node.B], place[node.A])), tangents[node.C]);
            case OperationKind.Divide:
                int numerator = Sum(tangents[node.A], Negative(Scaled(tangents[node.B], place[i])));
                return numerator < 0 ? -1 : builder.Apply(GraphOperations.Divide, numerator, place[node.B]);
            case OperationKind.Negate:
                return Negative(tangents[node.A]);
            case OperationKind.Select:
                return tangents[node.B] < 0 && tangents[node.C] < 0 ? -1 : builder.Apply(GraphOperations.Select, place[node.A], OrZero(tangents[node.B]), OrZero(tangents[node.C]));
            case OperationKind.Unary or OperationKind.Binary:
                return Apply((RuleOperation)node.Operation, i, node);
            case OperationKind.Block:
                blockTangents[node.A] = Block(i, graph.Blocks[node.A]);
                return -1;
            case OperationKind.BlockOutput:
                Traced tangent = blockTangents[graph.Nodes[node.A].A][node.B];
                return tangent is { Scope: 0, Value: 0.0 } ? -1 : builder.NodeOf(tangent);
            default:
                return -1;
        }
    }

    private int Apply(RuleOperation rule, int i, in Node node)
    {
        int sum = -1;
        for (int operand = 0; operand < rule.Arity; operand++)
        {
            int tangent = tangents[operand == 0 ? node.A : node.B];
            if (tangent < 0)
            {
                continue;
            }

            int partial = rule.Partial(builder, operand, place[node.A], rule.Arity > 1 ? place[node.B] : 0, place[i]);
            if (!(rule.IsFlat && builder.IsConstant(partial, out double value) && value == 0.0))
            {
                sum = Sum(sum, Flat.Product(builder, rule, partial, tangent));
            }
        }

        return sum;
    }

    private Traced[] Block(int i, BlockCall call)
    {
        Traced[] result = new Traced[call.OutputLength];
        if (call.Inputs.All(input => tangents[input] < 0))
        {
            return result;
        }

        using TraceScope scope = new(builder);
        Traced[] x = [.. call.Inputs.Select(input => builder.Number(place[input]))], y = new Traced[result.Length];
        Traced[] seeds = [.. call.Inputs.Select(input => tangents[input] >= 0 ? builder.Number(tangents[input]) : new Traced(0.0))];
        for (int k = 0; k < y.Length; k++)
        {
            y[k] = builder.Number(place[i] + 1 + k);
        }

        call.Pushforward(x, y, seeds, result);
        return result;
    }

    private int Sum(int a, int b) => a < 0 ? b : b < 0 ? a : builder.Apply(GraphOperations.Add, a, b);

    private int Negative(int a) => a < 0 ? -1 : builder.Apply(GraphOperations.Negate, a);

    private int Scaled(int tangent, int factor) => tangent < 0 ? -1 : builder.Apply(GraphOperations.Multiply, tangent, factor);

    private int OrZero(int tangent) => tangent < 0 ? builder.Constant(0.0) : tangent;
}
