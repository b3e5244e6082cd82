namespace AD.Solvers;

/// <summary>Blocks of numbers at fixed addresses, at most so many: taken, given back and taken again, so that memory that one kind of data leaves serves another.</summary>
/// <remarks>Blocks are made when they are first needed and kept for the next gradient. Each begins at a 64-byte boundary and has room for a whole vector beyond its length.</remarks>
internal sealed unsafe class BlockPool(int blockLength, long limit)
{
    private const int Alignment = 64;

    private readonly List<double[]> blocks = [];
    private double*[] free = [];
    private int freeCount;

    /// <summary>The length of a block.</summary>
    public int BlockLength => blockLength;

    /// <summary>The memory of a block of so many numbers, in bytes, with the room beyond it.</summary>
    public static long Bytes(int blockLength) => sizeof(double) * ((long)blockLength + AlignedRows.Unit) + Alignment;

    /// <summary>A block that nobody uses.</summary>
    public double* Take()
    {
        if (freeCount > 0)
        {
            return free[--freeCount];
        }

        if (blocks.Count >= limit)
        {
            throw new InvalidOperationException($"All {limit} blocks are taken.");
        }

        double[] block = GC.AllocateUninitializedArray<double>(checked(blockLength + AlignedRows.Unit + Alignment / sizeof(double)), pinned: true);
        blocks.Add(block);
        if (free.Length < blocks.Count)
        {
            free = new double*[blocks.Capacity];
        }

        fixed (double* first = block)
        {
            return (double*)(((nint)first + Alignment - 1) & -Alignment);
        }
    }

    /// <summary>Gives a block back.</summary>
    public void Return(double* block)
    {
        // There is room for all of them since they were made.
        free[freeCount++] = block;
    }
}
