using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Finds steps that can be done together, some positions of all of them at a time.</summary>
internal static class Tiles
{
    /// <summary>How many of the steps from one on have as many positions and need of each other only the same positions.</summary>
    public static int CountOf(IReadOnlyList<Step> steps, int first)
    {
        int count = Positions(steps[first]), end = first;
        HashSet<int> written = [], summed = [];
        for (; count > 0 && end < steps.Count && Positions(steps[end]) == count; end++)
        {
            if (Reads(steps[end]).Any(stream => summed.Any(slot => Touches(stream, slot, 1)) || written.Any(region => Touches(stream, region, count) && !IsWhole(stream, region, count))))
            {
                break; // It needs positions of another piece, or a sum over all of them.
            }

            written.UnionWith(Writes(steps[end]));
            summed.UnionWith(Sums(steps[end]));
        }

        return end - first;
    }

    /// <summary>What such steps share.</summary>
    public static Tile Of(MethodWriter method, Planner plan, int first, int length)
    {
        List<Step> all = plan.Program.Steps;
        int count = Positions(all[first]);
        HashSet<int> regions = [.. all.Skip(first).Take(length).SelectMany(Writes)];
        foreach (Step other in all.Where((_, index) => index < first || index >= first + length))
        {
            regions.RemoveWhere(region => ReadsOf(plan, other).Any(stream => Touches(stream, region, count)));
        }

        return new(method.IL.DeclareLocal(typeof(nint)), count, regions);
    }

    /// <summary>The number of positions of a loop or of a vector kernel; -1 of other steps.</summary>
    public static int Positions(Step step) => step switch
    {
        LoopStep loop => loop.Count,
        TanhStep tanh => tanh.Count,
        FunctionStep function when VectorKernels.Of(function.Function) is not null => function.Count,
        _ => -1,
    };

    private static IEnumerable<Stream> Reads(Step step) => step switch
    {
        LoopStep loop => loop.Statements.SelectMany(statement => statement.Operands).Where(operand => operand.Kind is OperandKind.Stream or OperandKind.Same)
            .Select(operand => operand.Kind == OperandKind.Stream ? operand.Stream : Whole(operand.Place, 1)),
        TanhStep tanh => [Whole(tanh.Argument, tanh.Count)],
        FunctionStep function => [Whole(function.First, function.Count), Whole(function.Second, function.Count)],
        CopyStep copy => [copy.From],
        SumStep sum => sum.Terms,
        BlockStep block => block.Inputs.Select(place => Whole(place, 1)),
        _ => [],
    };

    private static IEnumerable<Stream> ReadsOf(Planner plan, Step step) => step is StraightStep straight ? plan.ReadsOf(straight).Select(place => Whole(place, 1)) : Reads(step);

    private static IEnumerable<int> Writes(Step step) => step switch
    {
        LoopStep loop => loop.Statements.SelectMany(statement => statement.Stores).Where(stream => stream.Storage == Storage.Work).Select(stream => stream.Map.Offset),
        TanhStep tanh => [tanh.To, tanh.SlopeTo],
        FunctionStep function => [function.To],
        _ => [],
    };

    private static IEnumerable<int> Sums(Step step) => step is LoopStep loop ? loop.Statements.SelectMany(statement => statement.Sums) : [];

    private static Stream Whole(Place place, int count) => new(place.Storage, IndexMap.Affine(count, place.Index, 1));

    private static bool IsWhole(Stream stream, int region, int count) => stream.Map is { IsTable: false, Stride: 1 } && stream.Map.Count == count && stream.Map.Offset == region;

    private static bool Touches(Stream stream, int region, int count)
    {
        if (stream.Storage != Storage.Work)
        {
            return false;
        }

        if (!stream.Map.IsTable)
        {
            int first = stream.Map[0], last = stream.Map[stream.Map.Count - 1];
            return Math.Max(first, last) >= region && Math.Min(first, last) < region + count;
        }

        for (int k = 0; k < stream.Map.Count; k++)
        {
            if (stream.Map[k] >= region && stream.Map[k] < region + count)
            {
                return true;
            }
        }

        return false;
    }
}
