namespace AD.Solvers;

/// <summary>How the memory of a forward trajectory is cut up: equal blocks, in which the records of steps, checkpoints, and what is kept of a step have whole rows.</summary>
/// <param name="RecordLength">Numbers a step takes in any case: its time, its length, and a mark where the stepper has a memory.</param>
/// <param name="CheckpointLength">Numbers of a checkpoint: the state and the stepper's memory.</param>
/// <param name="RowLength">Numbers kept of a step, such as the control points of its interpolant.</param>
/// <param name="BlockLength">Numbers in a block.</param>
/// <param name="Blocks">The largest number of blocks.</param>
internal readonly record struct MemoryLayout(int RecordLength, int CheckpointLength, int RowLength, int BlockLength, long Blocks)
{
    private const int SmallestBlock = 64;
    private const int LargestBlock = 8192;
    private const int UnlimitedBlock = 1024;
    private const int Granularity = 48;

    /// <summary>The memory of a block, in bytes.</summary>
    public long BlockBytes => BlockPool.Bytes(BlockLength);

    /// <param name="stepper">The forward stepper.</param>
    /// <param name="rowLength">Numbers kept of a step.</param>
    /// <param name="budget">The memory in bytes, or 0 for as much as it takes.</param>
    public static MemoryLayout For(Stepper stepper, int rowLength, long budget)
        => For(stepper.MemoryLength > 0 ? 3 : 2, stepper.Length + stepper.MemoryLength, rowLength, budget);

    /// <summary>The same layout for another budget.</summary>
    public MemoryLayout WithBudget(long budget) => For(RecordLength, CheckpointLength, RowLength, budget);

    /// <summary>How many blocks so many records of steps take.</summary>
    public long RecordBlocks(long steps) => Needed(steps, RecordLength);

    /// <summary>How many blocks so many checkpoints take.</summary>
    public long CheckpointBlocks(long count) => Needed(count, CheckpointLength);

    /// <summary>How many blocks so many rows take.</summary>
    public long RowBlocks(long rows) => Needed(rows, RowLength);

    /// <summary>How many rows fit into so many blocks.</summary>
    public long Rows(long blocks) => blocks * BlockRows.PerBlock(BlockLength, RowLength);

    private static MemoryLayout For(int recordLength, int checkpointLength, int rowLength, long budget)
    {
        int smallest = Math.Max(Math.Max(rowLength, checkpointLength), budget == 0 ? UnlimitedBlock : SmallestBlock);
        if (budget == 0)
        {
            return new(recordLength, checkpointLength, rowLength, smallest, long.MaxValue);
        }

        // Three kinds of rows leave at most three blocks half empty: many small blocks lose less than few large ones.
        int length = smallest;
        while (2 * length <= LargestBlock && budget / BlockPool.Bytes(2 * length) >= Granularity)
        {
            length *= 2;
        }

        return new(recordLength, checkpointLength, rowLength, length, budget / BlockPool.Bytes(length));
    }

    private long Needed(long rows, int length)
    {
        int perBlock = BlockRows.PerBlock(BlockLength, length);
        return (rows + perBlock - 1) / perBlock;
    }
}
