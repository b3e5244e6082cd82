namespace AD.Backends;

/// <content>Sums over all members of a family, which its loop adds up as it goes.</content>
internal sealed partial class Planner
{
    private readonly Dictionary<int, Family> summedBy = [];
    private readonly Dictionary<Family, List<int>> sumsOf = [];

    /// <summary>The sums that a family's loop adds up.</summary>
    public IReadOnlyList<int> SumsOf(Family family) => sumsOf.TryGetValue(family, out List<int>? sums) ? sums : [];

    /// <summary>
    /// Finds them. The order of a derivative's sum is ours, so that lanes may add up; that of the value is the function's, which a loop keeps only where its lanes are points and it goes the same way.
    /// </summary>
    private void FindLoopSums()
    {
        bool overPoints = formula.Shape.Batch is not null;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Uses == 0 || items[i].Code != Code.Sum || LoopOf(i) is not null || formula.IsExact[i] && !overPoints)
            {
                continue;
            }

            int[] terms = items[i].Terms!;
            if (LoopOf(terms[0]) is { IsExpression: true, IsTruth: false } family && family.Count == terms.Length && AreAll(terms, family, formula.IsExact[i]))
            {
                summedBy.Add(i, family);
                if (!sumsOf.TryGetValue(family, out List<int>? sums))
                {
                    sumsOf.Add(family, sums = []);
                }

                sums.Add(i);
            }
        }
    }

    private bool AreAll(int[] terms, Family family, bool inOrder)
    {
        bool[] seen = new bool[terms.Length];
        for (int k = 0; k < terms.Length; k++)
        {
            if (!ReferenceEquals(LoopOf(terms[k]), family) || seen[position[terms[k]]] || inOrder && position[terms[k]] != k)
            {
                return false;
            }

            seen[position[terms[k]]] = true;
        }

        return true;
    }
}
