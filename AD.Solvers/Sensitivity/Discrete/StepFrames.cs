using System.Numerics;

namespace AD.Solvers;

/// <summary>Frames of steps at fixed addresses, in blocks of some 64 kilobytes, so that growing moves nothing; keeps its memory when cleared.</summary>
internal sealed unsafe class StepFrames
{
    private const int BlockLength = 8192;

    private readonly int frameLength;
    private readonly int shift;
    private readonly List<AlignedRows> blocks = [];

    public StepFrames(int frameLength)
    {
        this.frameLength = frameLength;
        shift = BitOperations.Log2((uint)Math.Max(1, BlockLength / frameLength));
    }

    /// <summary>The number of frames.</summary>
    public int Count { get; private set; }

    /// <summary>The memory held, in bytes.</summary>
    public long Bytes => blocks.Count * BytesOf(1 << shift);

    /// <summary>The frame's address.</summary>
    public double* this[int index] => blocks[index >> shift].Row(index & ((1 << shift) - 1));

    /// <summary>Forgets the frames and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Room for one more frame.</summary>
    public double* Add()
    {
        if (Count >> shift == blocks.Count)
        {
            blocks.Add(new AlignedRows(1 << shift, frameLength));
        }

        return this[Count++];
    }

    private long BytesOf(int frames) => sizeof(double) * (long)frames * frameLength;
}
