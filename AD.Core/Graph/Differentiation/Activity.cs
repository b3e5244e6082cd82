namespace AD;

/// <summary>Which nodes depend on active inputs.</summary>
internal static class Activity
{
    public static bool[] Of(Graph graph, int activeLength)
    {
        ReadOnlySpan<Node> nodes = graph.Nodes;
        bool[] active = new bool[nodes.Length];
        active.AsSpan(0, activeLength).Fill(true);
        for (int i = graph.InputLength; i < nodes.Length; i++)
        {
            ref readonly Node node = ref nodes[i];
            active[i] = node.Kind switch
            {
                OperationKind.Constant or OperationKind.StopGradient => false,
                OperationKind.Block => graph.Blocks[node.A].Inputs.Any(input => active[input]),
                OperationKind.BlockOutput => active[node.A],
                OperationKind.Select => active[node.B] || active[node.C],
                _ => !node.Operation.IsTruth && (active[node.A] || node.Arity > 1 && active[node.B] || node.Arity > 2 && active[node.C]),
            };
        }

        return active;
    }
}
