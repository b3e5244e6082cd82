namespace AD.Backends;

/// <content>Where outputs go, and what is a guard.</content>
internal sealed partial class Planner
{
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
}
