namespace AD.Backends;

/// <summary>Lays a formula out as an <see cref="ArrayProgram"/>: families become loops, single items straight code.</summary>
/// <remarks>
/// Everything has a stage, after which it is known; within a stage functions of arrays, sums and blocks come first, then straight code, then loops. Families of the same stage and size share a loop.
/// What another loop needs is written to the workspace, or computed again where that is cheap: x[i+1] - x[i]² is not stored to be read one place further on.
/// </remarks>
internal sealed partial class Planner
{
    // In operations: what is computed again wherever it is needed, and what is computed somewhere else when that is the only place.
    private const int Cheap = 8;
    private const int Movable = 40;

    private readonly Formula formula;
    private readonly Item[] items;
    private readonly Families families;
    private readonly ArrayProgram program = new();
    private readonly Family?[] loops;
    private readonly List<Family> ordered = [];
    private readonly int[] stage;
    private readonly int[] slot;
    private readonly int[] chunk;
    private readonly int[] position;

    private Planner(Graph graph, KernelShape shape, int smallest)
    {
        formula = new(graph, shape);
        items = formula.Items;
        families = new(formula, smallest);
        loops = new Family?[families.Members.Length];
        stage = new int[items.Length];
        slot = new int[items.Length];
        chunk = new int[items.Length];
        position = new int[items.Length];
        Array.Fill(stage, -1);
        Array.Fill(slot, -1);
        Array.Fill(chunk, -1);
        MakeFamilies(smallest);
    }

    /// <summary>Lays out a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="shape">How its inputs and outputs lie in arrays.</param>
    /// <param name="smallest">From how many members on a family is a loop.</param>
    /// <returns>The plan.</returns>
    public static Planner Plan(Graph graph, KernelShape shape, int smallest)
    {
        Planner planner = new(graph, shape, smallest);
        planner.Schedule();
        planner.Delay();
        planner.Emit();
        return planner;
    }

    /// <summary>The steps.</summary>
    public ArrayProgram Program => program;

    /// <summary>The items that straight code refers to.</summary>
    public Item[] Items => items;

    private void MakeFamilies(int smallest)
    {
        for (int f = 0; f < loops.Length; f++)
        {
            List<int> members = families.Members[f];
            ref Item first = ref items[members[0]];
            if (members.Count >= smallest && first.Code is not (Code.Input or Code.Constant or Code.Block or Code.BlockOutput or Code.Predicate))
            {
                ordered.Add(loops[f] = new(f, first, members, families.Depth[members[0]]));
            }
        }

        ordered.Sort((x, y) => x.Depth.CompareTo(y.Depth));
        foreach (Family family in ordered)
        {
            Order(family);
            family.Operands = new FamilyOperand[family.Code == Code.Sum ? 0 : items[family.Members[0]].Arity];
            for (int k = 0; k < family.Operands.Length; k++)
            {
                family.Operands[k] = Describe(family, k);
            }

            family.Cost = CostOf(family);
        }

        FindRepeatable();
        FindLoopSums();
    }

    /// <summary>Decides what is computed where it is needed: what is cheap, and what only one loop needs, at other positions than its own.</summary>
    private void FindRepeatable()
    {
        (int Count, IndexMap? Map)[] only = new (int, IndexMap?)[loops.Length];
        foreach (Family family in ordered)
        {
            foreach (FamilyOperand operand in family.Operands)
            {
                if (operand.Family is { } source)
                {
                    (int count, IndexMap? map) = only[source.Id];
                    only[source.Id] = count == 0 ? (family.Count, operand.Map) : map is not null && count == family.Count && map.SameAs(operand.Map!) ? (count, map) : (-1, null);
                }
            }
        }

        foreach (Family family in ordered)
        {
            bool movable = only[family.Id].Map is { } map && !(map.IsIdentity && only[family.Id].Count == family.Count);
            family.IsRepeatable = family.IsExpression && family.Cost <= (movable || family.IsTruth ? Movable : Cheap)
                && Array.TrueForAll(family.Operands, operand => operand.Family is not { IsExpression: true } source || source.IsRepeatable && !operand.Map!.IsTable && operand.Map.Stride != 0);
        }
    }

    /// <summary>Orders the members as their operands are ordered, so that they are read one after the other.</summary>
    private void Order(Family family)
    {
        int[] members = [.. family.Members];
        long[] keys = new long[members.Length];
        int arity = family.Code == Code.Sum ? 1 : items[members[0]].Arity, used = 0;
        for (int k = 0; k < arity && used < 2; k++)
        {
            int one = OperandOf(members[0], k), other = OperandOf(members[^1], k);
            if (Rank(one) < 0 || one == other && OperandOf(members[members.Length / 2], k) == one)
            {
                continue;
            }

            for (int i = 0; i < members.Length; i++)
            {
                keys[i] = keys[i] << 31 | (uint)Rank(OperandOf(members[i], k));
            }

            used++;
        }

        bool sorted = true;
        for (int i = 1; i < keys.Length && sorted; i++)
        {
            sorted = keys[i] >= keys[i - 1];
        }

        if (!sorted)
        {
            // Stable: members that read the same keep their order.
            int[] order = [.. Enumerable.Range(0, members.Length).OrderBy(i => keys[i])];
            members = Array.ConvertAll(order, i => members[i]);
        }

        family.Members = members;
        for (int i = 0; i < members.Length; i++)
        {
            position[members[i]] = i;
        }
    }

    private int OperandOf(int item, int k) => items[item].Code == Code.Sum ? items[item].Terms![0] : items[item].Operand(k);

    /// <summary>Where an operand stands among its like; -1 where there is no order.</summary>
    private int Rank(int operand) => items[operand].Code switch
    {
        Code.Input => items[operand].A,
        Code.Constant => -1,
        _ => LoopOf(operand) is not null ? position[operand] : slot[operand] >= 0 ? slot[operand] : operand,
    };

    private Family? LoopOf(int item) => families.Of[item] is >= 0 and var f ? loops[f] : null;

    /// <summary>What an operand of all members is.</summary>
    private FamilyOperand Describe(Family family, int k)
    {
        int[] members = family.Members;
        int first = items[members[0]].Operand(k);
        bool same = true;
        for (int i = 1; i < members.Length && same; i++)
        {
            int operand = items[members[i]].Operand(k);
            same = operand == first;
        }

        if (items[first].Code == Code.Constant)
        {
            return same ? FamilyOperand.OfLiteral(items[first].Value)
                : FamilyOperand.OfMemory(new(Storage.Work, IndexMap.Affine(members.Length, program.Keep([.. members.Select(member => items[items[member].Operand(k)].Value)]), 1)));
        }

        if (LoopOf(first) is { } source)
        {
            return FamilyOperand.OfFamily(source, IndexMap.Of([.. members.Select(member => position[items[member].Operand(k)])]));
        }

        if (items[first].Code == Code.Input)
        {
            return FamilyOperand.OfMemory(new(PlaceOf(first).Storage, IndexMap.Of([.. members.Select(member => PlaceOf(items[member].Operand(k)).Index)])));
        }

        return same ? FamilyOperand.OfItem(first) : FamilyOperand.OfItems([.. members.Select(member => items[member].Operand(k))]);
    }

    /// <summary>The cost of computing a family's expression again from what is in memory.</summary>
    private static int CostOf(Family family)
    {
        if (!family.IsExpression)
        {
            return 1;
        }

        int cost = family.Code == Code.Divide || family.Code == Code.Unary ? 4 : 1;
        foreach (FamilyOperand operand in family.Operands)
        {
            cost += operand.Kind switch
            {
                FamilyOperandKind.Literal or FamilyOperandKind.Item => 0,
                FamilyOperandKind.Family when operand.Family!.IsExpression => operand.Map!.IsTable ? Cheap + 1 : operand.Family.Cost,
                _ => operand.Map is { IsTable: false } || operand.Memory.Map is { IsTable: false } ? 1 : Cheap + 1,
            };
        }

        return Math.Min(cost, 1000);
    }
}
