namespace AD;

/// <summary>Adjoints of a graph, node by node from the outputs to the inputs; -1 stands for a zero by structure.</summary>
internal sealed class ReverseMode
{
    private readonly GraphBuilder builder;
    private readonly Graph graph;
    private readonly int[] place;
    private readonly int activeLength;
    private readonly bool[] active;
    private readonly int[] adjoints;
    private readonly int[][] blockAdjoints;

    public ReverseMode(GraphBuilder builder, Graph graph, int[] place, int activeLength)
    {
        this.builder = builder;
        this.graph = graph;
        this.place = place;
        this.activeLength = activeLength;
        active = Activity.Of(graph, activeLength);
        adjoints = new int[graph.Nodes.Length];
        blockAdjoints = new int[graph.Blocks.Length][];
    }

    /// <summary>The nodes of Jᵀ ȳ, the literal 0 where it vanishes by structure.</summary>
    public int[] Pullback(ReadOnlySpan<int> cotangents)
    {
        Array.Fill(adjoints, -1);
        Array.Clear(blockAdjoints);
        for (int i = 0; i < cotangents.Length; i++)
        {
            if (cotangents[i] >= 0)
            {
                Contribute(graph.Outputs[i], cotangents[i]);
            }
        }

        for (int i = graph.Nodes.Length - 1; i >= graph.InputLength; i--)
        {
            if (adjoints[i] >= 0 || graph.Nodes[i].Kind == OperationKind.Block && blockAdjoints[graph.Nodes[i].A] is not null)
            {
                Pull(i, graph.Nodes[i], adjoints[i]);
            }
        }

        int[] result = new int[activeLength];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = adjoints[i] >= 0 ? adjoints[i] : builder.Constant(0.0);
        }

        return result;
    }

    private void Pull(int i, in Node node, int seed)
    {
        switch (node.Kind)
        {
            case OperationKind.Add:
                Contribute(node.A, seed);
                Contribute(node.B, seed);
                break;
            case OperationKind.Subtract:
                Contribute(node.A, seed);
                Contribute(node.B, builder.Apply(GraphOperations.Negate, seed));
                break;
            case OperationKind.Multiply or OperationKind.FusedMultiplyAdd:
                Product(node, seed);
                break;
            case OperationKind.Divide:
                int quotient = builder.Apply(GraphOperations.Divide, seed, place[node.B]);
                Contribute(node.A, quotient);
                if (active[node.B])
                {
                    Contribute(node.B, builder.Apply(GraphOperations.Negate, builder.Apply(GraphOperations.Multiply, quotient, place[i])));
                }

                break;
            case OperationKind.Negate:
                Contribute(node.A, builder.Apply(GraphOperations.Negate, seed));
                break;
            case OperationKind.Select:
                Contribute(node.B, builder.Apply(GraphOperations.Select, place[node.A], seed, builder.Constant(0.0)));
                Contribute(node.C, builder.Apply(GraphOperations.Select, place[node.A], builder.Constant(0.0), seed));
                break;
            case OperationKind.Unary or OperationKind.Binary:
                Apply((RuleOperation)node.Operation, i, node, seed);
                break;
            case OperationKind.BlockOutput:
                int call = graph.Nodes[node.A].A;
                (blockAdjoints[call] ??= Filled(graph.Blocks[call].OutputLength))[node.B] = seed;
                break;
            case OperationKind.Block:
                Block(i, graph.Blocks[node.A], blockAdjoints[node.A]);
                break;
        }
    }

    private void Product(in Node node, int seed)
    {
        if (node.A == node.B)
        {
            Contribute(node.A, builder.Apply(GraphOperations.Multiply, builder.Apply(GraphOperations.Multiply, builder.Constant(2.0), seed), place[node.A]));
            if (node.Kind == OperationKind.FusedMultiplyAdd)
            {
                Contribute(node.C, seed);
            }

            return;
        }

        if (active[node.A])
        {
            Contribute(node.A, builder.Apply(GraphOperations.Multiply, seed, place[node.B]));
        }

        if (active[node.B])
        {
            Contribute(node.B, builder.Apply(GraphOperations.Multiply, seed, place[node.A]));
        }

        if (node.Kind == OperationKind.FusedMultiplyAdd)
        {
            Contribute(node.C, seed);
        }
    }

    private void Apply(RuleOperation rule, int i, in Node node, int seed)
    {
        for (int operand = 0; operand < rule.Arity; operand++)
        {
            int target = operand == 0 ? node.A : node.B;
            if (!active[target])
            {
                continue;
            }

            int partial = rule.Partial(builder, operand, place[node.A], rule.Arity > 1 ? place[node.B] : 0, place[i]);
            if (!(rule.IsFlat && builder.IsConstant(partial, out double value) && value == 0.0))
            {
                Contribute(target, Flat.Product(builder, rule, partial, seed));
            }
        }
    }

    private void Block(int i, BlockCall call, int[] seeds)
    {
        using TraceScope scope = new(builder);
        Traced[] x = [.. call.Inputs.Select(input => builder.Number(place[input]))], y = new Traced[call.OutputLength];
        Traced[] cotangents = new Traced[y.Length], result = new Traced[x.Length];
        for (int k = 0; k < y.Length; k++)
        {
            cotangents[k] = seeds[k] >= 0 ? builder.Number(seeds[k]) : new(0.0);
            y[k] = builder.Number(place[i] + 1 + k);
        }

        call.Pullback(x, y, cotangents, result);
        for (int k = 0; k < x.Length; k++)
        {
            if (active[call.Inputs[k]])
            {
                Contribute(call.Inputs[k], builder.NodeOf(result[k]));
            }
        }
    }

    private void Contribute(int node, int seed)
    {
        if (active[node])
        {
            adjoints[node] = adjoints[node] < 0 ? seed : builder.Apply(GraphOperations.Add, adjoints[node], seed);
        }
    }

    private static int[] Filled(int length)
    {
        int[] entries = new int[length];
        Array.Fill(entries, -1);
        return entries;
    }
}
