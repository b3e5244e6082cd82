namespace AD.Backends;

/// <summary>Writes a plan as machine code, in methods of a few hundred operations.</summary>
internal static class KernelEmitter
{
    /// <summary>A method beyond this size is compiled badly: the just-in-time compiler tracks a limited number of variables.</summary>
    private const int LongestMethod = 400;

    /// <summary>Compiles a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lanes">The lanes of its loops.</param>
    /// <param name="shape">How inputs and outputs lie in arrays.</param>
    /// <param name="watchesNaN">Whether derivatives are looked through for NaN.</param>
    /// <returns>The kernel.</returns>
    public static CompiledKernel Compile(Planner plan, Lanes lanes, KernelShape shape, bool watchesNaN)
    {
        ArrayProgram program = plan.Program;
        Tables tables = new();
        int scratch = (program.WorkLength + 7) & ~7;
        List<KernelCode> methods = [];
        List<BlockStep?> blocks = [];
        MethodWriter method = new();
        int size = 0;
        foreach (Step step in program.Steps)
        {
            if (step is BlockStep block)
            {
                methods.Add(method.Finish());
                blocks.Add(block);
                (method, size) = (new(), 0);
                continue;
            }

            if (size > 0 && size + step.Size > LongestMethod)
            {
                methods.Add(method.Finish());
                blocks.Add(null);
                (method, size) = (new(), 0);
            }

            size += step.Size;
            Write(method, plan, step, lanes, tables, scratch);
        }

        methods.Add(method.Finish());
        return new([.. methods], methods.Count > 1 ? [.. blocks] : [], program, scratch + 8, shape.DerivativeLength, watchesNaN, tables);
    }

    private static void Write(MethodWriter method, Planner plan, Step step, Lanes lanes, Tables tables, int scratch)
    {
        switch (step)
        {
            case StraightStep straight:
                StraightEmitter.Write(method, plan, straight);
                break;
            case LoopStep loop:
                LoopEmitter.Write(method, loop, lanes, tables, scratch);
                break;
            case FunctionStep function:
                CallEmitter.Write(method, function);
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
