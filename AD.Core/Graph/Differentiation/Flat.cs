namespace AD;

/// <summary>The chain rule's product with the slope of a rule.</summary>
internal static class Flat
{
    /// <summary>f'(x) times a seed; where a rule that is marked flat has slope 0 the seed does not count, not even an infinite one.</summary>
    public static int Product(GraphBuilder builder, RuleOperation rule, int partial, int seed)
        => Chosen(builder, rule.IsFlat, partial, seed) is >= 0 and var chosen ? chosen : Multiplied(builder, rule.IsFlat, partial, seed);

    /// <summary>A slope that is a choice between literals chooses between their products.</summary>
    private static int Chosen(GraphBuilder builder, bool flat, int partial, int seed)
    {
        if (builder.IsConstant(partial, out double slope))
        {
            return flat && slope == 0.0 ? builder.Constant(0.0) : builder.Apply(GraphOperations.Multiply, partial, seed);
        }

        Node node = builder[partial];
        if (node.Kind != OperationKind.Select)
        {
            return -1;
        }

        int whenTrue = Chosen(builder, flat, node.B, seed), whenFalse = whenTrue < 0 ? -1 : Chosen(builder, flat, node.C, seed);
        return whenFalse < 0 ? -1 : builder.Apply(GraphOperations.Select, node.A, whenTrue, whenFalse);
    }

    private static int Multiplied(GraphBuilder builder, bool flat, int partial, int seed)
    {
        int product = builder.Apply(GraphOperations.Multiply, seed, partial);
        if (!flat)
        {
            return product;
        }

        int zero = builder.Constant(0.0);
        return builder.Apply(GraphOperations.Select, builder.Apply(GraphOperations.Equal, partial, zero), zero, product);
    }
}
