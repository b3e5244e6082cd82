namespace AD.Backends;

/// <summary>Writes the families of one stage and one size as a loop.</summary>
internal sealed class LoopBuilder
{
    private readonly Planner planner;
    private readonly int stage;
    private readonly int count;
    private readonly List<Statement> statements = [];
    private readonly List<(Family Family, IndexMap Map, int Statement)> known = [];

    private LoopBuilder(Planner planner, int stage, int count)
    {
        this.planner = planner;
        this.stage = stage;
        this.count = count;
    }

    /// <summary>The loop; null where nothing of it is needed.</summary>
    public static LoopStep? Build(Planner planner, int stage, Family[] families)
    {
        LoopBuilder builder = new(planner, stage, families[0].Count);
        foreach (Family family in families)
        {
            builder.Root(family);
        }

        return builder.statements.Count == 0 ? null : new(builder.count, builder.statements);
    }

    private void Root(Family family)
    {
        IReadOnlyList<Stream> outputs = planner.StreamsOf(family);
        bool? expected = planner.ExpectedOf(family);
        IReadOnlyList<int> sums = planner.SumsOf(family);
        if (outputs.Count == 0 && expected is null && family.Region < 0 && sums.Count == 0)
        {
            return;
        }

        Statement statement = statements[Demand(family, IndexMap.Affine(count, 0, 1))];
        statement.Stores.AddRange(outputs);
        statement.Expected = expected;
        statement.Sums.AddRange(sums.Select(sum => planner.PlaceOf(sum).Index));
        if (family.Region >= 0)
        {
            statement.Stores.Add(new(Storage.Work, IndexMap.Affine(count, family.Region, 1)));
        }
    }

    private int Demand(Family family, IndexMap map)
    {
        foreach ((Family one, IndexMap there, int statement) in known)
        {
            if (ReferenceEquals(one, family) && there.SameAs(map))
            {
                return statement;
            }
        }

        Operand[] operands = new Operand[family.Operands.Length];
        for (int k = 0; k < operands.Length; k++)
        {
            operands[k] = OperandOf(family.Operands[k], map);
            if (operands[k].Kind == OperandKind.Statement)
            {
                statements[operands[k].Statement].Uses++;
            }
        }

        statements.Add(new(family.Code, family.Operation, operands));
        known.Add((family, map, statements.Count - 1));
        return statements.Count - 1;
    }

    private Operand OperandOf(FamilyOperand operand, IndexMap map)
    {
        switch (operand.Kind)
        {
            case FamilyOperandKind.Literal:
                return Operand.Of(operand.Literal);
            case FamilyOperandKind.Memory:
                return Operand.Of(new Stream(operand.Memory.Storage, map.Then(operand.Memory.Map)));
            case FamilyOperandKind.Item:
                return Operand.Of(planner.PlaceOf(operand.Item));
            case FamilyOperandKind.Items:
                return Operand.Of(new Stream(Storage.Work, map.Then(IndexMap.Of([.. operand.Items!.Select(item => planner.PlaceOf(item).Index)]))));
            default:
                Family source = operand.Family!;
                IndexMap composed = map.Then(operand.Map!);
                bool here = source.IsExpression && (source.Stage == stage && source.Count == count && composed.IsIdentity || Planner.CanRepeat(source, composed));
                return here ? Operand.Of(Demand(source, composed)) : Operand.Of(new Stream(Storage.Work, composed.Then(IndexMap.Affine(source.Count, planner.RegionOf(source), 1))));
        }
    }
}
