namespace AD.Backends;

/// <content>The steps, from the last to the first: what a step needs in memory is known before the step that puts it there is written.</content>
internal sealed partial class Planner
{
    private const int LongestStraight = 300;

    private readonly Dictionary<int, List<Place>> results = [];
    private readonly Dictionary<int, bool> expected = [];
    private readonly HashSet<Family> copied = [];
    private int chunks;

    private void Emit()
    {
        ReadResults();
        List<Step> reversed = [];
        AddCopies(reversed);
        ILookup<int, Family> loopsOf = ordered.Where(family => family.IsExpression).ToLookup(family => family.Stage);
        ILookup<int, int> singlesOf = singles.ToLookup(i => stage[i]);
        ILookup<int, Family> callsOf = ordered.Where(family => !family.IsExpression).ToLookup(family => family.Stage);
        for (int s = lastStage + 1; s >= 0; s--)
        {
            foreach (IGrouping<int, Family> group in loopsOf[s].GroupBy(family => family.Count).OrderByDescending(group => group.Key))
            {
                if (LoopBuilder.Build(this, s, [.. group]) is { } loop)
                {
                    reversed.Add(loop);
                }
            }

            List<int> here = [.. singlesOf[s]];
            reversed.AddRange(Straight(here.Where(i => items[i].Code is not (Code.Sum or Code.Block or Code.BlockOutput)), s));
            reversed.AddRange(Calls(callsOf[s], here.Where(i => items[i].Code == Code.Block || items[i].Code == Code.Sum && !summedBy.ContainsKey(i))));
        }

        reversed.Reverse();
        JoinTanh(reversed);
        program.Steps.AddRange(reversed);
    }

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

    /// <summary>Notes what is an output and what is a guard.</summary>
    private void ReadResults()
    {
        int index = 0, m = formula.Shape.ValueLength;
        foreach (int output in formula.Graph.Outputs)
        {
            int item = formula.Place(output);
            if (!results.TryGetValue(item, out List<Place>? places))
            {
                results.Add(item, places = []);
            }

            places.Add(index < m ? new(Storage.Value, index) : new(Storage.Derivative, index - m));
            index++;
        }

        foreach (Guard guard in formula.Graph.Guards)
        {
            expected[formula.Place(guard.Mask)] = guard.Expected;
        }

        foreach (Family family in ordered)
        {
            if (family.IsTruth && expected.ContainsKey(family.Members[0]) && !IsUniform(family))
            {
                copied.Add(family);
            }
            else if (family.Members.Any(results.ContainsKey) && (!family.IsExpression || OutputStreams(family) is null))
            {
                copied.Add(family);
            }
        }
    }

    private bool IsUniform(Family family)
        => Array.TrueForAll(family.Members, member => expected.TryGetValue(member, out bool one) && one == expected[family.Members[0]]);

    /// <summary>Where the members of a family go, one array after the other; null where they do not go the same way.</summary>
    private List<Stream>? OutputStreams(Family family)
    {
        if (!results.TryGetValue(family.Members[0], out List<Place>? first))
        {
            return family.Members.Any(results.ContainsKey) ? null : [];
        }

        List<Stream> streams = [];
        for (int k = 0; k < first.Count; k++)
        {
            int[] places = new int[family.Count];
            for (int i = 0; i < places.Length; i++)
            {
                if (!results.TryGetValue(family.Members[i], out List<Place>? own) || own.Count != first.Count || own[k].Storage != first[k].Storage)
                {
                    return null;
                }

                places[i] = own[k].Index;
            }

            streams.Add(new(first[k].Storage, IndexMap.Of(places)));
        }

        return streams;
    }

    /// <summary>Outputs that are not written where they are computed.</summary>
    private void AddCopies(List<Step> reversed)
    {
        List<(Place From, Place To)> copies = [];
        foreach ((int item, List<Place> places) in results)
        {
            Family? family = LoopOf(item);
            bool single = family is null && items[item].Code is not (Code.Input or Code.Constant or Code.Sum or Code.BlockOutput);
            if (single || family is not null && !copied.Contains(family))
            {
                continue;
            }

            copies.AddRange(places.Select(place => (PlaceOf(item), place)));
        }

        foreach (IGrouping<(Storage From, Storage To), (Place From, Place To)> group in copies.GroupBy(copy => (copy.From.Storage, copy.To.Storage)))
        {
            (Place From, Place To)[] sorted = [.. group.OrderBy(copy => copy.To.Index)];
            for (int start = 0; start < sorted.Length;)
            {
                int end = RunEnd(sorted, start), count = end - start;
                int fromStride = count > 1 ? sorted[start + 1].From.Index - sorted[start].From.Index : 1, toStride = count > 1 ? sorted[start + 1].To.Index - sorted[start].To.Index : 1;
                reversed.Add(new CopyStep(
                    new(group.Key.From, IndexMap.Affine(count, sorted[start].From.Index, fromStride)),
                    new(group.Key.To, IndexMap.Affine(count, sorted[start].To.Index, toStride))));
                start = end;
            }
        }
    }

    private static int RunEnd((Place From, Place To)[] sorted, int start)
    {
        int end = start + 1;
        while (end < sorted.Length
            && (end == start + 1
                || sorted[end].From.Index - sorted[end - 1].From.Index == sorted[start + 1].From.Index - sorted[start].From.Index
                && sorted[end].To.Index - sorted[end - 1].To.Index == sorted[start + 1].To.Index - sorted[start].To.Index))
        {
            end++;
        }

        return end;
    }

    /// <summary>The outputs that a family's loop writes itself.</summary>
    public IReadOnlyList<Stream> StreamsOf(Family family) => copied.Contains(family) ? [] : OutputStreams(family) ?? [];

    /// <summary>What the members of a family of guards have to be; null where they are none.</summary>
    public bool? ExpectedOf(Family family)
        => family.IsTruth && !copied.Contains(family) && expected.TryGetValue(family.Members[0], out bool outcome) ? outcome : null;

    /// <summary>Where an item can be read; it is written there by its step.</summary>
    public Place PlaceOf(int item)
    {
        if (items[item].Code == Code.Input)
        {
            return formula.Shape.PlaceOf(items[item].A);
        }

        if (LoopOf(item) is { } family)
        {
            return new(Storage.Work, RegionOf(family) + position[item]);
        }

        if (slot[item] < 0)
        {
            slot[item] = items[item].Code switch
            {
                Code.Constant => program.Keep([items[item].Value]),
                Code.BlockOutput => BlockRegion(items[item].A) + items[item].B,
                _ => program.Allocate(1),
            };
        }

        return new(Storage.Work, slot[item]);
    }

    /// <summary>Where the outputs of a block begin.</summary>
    private int BlockRegion(int block)
    {
        if (slot[block] < 0)
        {
            slot[block] = program.Allocate(formula.Graph.Blocks[items[block].A].OutputLength);
        }

        return slot[block];
    }

    /// <summary>Where straight code reads an item that it does not compute in the same step.</summary>
    public Place ReadPlace(int item) => IsRepeated(item) ? new(Storage.Work, slot[item]) : PlaceOf(item);

    /// <summary>What straight code reads that it does not compute itself.</summary>
    public IEnumerable<Place> ReadsOf(StraightStep step)
    {
        HashSet<int> own = [.. step.Items];
        foreach (int item in step.Items)
        {
            for (int k = 0; k < items[item].Arity; k++)
            {
                int operand = items[item].Operand(k);
                if (items[operand].Code != Code.Constant && !own.Contains(operand))
                {
                    yield return ReadPlace(operand);
                }
            }
        }
    }

    public int RegionOf(Family family) => family.Region >= 0 ? family.Region : family.Region = program.Allocate(family.Count);

    /// <summary>The single items of a stage, those they repeat of cheap families included, in pieces of a length that compiles well.</summary>
    private IEnumerable<Step> Straight(IEnumerable<int> singlesHere, int s)
    {
        SortedSet<int> order = [.. singlesHere];
        if (s > lastStage)
        {
            // Guards of a family that do not all come out alike.
            order.UnionWith(copied.Where(family => family.IsTruth).SelectMany(family => family.Members).Where(expected.ContainsKey));
        }

        Stack<int> pending = new(order);
        while (pending.TryPop(out int item))
        {
            for (int k = 0; k < items[item].Arity; k++)
            {
                int operand = items[item].Operand(k);
                if (IsRepeated(operand) && order.Add(operand))
                {
                    pending.Push(operand);
                }
            }
        }

        List<Step> steps = [];
        foreach (int[] piece in order.Chunk(LongestStraight))
        {
            foreach (int item in piece)
            {
                chunk[item] = chunks;
            }

            chunks++;
            steps.Add(new StraightStep([.. piece], [], []));
        }

        // From the last to the first: an item of an earlier piece that a later one reads is stored.
        steps.Reverse();
        HashSet<int> stored = [];
        foreach (Step step in steps)
        {
            Complete((StraightStep)step, stored);
        }

        return steps;
    }

    /// <summary>Whether straight code computes a member of a family itself.</summary>
    private bool IsRepeated(int item) => LoopOf(item) is { IsRepeatable: true };

    private void Complete(StraightStep step, HashSet<int> stored)
    {
        int here = chunk[step.Items[0]];
        foreach (int item in step.Items)
        {
            for (int k = 0; k < items[item].Arity; k++)
            {
                int operand = items[item].Operand(k);
                if (chunk[operand] != here && items[operand].Code != Code.Constant)
                {
                    if (chunk[operand] >= 0 && IsRepeated(operand))
                    {
                        stored.Add(operand);
                    }
                    else
                    {
                        PlaceOf(operand);
                    }
                }
            }
        }

        foreach (int item in step.Items)
        {
            bool member = LoopOf(item) is not null;
            if (!member && slot[item] >= 0)
            {
                step.Stores.Add((item, new(Storage.Work, slot[item])));
            }
            else if (member && stored.Contains(item))
            {
                slot[item] = slot[item] >= 0 ? slot[item] : program.Allocate(1);
                step.Stores.Add((item, new(Storage.Work, slot[item])));
            }

            if (!member && results.TryGetValue(item, out List<Place>? places))
            {
                step.Stores.AddRange(places.Select(place => (item, place)));
            }

            if (expected.TryGetValue(item, out bool outcome) && (!member || copied.Contains(LoopOf(item)!)))
            {
                step.Guards.Add((item, outcome));
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
