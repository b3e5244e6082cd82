namespace AD.Backends;

/// <content>What members are used for, and which of a few they are.</content>
internal sealed partial class Families
{
    /// <summary>What each item is used for: the families and places of its users, without how often; outputs by array.</summary>
    private int[] Uses(int[] family)
    {
        long[] first = new long[items.Length], second = new long[items.Length];
        HashSet<long>?[] seen = new HashSet<long>?[items.Length];
        int[] uses = new int[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            ref Item item = ref items[i];
            if (item.Uses == 0)
            {
                continue;
            }

            if (item.Code == Code.Sum)
            {
                foreach (int term in item.Terms!)
                {
                    Add(term, family[i] * 8L + 7);
                }
            }

            for (int k = 0; k < item.Arity; k++)
            {
                Add(item.Operand(k), family[i] * 8L + k);
            }
        }

        int m = formula.Shape.ValueLength, position = 0;
        foreach (int output in formula.Graph.Outputs)
        {
            uses[formula.Place(output)] += position++ < m ? 0x10000 : 0x20001;
        }

        foreach (Guard guard in formula.Graph.Guards)
        {
            uses[formula.Place(guard.Mask)] += guard.Expected ? 0x4000003 : 0x8000005;
        }

        return uses;

        void Add(int operand, long use)
        {
            // Most items have one or two kinds of use.
            if (items[operand].Code is Code.Input or Code.Constant || first[operand] == use + 1 || second[operand] == use + 1)
            {
                return;
            }

            if (first[operand] == 0)
            {
                first[operand] = use + 1;
            }
            else if (second[operand] == 0)
            {
                second[operand] = use + 1;
            }
            else if (!(seen[operand] ??= []).Add(use))
            {
                return;
            }

            uses[operand] += (int)((ulong)(use + 1) * 0x9E3779B97F4A7C15ul >> 34);
        }
    }

    /// <summary>Where the members of a family have a few operands between them: which it is; else, where an operand has a few of the members as users: which of them the item is.</summary>
    private int[] Ranks(int[] family)
    {
        int[] ranks = new int[items.Length], sizes = new int[items.Length];
        foreach (int one in family)
        {
            sizes[Math.Max(one, 0)] += one >= 0 ? 1 : 0;
        }

        for (int position = 0; position < 3; position++)
        {
            Dictionary<(int Family, int Operand), int> counts = [];
            Dictionary<int, int> most = [];
            Dictionary<int, List<int>> distinct = [];
            int[] rank = new int[items.Length];
            for (int i = 0; i < items.Length; i++)
            {
                ref Item item = ref items[i];
                if (item.Uses == 0 || position >= item.Arity || items[item.Operand(position)].Code == Code.Constant)
                {
                    continue;
                }

                (int, int) pair = (family[i], item.Operand(position));
                rank[i] = counts.TryGetValue(pair, out int count) ? count : 0;
                counts[pair] = rank[i] + 1;
                most[family[i]] = Math.Max(most.GetValueOrDefault(family[i]), rank[i] + 1);
                if (rank[i] == 0)
                {
                    if (!distinct.TryGetValue(family[i], out List<int>? operands))
                    {
                        distinct.Add(family[i], operands = []);
                    }

                    if (operands.Count <= MostSiblings)
                    {
                        operands.Add(item.Operand(position));
                    }
                }
            }

            for (int i = 0; i < items.Length; i++)
            {
                if (items[i].Uses == 0 || position >= items[i].Arity)
                {
                    continue;
                }

                if (distinct.TryGetValue(family[i], out List<int>? operands) && operands.Count is > 1 and <= MostSiblings && sizes[family[i]] >= operands.Count * smallest)
                {
                    ranks[i] = ranks[i] * (MostSiblings + 1) + operands.IndexOf(items[i].Operand(position)) + 1;
                }
                else if (most.TryGetValue(family[i], out int siblings) && siblings is > 1 and <= MostSiblings && sizes[family[i]] >= siblings * smallest)
                {
                    ranks[i] = ranks[i] * (MostSiblings + 1) + rank[i] + 1;
                }
            }
        }

        return ranks;
    }
}
