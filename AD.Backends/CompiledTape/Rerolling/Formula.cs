using System.Runtime.Intrinsics.X86;

namespace AD.Backends;

/// <summary>A graph made ready to be laid out as loops: long chains of additions are sums, and in derivatives a product that is added becomes one operation.</summary>
internal sealed partial class Formula
{
    /// <summary>From this many terms on a chain of additions is a sum.</summary>
    private const int ShortestSum = 8;

    public Formula(Graph graph, KernelShape shape)
    {
        Graph = graph;
        Shape = shape;
        Items = new Item[graph.Nodes.Length];
        for (int i = 0; i < Items.Length; i++)
        {
            Items[i] = Read(graph.Nodes[i]);
        }

        CountUses();
        FindSums();
        IsExact = Exact();
        if (Fma.IsSupported)
        {
            Contract();
        }
    }

    public Graph Graph { get; }

    public KernelShape Shape { get; }

    public Item[] Items { get; private set; }

    /// <summary>Whether an item belongs to the function or to a guard; what only derivatives need may be rounded and added up in another way.</summary>
    public bool[] IsExact { get; private set; }

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
            if (Items[i].Uses > 0)
            {
                ForOperands(i, operand => Items[operand].Uses++);
            }
        }
    }

    /// <summary>Replaces the last addition of a long chain by the sum of all its terms, in the same order.</summary>
    private void FindSums()
    {
        List<Item> negated = [];
        List<int> terms = [];
        int count = Items.Length;
        int exact = Shape.FastMath ? 0 : Graph.ExactCount;
        bool[] inside = new bool[count], leads = new bool[count];
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

            // What a sum begins with is often not like the other terms. Where the order is ours it is added to the sum of those.
            leads[i] = i >= exact && terms[0] >= 0 && (terms[1] < 0 || Items[terms[0]].Code != Items[terms[1]].Code);
        }

        SplitTerms(leads);
        CountUses();

        bool Continues(int node) => Items[node].Code is Code.Add or Code.Subtract && Items[node].Uses == 1 && !inside[node];
    }

    /// <summary>Terms that are subtracted become items of their own, in front of their sum; so does the sum of all terms but a leading one.</summary>
    private void SplitTerms(bool[] leads)
    {
        int extra = 0;
        foreach (ref readonly Item item in Items.AsSpan())
        {
            extra += item.Terms?.Count(term => term < 0) ?? 0;
        }

        extra += leads.Count(lead => lead);

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

                if (leads[i])
                {
                    longer[next] = new() { Code = Code.Sum, Terms = terms[1..], Operation = GraphOperations.Add };
                    item = new() { Code = Code.Add, A = terms[0], B = next++, Operation = GraphOperations.Add };
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

    /// <summary>Does something for everything that an item is computed from.</summary>
    private void ForOperands(int index, Action<int> action)
    {
        ref Item item = ref Items[index];
        switch (item.Code)
        {
            case Code.Block:
                foreach (int input in Graph.Blocks[item.A].Inputs)
                {
                    action(Place(input));
                }

                break;
            case Code.BlockOutput:
                action(item.A);
                break;
            case Code.Sum:
                foreach (int term in item.Terms!)
                {
                    action(term);
                }

                break;
            default:
                for (int k = 0; k < item.Arity; k++)
                {
                    action(item.Operand(k));
                }

                break;
        }
    }
}
