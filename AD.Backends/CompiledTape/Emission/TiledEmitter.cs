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
        int count = Tiles.Positions(steps[first]);
        return count < 2 * Length || Tiles.CountOf(steps, first) is not (>= 2 and var together) ? 0 : together;
    }

    /// <summary>Writes the steps.</summary>
    public static void Write(MethodWriter method, Planner plan, int first, int length, Tables tables, int scratch)
    {
        Step[] steps = [.. plan.Program.Steps.Skip(first).Take(length)];
        ILGenerator il = method.IL;
        Tile tile = Tiles.Of(method, plan, first, length);
        int count = tile.Count, rest = count % Length;
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
}
