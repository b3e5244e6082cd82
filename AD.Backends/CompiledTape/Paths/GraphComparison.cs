namespace AD.Backends;

/// <summary>Whether two traces are the same.</summary>
internal static class GraphComparison
{
    /// <summary>The same operations on the same operands, with the same literals and guards; blocks by name and sizes.</summary>
    public static bool AreSame(Graph a, Graph b) => FirstDifference(a, b) < 0 && a.Outputs.SequenceEqual(b.Outputs) && a.Guards.SequenceEqual(b.Guards);

    /// <summary>Whether the guards came out the same way, one after the other.</summary>
    public static bool HaveSameOutcomes(Graph a, Graph b)
    {
        for (int i = 0; i < Math.Min(a.Guards.Length, b.Guards.Length); i++)
        {
            if (a.Guards[i].Expected != b.Guards[i].Expected)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first node that differs; -1 where there is none.</summary>
    public static int FirstDifference(Graph a, Graph b)
    {
        int common = Math.Min(a.Nodes.Length, b.Nodes.Length);
        for (int i = 0; i < common; i++)
        {
            if (!AreSame(a, a.Nodes[i], b, b.Nodes[i]))
            {
                return i;
            }
        }

        return a.Nodes.Length == b.Nodes.Length ? -1 : common;
    }

    private static bool AreSame(Graph a, in Node x, Graph b, in Node y)
    {
        if (!ReferenceEquals(x.Operation, y.Operation) || x.A != y.A || x.B != y.B || x.C != y.C || BitConverter.DoubleToInt64Bits(x.Value) != BitConverter.DoubleToInt64Bits(y.Value))
        {
            return false;
        }

        if (x.Kind != OperationKind.Block)
        {
            return true;
        }

        BlockCall one = a.Blocks[x.A], other = b.Blocks[y.A];
        return one.Name == other.Name && one.OutputLength == other.OutputLength && one.Inputs.SequenceEqual(other.Inputs);
    }
}
