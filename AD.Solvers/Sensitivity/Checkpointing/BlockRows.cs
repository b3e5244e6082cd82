using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>Rows of equal length in blocks of a pool; a row does not move.</summary>
internal sealed unsafe class BlockRows
{
    private const int MagicBits = 31;

    private readonly BlockPool pool;
    private readonly nint rowLength;
    private readonly int perBlock;
    private readonly ulong magic;
    private readonly int shift;
    private double*[] blocks = new double*[4];
    private int blockCount;

    public BlockRows(BlockPool pool, int rowLength)
    {
        this.pool = pool;
        this.rowLength = rowLength;
        perBlock = PerBlock(pool.BlockLength, rowLength);

        // i / perBlock = (i · magic) >> shift for 0 ≤ i < 2³¹. Source: Granlund and Montgomery, Division by Invariant Integers using Multiplication, PLDI 1994, theorem 4.2.
        int bits = 0;
        while (1L << bits < perBlock)
        {
            bits++;
        }

        shift = MagicBits + bits;
        magic = ((1UL << shift) + (ulong)perBlock - 1) / (ulong)perBlock;
    }

    /// <summary>How many rows there is room for.</summary>
    public int Capacity => blockCount * perBlock;

    /// <summary>How many rows a block holds.</summary>
    public static int PerBlock(int blockLength, int rowLength) => blockLength / rowLength;

    /// <summary>The address of a row, valid until its block is given back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double* Row(int index)
    {
        int block = (int)(((ulong)(uint)index * magic) >> shift);
        return blocks[block] + (index - block * perBlock) * rowLength;
    }

    /// <summary>Makes room for so many rows.</summary>
    public void Reserve(int rows)
    {
        while (Capacity < rows)
        {
            if (blockCount == blocks.Length)
            {
                double*[] larger = new double*[2 * blockCount];
                Array.Copy(blocks, larger, blockCount);
                blocks = larger;
            }

            blocks[blockCount++] = pool.Take();
        }
    }

    /// <summary>Gives back the blocks that so many rows do not need.</summary>
    public void Trim(int rows)
    {
        while (blockCount > 0 && Capacity - perBlock >= rows)
        {
            pool.Return(blocks[--blockCount]);
        }
    }
}
