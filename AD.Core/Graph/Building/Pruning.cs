namespace AD;

/// <summary>Leaves out what no output and no guard needs.</summary>
internal static class Pruning
{
    public static Graph Build(int n, int exactLimit, ReadOnlySpan<Node> nodes, ReadOnlySpan<int> outputs, IReadOnlyList<Guard> guards, IReadOnlyList<BlockCall> blocks)
    {
        bool[] needed = Needed(nodes, outputs, guards, blocks);
        int[] place = new int[nodes.Length];
        Node[] kept = new Node[Kept(n, needed)];
        int next = 0;
        List<BlockCall> calls = [];
        int exact = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i >= n && !needed[i])
            {
                continue;
            }

            ref readonly Node node = ref nodes[i];
            place[i] = next;
            kept[next++] = node.Kind switch
            {
                OperationKind.Input or OperationKind.Constant => node,
                OperationKind.Block => node with { A = Call(node.A) },
                OperationKind.BlockOutput => node with { A = place[node.A] },
                _ => new(node.Operation, place[node.A], node.Arity > 1 ? place[node.B] : 0, node.Arity > 2 ? place[node.C] : 0, node.Value),
            };
            exact += i < exactLimit ? 1 : 0;
        }

        int[] results = new int[outputs.Length];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = place[outputs[i]];
        }

        return new(n, kept, results, [.. guards.Select(guard => guard with { Mask = place[guard.Mask] })], [.. calls], exact);

        int Call(int position)
        {
            calls.Add(blocks[position].At([.. blocks[position].Inputs.Select(input => place[input])]));
            return calls.Count - 1;
        }
    }

    private static int Kept(int n, bool[] needed)
    {
        int count = n;
        for (int i = n; i < needed.Length; i++)
        {
            count += needed[i] ? 1 : 0;
        }

        return count;
    }

    private static bool[] Needed(ReadOnlySpan<Node> nodes, ReadOnlySpan<int> outputs, IReadOnlyList<Guard> guards, IReadOnlyList<BlockCall> blocks)
    {
        bool[] needed = new bool[nodes.Length];
        foreach (int output in outputs)
        {
            needed[output] = true;
        }

        foreach (Guard guard in guards)
        {
            needed[guard.Mask] = true;
        }

        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            if (!needed[i])
            {
                continue;
            }

            ref readonly Node node = ref nodes[i];
            switch (node.Kind)
            {
                case OperationKind.Input or OperationKind.Constant:
                    break;
                case OperationKind.BlockOutput:
                    needed[node.A] = true;
                    break;
                case OperationKind.Block:
                    foreach (int input in blocks[node.A].Inputs)
                    {
                        needed[input] = true;
                    }

                    break;
                default:
                    needed[node.A] = true;
                    needed[node.Arity > 1 ? node.B : node.A] = true;
                    needed[node.Arity > 2 ? node.C : node.A] = true;
                    break;
            }
        }

        return needed;
    }
}
