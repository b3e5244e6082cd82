namespace AD.Backends;

/// <content>Blocks: whole-vector rules as one node, with operands and values in arrays at the side. What a block leaves unwritten is NaN.</content>
/// <remarks>A block of m outputs takes m positions; its node is the last of them, the ones before it are empty.</remarks>
internal sealed partial class Tape<T>
{
    private BlockStore<T>[] stores = [];
    private BlockEntry<T>[] blocks = [];
    private Run[] runs = [];
    private T[] arguments = [];
    private T[] values = [];
    private int blockCount;
    private int runCount;
    private int argumentCount;
    private int valueCount;

    /// <summary>Records y = F(x) as one node.</summary>
    public static void Record<TBlock>(in TBlock block, BlockInputs<Tracked<T>> x, Span<Tracked<T>> y)
        where TBlock : struct, IBlockRule
    {
        int active = FirstScope(x.First);
        active = active != TapeSlots.Constant ? active : FirstScope(x.Second);
        active = active != TapeSlots.Constant ? active : FirstScope(x.Third);
        if (active == TapeSlots.Constant)
        {
            EvaluateBlock(in block, x, y);
        }
        else
        {
            Prove(active, TapeSlots.Constant).AddBlock(in block, x, y);
        }
    }

    private static int FirstScope(ReadOnlySpan<Tracked<T>> x)
    {
        foreach (ref readonly Tracked<T> operand in x)
        {
            if (operand.Scope != TapeSlots.Constant)
            {
                return operand.Scope;
            }
        }

        return TapeSlots.Constant;
    }

    private static void EvaluateBlock<TBlock>(in TBlock block, BlockInputs<Tracked<T>> x, Span<Tracked<T>> y)
        where TBlock : struct, IBlockRule
    {
        int n = x.Length;
        using Workspace<T> space = new(n + y.Length);
        Span<T> primal = space.Take(n), value = space.Take(y.Length);
        Primals(x.First, primal);
        Primals(x.Second, primal[x.First.Length..]);
        Primals(x.Third, primal[(n - x.Third.Length)..]);
        value.Fill(T.NaN);
        Rule.Apply<TBlock, T>(in block, primal, value);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = new(value[i]);
        }
    }

    private void AddBlock<TBlock>(in TBlock block, BlockInputs<Tracked<T>> x, Span<Tracked<T>> y)
        where TBlock : struct, IBlockRule
    {
        int n = x.Length, m = y.Length, firstRun = runCount, firstArgument = argumentCount;
        Buffers.Grow(ref arguments, firstArgument + n);
        Buffers.Grow(ref values, valueCount + m);
        Buffers.Grow(ref blocks, blockCount + 1);
        Span<T> primal = arguments.AsSpan(firstArgument, n), value = values.AsSpan(valueCount, m);
        int lastRun = TakeArguments(x.First, primal, 0, firstRun);
        lastRun = TakeArguments(x.Second, primal, x.First.Length, lastRun);
        lastRun = TakeArguments(x.Third, primal, n - x.Third.Length, lastRun);
        value.Fill(T.NaN);
        Rule.Apply<TBlock, T>(in block, primal, value);
        BlockStore<T, TBlock> store = StoreOf<TBlock>();
        blocks[blockCount] = new(store, store.Add(in block), firstArgument, n, firstRun, lastRun - firstRun, valueCount, m);
        Buffers.Grow(ref nodes, count + m);
        for (int i = 0; i < m; i++)
        {
            y[i] = new(value[i], count + i, scope);
            nodes[count + i] = new() { DerivativeA = T.Zero, DerivativeB = T.Zero, B = i == m - 1 ? ~blockCount : 0 };
        }

        count += m;
        runCount = lastRun;
        argumentCount = firstArgument + n;
        valueCount += m;
        blockCount++;
    }

    /// <summary>The primals of a piece and its runs, from the run <paramref name="run"/> on.</summary>
    /// <returns>The next free run.</returns>
    private int TakeArguments(ReadOnlySpan<Tracked<T>> x, Span<T> primal, int offset, int run)
    {
        primal = primal.Slice(offset, x.Length);
        int i = 0;
        while (i < x.Length)
        {
            int start = i, operand = x[i].Index, id = operand == 0 ? TapeSlots.Constant : scope, step = operand == 0 ? 0 : 1;
            i += TrackedPairs.AreSupported<T>() ? TrackedPairs.Take(x[i..], primal[i..], operand, id) : 0;
            while (i < x.Length && x[i].Index == operand + (i - start) * step)
            {
                if (x[i].Scope != id)
                {
                    Refuse(x[i].Scope);
                }

                primal[i] = x[i].Value;
                i++;
            }

            Buffers.Grow(ref runs, run + 1);
            runs[run++] = new(offset + start, i - start, operand);
        }

        return run;
    }

    /// <summary>Refuses a scope that is not this tape's; a constant that was made from a variable of this tape is none.</summary>
    private void Refuse(int operand)
    {
        if (operand != scope)
        {
            throw Foreign(operand, scope);
        }
    }

    private BlockStore<T, TBlock> StoreOf<TBlock>()
        where TBlock : struct, IBlockRule
    {
        foreach (BlockStore<T> store in stores)
        {
            if (store is BlockStore<T, TBlock> found)
            {
                return found;
            }
        }

        BlockStore<T, TBlock> made = new();
        stores = [.. stores, made];
        return made;
    }

    private void ClearBlocks()
    {
        blockCount = runCount = argumentCount = valueCount = 0;
        foreach (BlockStore<T> store in stores)
        {
            store.Clear();
        }
    }
}
