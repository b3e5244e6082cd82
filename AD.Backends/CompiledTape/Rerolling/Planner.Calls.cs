namespace AD.Backends;

/// <content>Functions of arrays, sums and blocks.</content>
internal sealed partial class Planner
{
    /// <summary>tanh and its slope at the same arguments share a kernel.</summary>
    private static void JoinTanh(List<Step> steps)
    {
        for (int i = 0; i + 1 < steps.Count; i++)
        {
            if (steps[i] is FunctionStep one && steps[i + 1] is FunctionStep other && one.First == other.First && one.Count == other.Count)
            {
                bool slopeFirst = VectorKernels.IsTanhSlope(one.Function);
                if (slopeFirst ? VectorKernels.IsTanh(other.Function) : VectorKernels.IsTanh(one.Function) && VectorKernels.IsTanhSlope(other.Function))
                {
                    steps[i] = new TanhStep(one.First, slopeFirst ? other.To : one.To, slopeFirst ? one.To : other.To, one.Count);
                    steps.RemoveAt(i + 1);
                }
            }
        }
    }

    /// <summary>Functions of arrays, sums and blocks, the last of them first.</summary>
    private IEnumerable<Step> Calls(IEnumerable<Family> functions, IEnumerable<int> singleCalls)
    {
        List<(int Depth, Func<Step[]> Write)> calls = [];
        foreach (Family family in functions)
        {
            calls.Add((family.Depth, () => family.Code == Code.Sum ? SumsOf(family.Members, RegionOf(family)) : FunctionOf(family)));
        }

        foreach (IGrouping<(int Depth, int Terms), int> group in singleCalls.Where(i => items[i].Code == Code.Sum).GroupBy(i => (families.Depth[i], items[i].Terms!.Length)))
        {
            calls.Add((group.Key.Depth, () => SumsOf([.. group], -1)));
        }

        foreach (int block in singleCalls.Where(i => items[i].Code == Code.Block))
        {
            calls.Add((families.Depth[block], () => [BlockOf(block)]));
        }

        List<Step> steps = [];
        foreach ((int _, Func<Step[]> write) in calls.OrderByDescending(call => call.Depth))
        {
            steps.AddRange(write());
        }

        return steps;
    }

    /// <summary>Sums of as many terms; terms that lie in different arrays are copied to one place first.</summary>
    private Step[] SumsOf(int[] members, int region)
    {
        List<Step> steps = [];
        Stream[] terms = new Stream[members.Length];
        int[] to = new int[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            Place[] places = [.. items[members[i]].Terms!.Select(PlaceOf)];
            if (Array.Exists(places, place => place.Storage != places[0].Storage))
            {
                int gathered = program.Allocate(places.Length);
                steps.AddRange(places.Select((place, k) => new CopyStep(new(place.Storage, IndexMap.Affine(1, place.Index, 1)), new(Storage.Work, IndexMap.Affine(1, gathered + k, 1)))));
                places = [.. places.Select((_, k) => new Place(Storage.Work, gathered + k))];
            }

            terms[i] = new(places[0].Storage, IndexMap.Of([.. places.Select(place => place.Index)]));
            to[i] = region >= 0 ? region + i : PlaceOf(members[i]).Index;
        }

        steps.Insert(0, new SumStep(terms, to));
        return [.. steps];
    }

    private BlockStep BlockOf(int item)
    {
        BlockCall call = formula.Graph.Blocks[items[item].A];
        return new(call, [.. call.Inputs.Select(input => PlaceOf(formula.Place(input)))], BlockRegion(item));
    }

    /// <summary>A function of a family's operands, which are copied first where they are not contiguous. From the last step to the first.</summary>
    private Step[] FunctionOf(Family family)
    {
        List<Step> steps = [];
        Place first = Contiguous(family, family.Operands[0], steps), second = family.Operands.Length > 1 ? Contiguous(family, family.Operands[1], steps) : first;
        steps.Insert(0, new FunctionStep(family.Operation, first, second, RegionOf(family), family.Count));
        return [.. steps];
    }

    private Place Contiguous(Family family, FamilyOperand operand, List<Step> steps)
    {
        Stream from;
        switch (operand.Kind)
        {
            case FamilyOperandKind.Literal:
                double[] copies = new double[family.Count];
                Array.Fill(copies, operand.Literal);
                return new(Storage.Work, program.Keep(copies));
            case FamilyOperandKind.Memory:
                from = operand.Memory;
                break;
            case FamilyOperandKind.Family:
                int region = RegionOf(operand.Family!);
                from = new(Storage.Work, operand.Map!.Then(IndexMap.Affine(operand.Family!.Count, region, 1)));
                break;
            case FamilyOperandKind.Item:
                Place place = PlaceOf(operand.Item);
                from = new(place.Storage, IndexMap.Affine(family.Count, place.Index, 0));
                break;
            default:
                from = new(Storage.Work, IndexMap.Of([.. operand.Items!.Select(item => PlaceOf(item).Index)]));
                break;
        }

        if (!from.Map.IsTable && from.Map.Stride == 1 && (formula.Shape.Batch is null || from.Storage == Storage.Work))
        {
            return new(from.Storage, from.Map.Offset);
        }

        int to = program.Allocate(family.Count);
        steps.Add(new CopyStep(from, new(Storage.Work, IndexMap.Affine(family.Count, to, 1))));
        return new(Storage.Work, to);
    }
}
