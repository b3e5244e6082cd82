namespace AD.Backends;

/// <content>After which stage everything is known.</content>
internal sealed partial class Planner
{
    private readonly List<int> singles = [];
    private int lastStage;

    /// <summary>Gives everything the first stage that it can have.</summary>
    private void Schedule()
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Uses > 0 && items[i].Code is not (Code.Input or Code.Constant) && LoopOf(i) is null)
            {
                singles.Add(i);
            }
        }

        int next = 0;
        List<int> byDepth = [.. singles.OrderBy(i => families.Depth[i])];
        foreach (Family family in ordered)
        {
            for (; next < byDepth.Count && families.Depth[byDepth[next]] < family.Depth; next++)
            {
                stage[byDepth[next]] = StageOf(byDepth[next]);
            }

            family.Stage = StageOf(family);
        }

        for (; next < byDepth.Count; next++)
        {
            stage[byDepth[next]] = StageOf(byDepth[next]);
        }

        foreach (int i in singles)
        {
            lastStage = Math.Max(lastStage, stage[i]);
        }

        foreach (Family family in ordered)
        {
            lastStage = Math.Max(lastStage, family.Stage);
        }
    }

    private int StageOf(int single)
    {
        ref Item item = ref items[single];
        int result = 0;
        switch (item.Code)
        {
            case Code.Sum:
                foreach (int term in item.Terms!)
                {
                    result = Math.Max(result, InMemory(term));
                }

                break;
            case Code.Block:
                foreach (int input in formula.Graph.Blocks[item.A].Inputs)
                {
                    result = Math.Max(result, InMemory(formula.Place(input)));
                }

                break;
            case Code.BlockOutput:
                result = stage[item.A];
                break;
            default:
                for (int k = 0; k < item.Arity; k++)
                {
                    result = Math.Max(result, ForSingles(item.Operand(k)));
                }

                break;
        }

        return result;
    }

    private int StageOf(Family family)
    {
        int result = 0;
        if (family.Code == Code.Sum)
        {
            foreach (int member in family.Members)
            {
                foreach (int term in items[member].Terms!)
                {
                    result = Math.Max(result, InMemory(term));
                }
            }

            return result;
        }

        foreach (FamilyOperand operand in family.Operands)
        {
            result = Math.Max(result, family.IsExpression ? ForLoop(family.Count, operand) : ForCall(operand));
        }

        return result;
    }

    /// <summary>From which stage on an item can be read from memory before straight code and loops.</summary>
    private int InMemory(int item) => items[item].Code switch
    {
        Code.Input or Code.Constant => 0,
        _ when LoopOf(item) is { } family => family.IsExpression ? family.Stage + 1 : family.Stage,
        Code.Sum or Code.BlockOutput => stage[item],
        _ => stage[item] + 1,
    };

    /// <summary>From which stage on straight code can use an item.</summary>
    private int ForSingles(int item) => items[item].Code is Code.Input or Code.Constant ? 0
        : LoopOf(item) is not { } family ? stage[item]
        : !family.IsExpression ? family.Stage
        : family.IsRepeatable ? family.Stage
        : family.Stage + 1;

    /// <summary>From which stage on a function can be called on an operand.</summary>
    private int ForCall(FamilyOperand operand) => operand.Kind switch
    {
        FamilyOperandKind.Family => operand.Family!.IsExpression ? operand.Family.Stage + 1 : operand.Family.Stage,
        FamilyOperandKind.Item => InMemory(operand.Item),
        FamilyOperandKind.Items => operand.Items!.Max(InMemory),
        _ => 0,
    };

    /// <summary>From which stage on a loop can use an operand.</summary>
    private int ForLoop(int count, FamilyOperand operand) => operand.Kind switch
    {
        FamilyOperandKind.Item => stage[operand.Item],
        FamilyOperandKind.Items => operand.Items!.Max(item => stage[item]),
        FamilyOperandKind.Family when !operand.Family!.IsExpression => operand.Family.Stage,
        FamilyOperandKind.Family when IsShared(count, operand.Family!, operand.Map!) => operand.Family!.Stage,
        FamilyOperandKind.Family when CanRepeat(operand.Family!, operand.Map!) => operand.Family!.Stage,
        FamilyOperandKind.Family => operand.Family!.Stage + 1,
        _ => 0,
    };

    /// <summary>Whether a loop of some size can compute the family itself, position by position.</summary>
    private static bool IsShared(int count, Family source, IndexMap map) => source.Count == count && map.IsIdentity;

    /// <summary>Whether a family is computed again rather than stored.</summary>
    public static bool CanRepeat(Family source, IndexMap map) => source.IsRepeatable && !map.IsTable && map.Stride != 0;

    /// <summary>Moves families to the stage in which they are needed, so that less has to be stored.</summary>
    private void Delay()
    {
        int[] limit = new int[loops.Length];
        Array.Fill(limit, int.MaxValue);
        foreach (int i in singles)
        {
            ref Item item = ref items[i];
            if (item.Code == Code.Sum)
            {
                Limit(item.Terms!, stage[i] - 1);
            }
            else if (item.Code == Code.Block)
            {
                Limit([.. formula.Graph.Blocks[item.A].Inputs.Select(formula.Place)], stage[i] - 1);
            }
            else
            {
                for (int k = 0; k < item.Arity; k++)
                {
                    if (LoopOf(item.Operand(k)) is { IsRepeatable: false })
                    {
                        Limit([item.Operand(k)], stage[i] - 1);
                    }
                }
            }
        }

        HashSet<Family> results = [];
        foreach (int output in formula.Graph.Outputs)
        {
            AddTo(results, formula.Place(output));
        }

        foreach (Guard guard in formula.Graph.Guards)
        {
            AddTo(results, formula.Place(guard.Mask));
        }

        for (int f = ordered.Count - 1; f >= 0; f--)
        {
            Family family = ordered[f];
            if (family.IsExpression && limit[family.Id] != int.MaxValue && !results.Contains(family))
            {
                family.Stage = Math.Max(family.Stage, limit[family.Id]);
            }

            if (family.Code == Code.Sum)
            {
                foreach (int member in family.Members)
                {
                    Limit(items[member].Terms!, family.Stage - 1);
                }
            }

            foreach (FamilyOperand operand in family.Operands)
            {
                if (operand.Family is { IsExpression: true } source)
                {
                    int bound = !family.IsExpression ? family.Stage - 1
                        : IsShared(family.Count, source, operand.Map!) ? family.Stage
                        : CanRepeat(source, operand.Map!) ? int.MaxValue : family.Stage - 1;
                    limit[source.Id] = Math.Min(limit[source.Id], bound);
                }
            }
        }

        void Limit(int[] operands, int bound)
        {
            foreach (int operand in operands)
            {
                if (LoopOf(operand) is { IsExpression: true } source)
                {
                    limit[source.Id] = Math.Min(limit[source.Id], bound);
                }
            }
        }

        void AddTo(HashSet<Family> set, int item)
        {
            if (LoopOf(item) is { } family)
            {
                set.Add(family);
            }
        }
    }
}
