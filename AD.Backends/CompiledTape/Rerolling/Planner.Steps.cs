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
}
