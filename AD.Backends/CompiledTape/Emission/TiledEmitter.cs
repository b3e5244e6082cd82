using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes loops and functions of arrays that follow each other piece by piece. Lanes are points: an array of the workspace has a vector for each position, and soon exceeds the caches.</summary>
internal static class TiledEmitter
{
    /// <summary>The number of positions in a piece: some kilobytes for each array.</summary>
    private const int Length = 64;

    /// <summary>How many of the steps from one on can be done in pieces; less than two are not worth it.</summary>
    public static int CountOf(IReadOnlyList<Step> steps, int first)
    {
        int count = Positions(steps[first]), end = first;
        if (count < 2 * Length)
        {
            return 0;
        }

        HashSet<int> written = [];
        for (; end < steps.Count && Positions(steps[end]) == count; end++)
        {
            if (Reads(steps[end]).Any(stream => written.Any(region => Touches(stream, region, count) && !IsWhole(stream, region, count))))
            {
                break; // It needs positions of another piece.
            }

            written.UnionWith(Writes(steps[end]));
        }

        return end - first >= 2 ? end - first : 0;
    }

    /// <summary>Writes the steps.</summary>
    public static void Write(MethodWriter method, Planner plan, int first, int length, Tables tables, int scratch)
    {
        List<Step> all = plan.Program.Steps;
        Step[] steps = [.. all.Skip(first).Take(length)];
        int count = Positions(steps[0]), rest = count % Length;
        HashSet<int> regions = [.. steps.SelectMany(Writes)];
        foreach (Step other in all.Where((_, index) => index < first || index >= first + length))
        {
            regions.RemoveWhere(region => ReadsOf(plan, other).Any(stream => Touches(stream, region, count)));
        }

        ILGenerator il = method.IL;
        Tile tile = new(il.DeclareLocal(typeof(nint)), count, regions);
        Dictionary<Step, LoopEmitter> loops = [];
        foreach (LoopStep loop in steps.OfType<LoopStep>())
        {
            loops.Add(loop, new(method, loop, tables, scratch, tile));
            loops[loop].Begin();
        }

        Label again = il.DefineLabel();
        method.Native(0);
        il.Emit(OpCodes.Stloc, tile.Start);
        il.MarkLabel(again);
        Piece(Length);
        il.Emit(OpCodes.Ldloc, tile.Start);
        method.Native(Length * sizeof(double));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, tile.Start);
        il.Emit(OpCodes.Ldloc, tile.Start);
        method.Native((long)(count - rest) * sizeof(double));
        il.Emit(OpCodes.Blt, again);
        if (rest > 0)
        {
            Piece(rest);
        }

        foreach (LoopStep loop in steps.OfType<LoopStep>())
        {
            loops[loop].End();
        }

        void Piece(int positions)
        {
            foreach (Step step in steps)
            {
                switch (step)
                {
                    case LoopStep:
                        loops[step].Rounds(tile.Start, positions);
                        break;
                    case TanhStep tanh:
                        CallEmitter.Write(method, tanh with { Count = positions }, tile);
                        break;
                    case FunctionStep function:
                        CallEmitter.Write(method, function with { Count = positions }, tile);
                        break;
                }
            }
        }
    }

    private static int Positions(Step step) => step switch
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
