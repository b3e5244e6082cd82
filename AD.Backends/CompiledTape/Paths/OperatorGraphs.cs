namespace AD.Backends;

/// <summary>The graph of an operator from the graph of a function.</summary>
internal static class OperatorGraphs
{
    /// <summary>Above this many steps of differentiation, or nodes, an operator is put together from smaller ones.</summary>
    private const long MostSteps = 40_000_000, MostNodes = 400_000;

    /// <summary>Below this many steps both ways to a Jacobian are gone and the shorter result is taken.</summary>
    private const long FewSteps = 20_000;

    private const long MostHessianNodes = 50_000;

    /// <summary>As many tangents as this are a loop, in four lanes; as many as that are one in any case.</summary>
    private const int FewestTangents = 4, MostTangents = 8;

    /// <summary>The number of entries of the operator's seeds.</summary>
    public static int SeedLength(OperatorKey key, int outputLength) => key.Kind switch
    {
        OperatorKind.ValueAndPullback or OperatorKind.Pullback => outputLength,
        OperatorKind.ValueAndPushforward or OperatorKind.Pushforward or OperatorKind.GradientAndHessianProduct or OperatorKind.HessianProduct => key.ActiveLength * key.Count,
        _ => 0,
    };

    /// <summary>Differentiates.</summary>
    /// <param name="graph">The function along a path.</param>
    /// <param name="key">The operator.</param>
    /// <param name="point">The point that the path was traced at, and seeds.</param>
    /// <returns>The graph and how its outputs lie; null where it would be too large.</returns>
    public static (Graph Graph, KernelShape Shape)? Build(Graph graph, OperatorKey key, ReadOnlySpan<double> point)
    {
        int n = graph.InputLength, m = graph.Outputs.Length, active = key.ActiveLength, seeds = active * key.Count;
        ReadOnlySpan<double> x = point[..n];
        switch (key.Kind)
        {
            case OperatorKind.Value:
                return (graph, new(n, 0, m, 0));
            case OperatorKind.ValueAndPullback:
                return (graph.Pullback(active, point), new(n, m, m, active));
            case OperatorKind.Pullback:
                return (graph.Pullback(active, point).Outputs(m, active), new(n, m, key.Split, active - key.Split) { SplitsDerivative = key.Split > 0 });
            case OperatorKind.ValueAndPushforward when (long)graph.Nodes.Length * key.Count <= MostNodes || key.Count == 1:
                return (graph.Pushforward(active, key.Count, point), new(n, seeds, m, m * key.Count) { SeedsBehindPoint = key.SeedsBehindPoint, SmallestLoop = Math.Clamp(key.Count, FewestTangents, MostTangents) });
            case OperatorKind.Pushforward when (long)graph.Nodes.Length * key.Count <= MostNodes || key.Count == 1:
                return (graph.Pushforward(active, key.Count, point).Outputs(m, m * key.Count), new(n, seeds, 0, m * key.Count));
            case OperatorKind.ValueAndJacobian:
                return Jacobian(graph, active, x) is { } rows ? (rows, new(n, 0, m, m * active)) : null;
            case OperatorKind.Jacobian:
                return Jacobian(graph, active, x) is { } entries ? (entries.Outputs(m, m * active), new(n, 0, 0, m * active)) : null;
            case OperatorKind.GradientAndHessianProduct when (long)graph.Nodes.Length * key.Count <= MostNodes || key.Count == 1:
                return (HessianProduct(graph, key, point, 1 + active), new(n, seeds, 1 + active, seeds) { PlainValues = 1 });
            case OperatorKind.HessianProduct when (long)graph.Nodes.Length * key.Count <= MostNodes || key.Count == 1:
                return (HessianProduct(graph, key, point, 0), new(n, seeds, 0, seeds));
            case OperatorKind.GradientAndHessian:
                return Hessian(graph, active, x, 1 + active) is { } both ? (both, new(n, 0, 1 + active, active * active) { PlainValues = 1 }) : null;
            case OperatorKind.Hessian:
                return Hessian(graph, active, x, 0) is { } hessian ? (hessian, new(n, 0, 0, active * active)) : null;
            default:
                return null;
        }
    }

    private static Graph? Jacobian(Graph graph, int active, ReadOnlySpan<double> x)
    {
        int m = graph.Outputs.Length;
        long nodes = graph.Nodes.Length, reverse = nodes * m, forward = nodes * active;
        if (Math.Min(reverse, forward) > MostSteps)
        {
            return null;
        }

        Graph shortest = reverse <= forward ? graph.Jacobian(active, x) : graph.ForwardJacobian(active, x);
        if (m > 1 && Math.Max(reverse, forward) <= FewSteps)
        {
            Graph other = reverse <= forward ? graph.ForwardJacobian(active, x) : graph.Jacobian(active, x);
            shortest = other.Nodes.Length < shortest.Nodes.Length ? other : shortest;
        }

        return shortest.Nodes.Length <= MostNodes || m == 1 ? shortest : null;
    }

    /// <summary>The leading outputs of (f, ∇f), and H V: the pushforward of the gradient.</summary>
    private static Graph HessianProduct(Graph graph, OperatorKey key, ReadOnlySpan<double> point, int kept)
    {
        int active = key.ActiveLength, count = key.Count;
        Graph gradient = graph.Gradient(active, point[..graph.InputLength]);
        if (kept == 0)
        {
            return gradient.Outputs(1, active).Pushforward(active, count, point).Outputs(active, active * count);
        }

        Graph product = gradient.Pushforward(active, count, point);
        return product.Outputs([.. Enumerable.Range(0, kept), .. Enumerable.Range(1 + active + count, active * count)]);
    }

    private static Graph? Hessian(Graph graph, int active, ReadOnlySpan<double> x, int kept)
    {
        Graph gradient = graph.Gradient(active, x);
        if ((long)gradient.Nodes.Length * active > MostHessianNodes * 8)
        {
            return null;
        }

        Graph hessian = gradient.ForwardJacobian(active, x);
        return hessian.Nodes.Length > MostHessianNodes ? null : hessian.Outputs([.. Enumerable.Range(0, kept), .. Enumerable.Range(1 + active + active, active * active)]);
    }
}
