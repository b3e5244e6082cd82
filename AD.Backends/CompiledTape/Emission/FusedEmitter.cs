using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes loops and functions of arrays that follow each other as one loop, where lanes are points: what one step hands to the next at the same position stays in a register.</summary>
/// <remarks>A function, what it is applied to and what is done with its result overlap in the processor, and no array between them is written or read.</remarks>
internal static class FusedEmitter
{
    /// <summary>More functions would leave too few registers, and too many variables for the just-in-time compiler.</summary>
    private const int MostFunctions = 2;

    /// <summary>As many statements beside them.</summary>
    private const int MostStatements = 48;

    /// <summary>How many of the steps from one on can be one loop; less than two are none.</summary>
    public static int CountOf(IReadOnlyList<Step> steps, int first)
    {
        int count = Tiles.CountOf(steps, first), functions = 0, statements = 0;
        for (int i = 0; i < count; i++)
        {
            switch (steps[first + i])
            {
                case LoopStep loop:
                    statements += loop.Statements.Count;
                    break;
                case FunctionStep { Function: { Arity: 1 } function } when InlineKernels.Has(function):
                case TanhStep:
                    functions++;
                    break;
                default:
                    count = i;
                    break;
            }

            if (functions > MostFunctions || statements > MostStatements)
            {
                count = i;
            }
        }

        return count >= 2 ? count : 0;
    }

    /// <summary>Writes the steps.</summary>
    public static void Write(MethodWriter method, Planner plan, int first, int length, Tables tables, int scratch)
    {
        Step[] steps = [.. plan.Program.Steps.Skip(first).Take(length)];
        ILGenerator il = method.IL;
        Tile tile = Tiles.Of(method, plan, first, length) with { Held = [] };
        Dictionary<Step, LoopEmitter> loops = [];
        foreach (LoopStep loop in steps.OfType<LoopStep>())
        {
            loops.Add(loop, new(method, loop, tables, scratch, tile));
            loops[loop].Begin(tile.Start);
        }

        Label again = il.DefineLabel();
        method.Native(0);
        il.Emit(OpCodes.Stloc, tile.Start);
        il.MarkLabel(again);
        foreach (Step step in steps)
        {
            switch (step)
            {
                case LoopStep:
                    loops[step].WriteBody();
                    break;
                case TanhStep tanh:
                    LocalBuilder slope = il.DeclareLocal(method.Lanes.Number);
                    Read(tanh.Argument);
                    InlineKernels.TanhAndSlope(il, method.Lanes, slope);
                    Put(tanh.To);
                    il.Emit(OpCodes.Ldloc, slope);
                    Put(tanh.SlopeTo);
                    break;
                case FunctionStep function:
                    Read(function.First);
                    InlineKernels.Apply(il, method.Lanes, function.Function);
                    Put(function.To);
                    break;
            }
        }

        il.Emit(OpCodes.Ldloc, tile.Start);
        method.Native(sizeof(double));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, tile.Start);
        il.Emit(OpCodes.Ldloc, tile.Start);
        method.Native((long)tile.Count * sizeof(double));
        il.Emit(OpCodes.Blt, again);
        foreach (LoopStep loop in steps.OfType<LoopStep>())
        {
            loops[loop].End();
        }

        void Read(Place array)
        {
            if (tile.Held.TryGetValue(array.Storage == Storage.Work ? array.Index : -1, out LocalBuilder? local))
            {
                il.Emit(OpCodes.Ldloc, local);
                return;
            }

            At(array);
            method.Load(array.Storage);
        }

        void Put(int region)
        {
            LocalBuilder local = il.DeclareLocal(method.Lanes.Number);
            il.Emit(OpCodes.Stloc, local);
            if (tile.Regions.Contains(region))
            {
                tile.Held[region] = local;
                return;
            }

            At(new(Storage.Work, region));
            il.Emit(OpCodes.Ldloc, local);
            method.Lanes.Store(il);
        }

        void At(Place array)
        {
            method.Address(array);
            il.Emit(OpCodes.Ldloc, tile.Start);
            method.Advance(array.Storage, 1);
            il.Emit(OpCodes.Add);
        }
    }
}
