namespace AD.Tests.Ode;

/// <summary>A rooted tree: the order conditions of a Runge-Kutta method are one for each of them.</summary>
/// <remarks>Source: Butcher; Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I, section II.2.</remarks>
internal sealed record RootedTree(params RootedTree[] Children)
{
    /// <summary>The number of nodes.</summary>
    public int Order { get; } = 1 + Children.Sum(child => child.Order);

    /// <summary>γ: the order times the densities of the children.</summary>
    public double Density => Order * Children.Aggregate(1.0, (product, child) => product * child.Density);

    /// <summary>σ: the number of ways to exchange branches that leave the tree what it is.</summary>
    public double Symmetry => Children.GroupBy(child => child.Shape).Aggregate(1.0, (product, equal) => Enumerable.Range(1, equal.Count()).Aggregate(product, (p, i) => p * i * equal.First().Symmetry));

    /// <summary>The same for trees that differ in the order of branches alone.</summary>
    private string Shape => $"({string.Concat(Children.Select(child => child.Shape).Order())})";

    /// <summary>All trees with so many nodes.</summary>
    public static IEnumerable<RootedTree> WithOrder(int order)
        => Forests(order - 1, order - 1).Select(children => new RootedTree([.. children]));

    /// <summary>Φ_i: the product over the children of Σ_{j &lt; i + diagonal} a_ij Φ_j(child).</summary>
    public double[] Weights(Func<int, int, double> a, int stages, int diagonal = 0)
    {
        double[] product = new double[stages];
        Array.Fill(product, 1.0);
        foreach (RootedTree child in Children)
        {
            double[] inner = child.Weights(a, stages, diagonal);
            for (int i = 0; i < stages; i++)
            {
                product[i] *= Enumerable.Range(0, i + diagonal).Sum(j => a(i, j) * inner[j]);
            }
        }

        return product;
    }

    /// <summary>Multisets of trees with so many nodes together, none larger than the bound; trees of one order are taken in order so that none comes twice.</summary>
    private static IEnumerable<List<RootedTree>> Forests(int nodes, int largest)
    {
        if (nodes == 0)
        {
            yield return [];
        }

        for (int order = Math.Min(nodes, largest); order >= 1; order--)
        {
            RootedTree[] trees = [.. WithOrder(order)];
            for (int copies = 1; copies * order <= nodes; copies++)
            {
                foreach (List<RootedTree> chosen in Choices(trees, copies, 0))
                {
                    foreach (List<RootedTree> rest in Forests(nodes - copies * order, order - 1))
                    {
                        yield return [.. chosen, .. rest];
                    }
                }
            }
        }
    }

    private static IEnumerable<List<RootedTree>> Choices(RootedTree[] trees, int count, int from)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }

        for (int i = from; i < trees.Length; i++)
        {
            foreach (List<RootedTree> rest in Choices(trees, count - 1, i))
            {
                yield return [trees[i], .. rest];
            }
        }
    }
}
