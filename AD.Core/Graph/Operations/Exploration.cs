namespace AD;

/// <summary>The slope of a rule as nodes of a graph: a formula with branches becomes choices between the formulas of all its branches.</summary>
internal static class Exploration
{
    private const int MostRuns = 12;

    /// <summary>Writes a formula out, once for each way through its branches.</summary>
    /// <returns>The node, or -1 where that would be too long or would compute several elementary functions of which one is needed.</returns>
    public static int Build(GraphBuilder graph, Func<Traced> formula)
    {
        int runs = 0, before = graph.Count;
        try
        {
            int node = Branch(graph, formula, [], ref runs);
            return node >= 0 && (runs == 1 || graph.CountRules(before) <= 1) ? node : -1;
        }
        catch (Exception refusal) when (refusal is TracedValueException or ArithmeticException or ArgumentException or IndexOutOfRangeException)
        {
            // The formula looks at plain values, or refuses on a way that no number takes: it may where it is evaluated as a whole.
            return -1;
        }
    }

    private static int Branch(GraphBuilder graph, Func<Traced> formula, List<bool> prefix, ref int runs)
    {
        if (++runs > MostRuns)
        {
            return -1;
        }

        GuardScript script = new(prefix);
        int result = graph.Scripted(script, formula);
        for (int k = script.Masks.Count - 1; k >= prefix.Count; k--)
        {
            List<bool> other = [.. script.Outcomes.Take(k), false];
            int alternative = Branch(graph, formula, other, ref runs);
            if (alternative < 0)
            {
                return -1;
            }

            result = graph.Apply(GraphOperations.Select, script.Masks[k], result, alternative);
        }

        return result;
    }
}

/// <summary>The outcomes of comparisons as they are laid down: first those of a prefix, then true.</summary>
internal sealed class GuardScript(List<bool> prefix)
{
    private const int MostMasks = 64;

    public List<int> Masks { get; } = [];

    public List<bool> Outcomes { get; } = [];

    /// <summary>The outcome of the comparison that is asked for next; one that has been asked for before is the same.</summary>
    public bool Decide(int mask)
    {
        if (Masks.Count > MostMasks)
        {
            throw new TracedValueException("the derivative of a rule went through more than 64 comparisons");
        }

        int known = Masks.IndexOf(mask);
        if (known >= 0)
        {
            return Outcomes[known];
        }

        bool outcome = Masks.Count >= prefix.Count || prefix[Masks.Count];
        Masks.Add(mask);
        Outcomes.Add(outcome);
        return outcome;
    }
}
