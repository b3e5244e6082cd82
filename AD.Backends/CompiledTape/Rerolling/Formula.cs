using System.Runtime.Intrinsics.X86;

namespace AD.Backends;

/// <summary>A graph made ready to be laid out as loops: long chains of additions are sums, and in derivatives a product that is added becomes one operation.</summary>
internal sealed class Formula
{
    /// <summary>From this many terms on a chain of additions is a sum.</summary>
    private const int ShortestSum = 8;

    private readonly int exactCount;

    public Formula(Graph graph, KernelShape shape)
    {
        Graph = graph;
        Shape = shape;
        exactCount = graph.ExactCount;
        Items = new Item[graph.Nodes.Length];
        for (int i = 0; i < Items.Length; i++)
        {
            Items[i] = Read(graph.Nodes[i]);
        }

        CountUses();
        FindSums();
        if (Fma.IsSupported)
        {
            Contract();
        }
    }

    public Graph Graph { get; }

    public KernelShape Shape { get; }

    public Item[] Items { get; private set; }

    private static Item Read(in Node node) => new()
    {
        Code = node.Kind switch
        {
            OperationKind.Input => Code.Input,
            OperationKind.Constant => Code.Constant,
            OperationKind.Add => Code.Add,
            OperationKind.Subtract => Code.Subtract,
            OperationKind.Multiply => Code.Multiply,
            OperationKind.Divide => Code.Divide,
            OperationKind.Negate => Code.Negate,
            OperationKind.FusedMultiplyAdd => Code.MultiplyAdd,
            OperationKind.Less => Code.Less,
            OperationKind.LessOrEqual => Code.LessOrEqual,
            OperationKind.Equal => Code.Equal,
            OperationKind.Predicate => Code.Predicate,
            OperationKind.Select => Code.Select,
            OperationKind.Binary => Code.Binary,
            OperationKind.Block => Code.Block,
            OperationKind.BlockOutput => Code.BlockOutput,
            _ => Code.Unary,
        },
        A = node.A,
        B = node.B,
        C = node.C,
        Value = node.Value,
        Operation = node.Operation,
    };

    private void CountUses()
    {
        for (int i = 0; i < Items.Length; i++)
        {
            Items[i].Uses = 0;
        }

        foreach (int output in Graph.Outputs)
        {
            Items[Place(output)].Uses++;
        }

        foreach (Guard guard in Graph.Guards)
        {
            Items[Place(guard.Mask)].Uses++;
        }

        for (int i = Items.Length - 1; i >= 0; i--)
        {
            ref Item item = ref Items[i];
            if (item.Uses == 0)
            {
                continue;
            }

            switch (item.Code)
            {
                case Code.Block:
                    foreach (int input in Graph.Blocks[item.A].Inputs)
                    {
                        Items[Place(input)].Uses++;
                    }

                    break;
                case Code.BlockOutput:
                    Items[item.A].Uses++;
                    break;
                case Code.Sum:
                    foreach (int term in item.Terms!)
                    {
                        Items[term].Uses++;
                    }

                    break;
                default:
                    for (int k = 0; k < item.Arity; k++)
                    {
                        Items[item.Operand(k)].Uses++;
                    }

                    break;
            }
        }
    }

    /// <summary>Replaces the last addition of a long chain by the sum of all its terms, in the same order.</summary>
    private void FindSums()
    {
        List<Item> negated = [];
        List<int> terms = [];
        int count = Items.Length;
        bool[] inside = new bool[count];
        for (int i = count - 1; i >= 0; i--)
        {
            if (inside[i] || Items[i].Uses == 0 || Items[i].Code is not (Code.Add or Code.Subtract))
            {
                continue;
            }

            terms.Clear();
            int at = i;
            while (true)
            {
                ref Item item = ref Items[at];
                bool minus = item.Code == Code.Subtract, first = Continues(item.A), second = !minus && !first && Continues(item.B);
                (int rest, int term) = second ? (item.B, item.A) : (item.A, item.B);
                terms.Add(minus ? ~term : term);
                if (!first && !second)
                {
                    terms.Add(rest);
                    break;
                }

                at = rest;
            }

            if (terms.Count < ShortestSum)
            {
                continue;
            }

            for (at = i; ;)
            {
                inside[at] = true;
                bool first = Continues(Items[at].A), second = Items[at].Code == Code.Add && !first && Continues(Items[at].B);
                if (!first && !second)
                {
                    break;
                }

                at = second ? Items[at].B : Items[at].A;
            }

            terms.Reverse();
            Items[i].Code = Code.Sum;
            Items[i].Terms = [.. terms];
        }

        SplitNegatives();
        CountUses();

        bool Continues(int node) => Items[node].Code is Code.Add or Code.Subtract && Items[node].Uses == 1 && !inside[node];
    }

    /// <summary>Terms that are subtracted become items of their own, in front of their sum.</summary>
    private void SplitNegatives()
    {
        int extra = 0;
        foreach (ref readonly Item item in Items.AsSpan())
        {
            extra += item.Terms?.Count(term => term < 0) ?? 0;
        }

        if (extra == 0)
        {
            return;
        }

        Item[] longer = new Item[Items.Length + extra];
        int[] place = new int[Items.Length];
        int next = 0;
        for (int i = 0; i < Items.Length; i++)
        {
            Item item = Items[i];
            if (item.Terms is { } terms)
            {
                for (int k = 0; k < terms.Length; k++)
                {
                    bool minus = terms[k] < 0;
                    terms[k] = place[minus ? ~terms[k] : terms[k]];
                    if (minus)
                    {
                        longer[next] = new() { Code = Code.Negate, A = terms[k], Operation = GraphOperations.Negate };
                        terms[k] = next++;
                    }
                }
            }
            else if (item.Code is not (Code.Input or Code.Block))
            {
                item.A = item.Arity > 0 || item.Code == Code.BlockOutput ? place[item.A] : item.A;
                item.B = item.Arity > 1 ? place[item.B] : item.B;
                item.C = item.Arity > 2 ? place[item.C] : item.C;
            }

            place[i] = next;
            longer[next++] = item;
        }

        Items = longer;
        Places = place;
    }

    /// <summary>Where the nodes of the graph are among the items; null: at their own places.</summary>
    public int[]? Places { get; private set; }

    /// <summary>The item of a node of the graph.</summary>
    public int Place(int node) => Places is null ? node : Places[node];

    private void Contract()
    {
        int first = exactCount >= Graph.Nodes.Length ? Items.Length : Place(exactCount);
        for (int i = first; i < Items.Length; i++)
        {
            ref Item item = ref Items[i];
            if (item.Uses == 0)
            {
                continue;
            }

            if (item.Code is Code.Add or Code.Subtract && IsFree(item.B, first))
            {
                (item.Code, item.A, item.B, item.C) = (item.Code == Code.Add ? Code.MultiplyAdd : Code.MultiplyNegateAdd, Items[item.B].A, Items[item.B].B, item.A);
            }
            else if (item.Code is Code.Add or Code.Subtract && IsFree(item.A, first))
            {
                (item.Code, item.A, item.B, item.C) = (item.Code == Code.Add ? Code.MultiplyAdd : Code.MultiplySubtract, Items[item.A].A, Items[item.A].B, item.B);
            }
        }

        CountUses();
    }

    /// <summary>A product of a derivative that nothing else uses.</summary>
    private bool IsFree(int item, int first) => item >= first && Items[item] is { Code: Code.Multiply, Uses: 1 };
}
