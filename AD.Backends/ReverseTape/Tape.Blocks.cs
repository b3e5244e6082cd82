namespace AD.Backends;

/// <content>Blocks: whole-vector rules as one node, with operands and values in arrays at the side. What a block leaves unwritten is NaN.</content>
/// <remarks>A block of m outputs takes m positions; its node is the last of them, the ones before it are empty.</remarks>
internal sealed partial class Tape<T>
{
    private BlockStore<T>[] stores = [];
    private BlockEntry<T>[] blocks = [];
    private int[] operands = [];
    private T[] arguments = [];
    private T[] values = [];
    private T[] scratch = [];
    private int blockCount;
    private int argumentCount;
    private int valueCount;

    /// <summary>Records y = F(x) as one node.</summary>
    public static void Record<TBlock>(in TBlock block, ReadOnlySpan<Tracked<T>> x, Span<Tracked<T>> y)
        where TBlock : struct, IBlockRule
    {
        Tape<T>? tape = null;
        foreach (Tracked<T> operand in x)
        {
            if (operand.Scope != TapeSlots.Constant && operand.Scope != tape?.scope)
            {
                tape = Prove(operand.Scope, tape?.scope ?? TapeSlots.Constant);
            }
        }

        if (tape is null)
        {
            EvaluateBlock(in block, x, y);
        }
        else
        {
            tape.AddBlock(in block, x, y);
        }
    }

    private static void EvaluateBlock<TBlock>(in TBlock block, ReadOnlySpan<Tracked<T>> x, Span<Tracked<T>> y)
        where TBlock : struct, IBlockRule
    {
        using Workspace<T> space = new(x.Length + y.Length);
        Span<T> primal = space.Take(x.Length), value = space.Take(y.Length);
        Primals(x, primal);
        value.Fill(T.NaN);
        Rule.Apply<TBlock, T>(in block, primal, value);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = new(value[i]);
        }
    }

    private void AddBlock<TBlock>(in TBlock block, ReadOnlySpan<Tracked<T>> x, Span<Tracked<T>> y)
        where TBlock : struct, IBlockRule
    {
        int n = x.Length, m = y.Length;
        Buffers.Grow(ref operands, argumentCount + n);
        Buffers.Grow(ref arguments, argumentCount + n);
        Buffers.Grow(ref values, valueCount + m);
        Buffers.Grow(ref blocks, blockCount + 1);
        Span<T> primal = arguments.AsSpan(argumentCount, n), value = values.AsSpan(valueCount, m);
        for (int i = 0; i < n; i++)
        {
            operands[argumentCount + i] = x[i].Index;
            primal[i] = x[i].Primal;
        }

        value.Fill(T.NaN);
        Rule.Apply<TBlock, T>(in block, primal, value);
        BlockStore<T, TBlock> store = StoreOf<TBlock>();
        blocks[blockCount] = new(store, store.Add(in block), argumentCount, n, valueCount, m);
        for (int i = 0; i < m; i++)
        {
            y[i] = new(value[i], count, scope);
            Add(new() { DerivativeA = T.Zero, DerivativeB = T.Zero, B = i == m - 1 ? ~blockCount : 0 });
        }

        argumentCount += n;
        valueCount += m;
        blockCount++;
    }

    private void PullBlock(int block, int last, Span<bool> reached)
    {
        BlockEntry<T> entry = blocks[block];
        int n = entry.Inputs, m = entry.Outputs;
        Span<T> cotangent = adjoints.AsSpan(last - m + 1, m);
        if (reached.IsEmpty ? AllZero(cotangent) : !reached.Slice(last - m + 1, m).Contains(true))
        {
            return;
        }

        Span<T> pulled = Buffers.Take(ref scratch, n);
        pulled.Fill(T.NaN);
        entry.Store.Pullback(entry.Slot, arguments.AsSpan(entry.Arguments, n), values.AsSpan(entry.Values, m), cotangent, pulled);
        for (int i = 0; i < n; i++)
        {
            int operand = operands[entry.Arguments + i];
            if (operand != 0)
            {
                Accumulate(ref adjoints[operand], pulled[i]);
                if (!reached.IsEmpty && !ChainRule.IsZero(pulled[i]))
                {
                    reached[operand] = true;
                }
            }
        }
    }

    private void PushBlock(int block, int last)
    {
        BlockEntry<T> entry = blocks[block];
        int n = entry.Inputs, m = entry.Outputs;
        Span<T> space = Buffers.Take(ref scratch, n + m), tangent = space[..n], pushed = space[n..];
        for (int k = 0; k < width; k++)
        {
            for (int i = 0; i < n; i++)
            {
                tangent[i] = Row(operands[entry.Arguments + i])[k];
            }

            pushed.Fill(T.NaN);
            entry.Store.Pushforward(entry.Slot, arguments.AsSpan(entry.Arguments, n), values.AsSpan(entry.Values, m), tangent, pushed);
            for (int i = 0; i < m; i++)
            {
                Row(last - m + 1 + i)[k] = pushed[i];
            }
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
        blockCount = argumentCount = valueCount = 0;
        foreach (BlockStore<T> store in stores)
        {
            store.Clear();
        }
    }

    private static bool AllZero(ReadOnlySpan<T> span)
    {
        foreach (T entry in span)
        {
            if (!ChainRule.IsZero(entry))
            {
                return false;
            }
        }

        return true;
    }
}
