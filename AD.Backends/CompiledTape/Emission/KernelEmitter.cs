namespace AD.Backends;

/// <summary>Writes a plan as machine code, in methods of a few hundred operations.</summary>
internal static class KernelEmitter
{
    /// <summary>A method beyond this size is compiled badly: the just-in-time compiler tracks a limited number of variables.</summary>
    private const int LongestMethod = 400;

    /// <summary>So many inputs are kept in registers, which leaves as many for everything else.</summary>
    private const int MostKept = 16;

    /// <summary>Compiles a plan whose lanes are positions of loops.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lanes">The lanes of its loops.</param>
    /// <param name="shape">How inputs and outputs lie in arrays.</param>
    /// <returns>The kernel.</returns>
    public static CompiledKernel Compile(Planner plan, Lanes lanes, KernelShape shape)
    {
        Tables tables = new();
        (List<KernelCode> methods, List<BlockStep?> blocks) = Write<KernelCode>(plan, lanes, shape, false, tables);
        return new([.. methods], methods.Count > 1 ? [.. blocks] : [], plan.Program, shape, tables);
    }

    /// <summary>Compiles a plan whose lanes are points.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lanes">The lanes.</param>
    /// <param name="shape">How inputs and outputs lie in arrays.</param>
    /// <returns>The kernel.</returns>
    public static BatchKernel CompileBatch(Planner plan, Lanes lanes, KernelShape shape)
    {
        Tables tables = new();
        return new([.. Write<BatchCode>(plan, lanes, shape, true, tables).Methods], plan.Program, lanes.Width, shape.DerivativeLength, tables);
    }

    private static (List<TCode> Methods, List<BlockStep?> Blocks) Write<TCode>(Planner plan, Lanes lanes, KernelShape shape, bool overPoints, Tables tables)
        where TCode : Delegate
    {
        ArrayProgram program = plan.Program;
        program.AllocateScratch();
        List<TCode> methods = [];
        List<BlockStep?> blocks = [];
        NaNWatch watch = new(program, shape);
        MethodWriter method = new(lanes, overPoints, watch, overPoints ? Kept(plan) : []);
        int size = 0;
        bool hasFunction = false;
        for (int i = 0; i < program.Steps.Count; i++)
        {
            Step step = program.Steps[i];
            BlockStep? block = step as BlockStep;
            if (block is not null || size > 0 && size + step.Size > LongestMethod)
            {
                methods.Add(method.Finish<TCode>(false));
                blocks.Add(block);
                (method, size, hasFunction) = (new(lanes, overPoints, watch), 0, false);
            }

            int fused = overPoints ? FusedEmitter.CountOf(program.Steps, i) : 0, together = fused > 0 || !overPoints ? fused : TiledEmitter.CountOf(program.Steps, i);
            if (together > 0)
            {
                if (fused > 0)
                {
                    if (hasFunction)
                    {
                        methods.Add(method.Finish<TCode>(false));
                        blocks.Add(null);
                        (method, size) = (new(lanes, overPoints, watch), 0);
                    }

                    hasFunction = true;
                    FusedEmitter.Write(method, plan, i, together, tables, program.Scratch);
                }
                else
                {
                    TiledEmitter.Write(method, plan, i, together, tables, program.Scratch);
                }

                size += 2 * program.Steps.Skip(i).Take(together).Sum(piece => piece.Size);
                i += together - 1;
                continue;
            }

            size += step.Size;
            Write(method, plan, step, tables, program.Scratch);
        }

        methods.Add(method.Finish<TCode>(true));
        return (methods, blocks);
    }

    /// <summary>The inputs of straight code that is one method, if they are so few that registers hold them: stores do not let the just-in-time compiler keep what was read before.</summary>
    private static Place[] Kept(Planner plan)
    {
        List<Step> steps = plan.Program.Steps;
        if (steps.Sum(step => step.Size) > LongestMethod || steps.Exists(step => step is not (StraightStep or CopyStep)))
        {
            return [];
        }

        Place[] inputs = [.. steps.OfType<StraightStep>().SelectMany(plan.ReadsOf).Where(place => place.Storage is Storage.Point or Storage.Seeds or Storage.Shared).Distinct()];
        return inputs.Length <= MostKept ? inputs : [];
    }

    private static void Write(MethodWriter method, Planner plan, Step step, Tables tables, int scratch)
    {
        switch (step)
        {
            case StraightStep straight:
                StraightEmitter.Write(method, plan, straight);
                break;
            case LoopStep loop:
                LoopEmitter.Write(method, loop, tables, scratch);
                break;
            case FunctionStep function:
                CallEmitter.Write(method, function);
                break;
            case TanhStep tanh:
                CallEmitter.Write(method, tanh);
                break;
            case SumStep sum:
                CallEmitter.Write(method, sum, tables);
                break;
            case CopyStep copy:
                CallEmitter.Write(method, copy, tables);
                break;
        }
    }
}
