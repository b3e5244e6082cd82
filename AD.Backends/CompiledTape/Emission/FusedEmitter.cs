using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes loops and functions of arrays that follow each other as one loop, where lanes are points: what one step hands to the next at the same position stays in a register.</summary>
/// <remarks>A function, what it is applied to and what is done with its result overlap in the processor, and no array between them is written or read.</remarks>
internal static class FusedEmitter
{
    /// <summary>The just-in-time compiler inlines only so much in a method, and what is left then is called operation by operation.</summary>
    private const int MostFunctions = 1;

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
        Dictionary<int, LocalBuilder>[] held = [[], []];
        method.Native(0);
        il.Emit(OpCodes.Stloc, tile.Start);
        il.MarkLabel(again);
        Round(2);
        il.Emit(OpCodes.Ldloc, tile.Start);
        method.Native(2 * sizeof(double));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, tile.Start);
        il.Emit(OpCodes.Ldloc, tile.Start);
        method.Native((long)(tile.Count - tile.Count % 2) * sizeof(double));
        il.Emit(OpCodes.Blt, again);
        if (tile.Count % 2 > 0)
        {
            Round(1);
        }

        foreach (LoopStep loop in steps.OfType<LoopStep>())
        {
            loops[loop].End();
        }

        void Round(int copies)
        {
            foreach (Step step in steps)
            {
                if (step is TanhStep together && copies == 2)
                {
                    Two(together);
                    continue;
                }

                for (int copy = 0; copy < copies; copy++)
                {
                    tile.Held = held[copy];
                    switch (step)
                    {
                        case LoopStep:
                            loops[step].WriteBody(copy);
                            break;
                        case TanhStep tanh:
                            LocalBuilder slope = il.DeclareLocal(method.Lanes.Number);
                            Read(tanh.Argument, copy);
                            InlineKernels.TanhAndSlope(il, method.Lanes, slope);
                            Put(tanh.To, copy);
                            il.Emit(OpCodes.Ldloc, slope);
                            Put(tanh.SlopeTo, copy);
                            break;
                        case FunctionStep function:
                            Read(function.First, copy);
                            InlineKernels.Apply(il, method.Lanes, function.Function);
                            Put(function.To, copy);
                            break;
                    }
                }
            }
        }

        void Two(TanhStep tanh)
        {
            LocalBuilder slope = il.DeclareLocal(method.Lanes.Number), secondSlope = il.DeclareLocal(method.Lanes.Number), second = il.DeclareLocal(method.Lanes.Number);
            Read(tanh.Argument, 0);
            Read(tanh.Argument, 1);
            InlineKernels.TanhAndSlope(il, method.Lanes, slope, secondSlope, second);
            Put(tanh.To, 0);
            il.Emit(OpCodes.Ldloc, slope);
            Put(tanh.SlopeTo, 0);
            il.Emit(OpCodes.Ldloc, second);
            Put(tanh.To, 1);
            il.Emit(OpCodes.Ldloc, secondSlope);
            Put(tanh.SlopeTo, 1);
        }

        void Read(Place array, int copy)
        {
            if (held[copy].TryGetValue(array.Storage == Storage.Work ? array.Index : -1, out LocalBuilder? local))
            {
                il.Emit(OpCodes.Ldloc, local);
                return;
            }

            At(array, copy);
            method.Load(array.Storage);
        }

        void Put(int region, int copy)
        {
            LocalBuilder local = il.DeclareLocal(method.Lanes.Number);
            il.Emit(OpCodes.Stloc, local);
            if (tile.Regions.Contains(region))
            {
                held[copy][region] = local;
                return;
            }

            At(new(Storage.Work, region), copy);
            il.Emit(OpCodes.Ldloc, local);
            method.Lanes.Store(il);
        }

        void At(Place array, int copy)
        {
            method.Address(array.Storage, array.Index + copy);
            il.Emit(OpCodes.Ldloc, tile.Start);
            method.Advance(array.Storage, 1);
            il.Emit(OpCodes.Add);
        }
    }
}
