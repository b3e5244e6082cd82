namespace AD.Backends;

/// <summary>Items that compute the same expression of different inputs, by the depth of the whole expression: members of one family do not depend on each other.</summary>
/// <remarks>
/// The key of a family is the operation, the families of the operands, what the members are used for and, where an operand has a few members among its users, which of them it is. All inputs of one
/// array are one family, and so are literals where they differ from member to member.
/// </remarks>
internal sealed partial class Families
{
    private const int Varied = -2;
    private const int MostSiblings = 4;

    private readonly Formula formula;
    private readonly Item[] items;
    private readonly int smallest;
    private readonly List<int>[] levels;

    public Families(Formula formula, int smallest)
    {
        this.formula = formula;
        this.smallest = smallest;
        items = formula.Items;
        Depth = new int[items.Length];
        levels = Levels();
        int[] first = Classify(new int[items.Length], new int[items.Length]);
        int[] uses = Uses(first);
        int[] second = Classify(uses, new int[items.Length]);
        int[] ranks = Ranks(second);
        Of = Classify(uses, ranks);
        Members = Collect(Of);
    }

    /// <summary>The family of each item; -1 of one that is not computed, or has no operation.</summary>
    public int[] Of { get; }

    /// <summary>The members of each family, in the order of the items.</summary>
    public List<int>[] Members { get; }

    /// <summary>The families by operation and operands, where literals that vary count as one.</summary>
    private int[] Classify(int[] uses, int[] ranks)
    {
        int[] family = new int[items.Length];
        Array.Fill(family, -1);
        Dictionary<Key, int> families = [];
        foreach (List<int> level in levels)
        {
            HashSet<Key> varied = Varying(level, family, uses, ranks);
            foreach (int i in level)
            {
                ref Item item = ref items[i];
                Key key = item.Code switch
                {
                    Code.Input => new(item.Operation, -3 - (long)formula.Shape.PlaceOf(item.A).Storage, 0, 0, 0, 0, 0),
                    Code.Constant => new(item.Operation, BitConverter.DoubleToInt64Bits(item.Value), 0, 0, 0, 0, 0),
                    Code.Block or Code.BlockOutput => new(item.Operation, i, -5, 0, 0, 0, 0),
                    Code.Sum => SumKey(item, family, uses[i], ranks[i]),
                    _ => Lumped(i, family, uses, ranks) is var lumped && varied.Contains(lumped) ? lumped : Plain(i, family, uses, ranks),
                };
                if (!families.TryGetValue(key, out family[i]))
                {
                    families.Add(key, family[i] = families.Count);
                }
            }
        }

        return family;
    }

    /// <summary>The longest way from an item down to an input.</summary>
    public int[] Depth { get; }

    /// <summary>Items by depth, so that the families of all operands are known.</summary>
    private List<int>[] Levels()
    {
        int[] depth = Depth;
        List<List<int>> found = [];
        for (int i = 0; i < items.Length; i++)
        {
            ref Item item = ref items[i];
            if (item.Uses == 0)
            {
                continue;
            }

            int deepest = -1;
            switch (item.Code)
            {
                case Code.Sum:
                    foreach (int term in item.Terms!)
                    {
                        deepest = Math.Max(deepest, depth[term]);
                    }

                    break;
                case Code.Block:
                    foreach (int input in formula.Graph.Blocks[item.A].Inputs)
                    {
                        deepest = Math.Max(deepest, depth[formula.Place(input)]);
                    }

                    break;
                case Code.BlockOutput:
                    deepest = depth[item.A];
                    break;
                default:
                    for (int k = 0; k < item.Arity; k++)
                    {
                        deepest = Math.Max(deepest, depth[item.Operand(k)]);
                    }

                    break;
            }

            depth[i] = deepest + 1;
            while (found.Count <= depth[i])
            {
                found.Add([]);
            }

            found[depth[i]].Add(i);
        }

        return [.. found];
    }

    /// <summary>The keys whose members differ in a literal so much that it counts as data.</summary>
    private HashSet<Key> Varying(List<int> level, int[] family, int[] uses, int[] ranks)
    {
        Dictionary<Key, (int Count, HashSet<Key> Kinds)> groups = [];
        foreach (int i in level)
        {
            if (!HasLiteral(i))
            {
                continue;
            }

            Key lumped = Lumped(i, family, uses, ranks);
            if (!groups.TryGetValue(lumped, out var group))
            {
                group = (0, []);
            }

            group.Kinds.Add(Plain(i, family, uses, ranks));
            groups[lumped] = (group.Count + 1, group.Kinds);
        }

        return [.. groups.Where(group => group.Value.Count >= smallest && group.Value.Kinds.Count > Math.Max(1, group.Value.Count / smallest / 2)).Select(group => group.Key)];
    }

    private bool HasLiteral(int i)
    {
        ref Item item = ref items[i];
        for (int k = 0; k < item.Arity; k++)
        {
            if (items[item.Operand(k)].Code == Code.Constant)
            {
                return true;
            }
        }

        return false;
    }

    private Key Plain(int i, int[] family, int[] uses, int[] ranks) => KeyOf(i, family, uses, ranks, false);

    private Key Lumped(int i, int[] family, int[] uses, int[] ranks) => KeyOf(i, family, uses, ranks, true);

    private Key KeyOf(int i, int[] family, int[] uses, int[] ranks, bool lump)
    {
        ref Item item = ref items[i];
        return new(item.Operation, item.Arity > 0 ? Family(item.A) : 0, item.Arity > 1 ? Family(item.B) : 0, item.Arity > 2 ? Family(item.C) : 0, (int)item.Code, uses[i], ranks[i]);

        long Family(int operand) => lump && items[operand].Code == Code.Constant ? Varied : family[operand];
    }

    private static Key SumKey(in Item item, int[] family, int uses, int rank)
    {
        HashCode hash = default;
        foreach (int term in item.Terms!)
        {
            hash.Add(family[term]);
        }

        return new(item.Operation, item.Terms.Length, hash.ToHashCode(), family[item.Terms[0]], (int)item.Code, uses, rank);
    }

    private List<int>[] Collect(int[] family)
    {
        List<int>[] members = new List<int>[family.Length == 0 ? 0 : family.Max() + 1];
        for (int i = 0; i < family.Length; i++)
        {
            if (family[i] >= 0)
            {
                (members[family[i]] ??= []).Add(i);
            }
        }

        return members;
    }

    private readonly record struct Key(GraphOperation Operation, long A, long B, long C, int Code, int Uses, int Rank);
}
