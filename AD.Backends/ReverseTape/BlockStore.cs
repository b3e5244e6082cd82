using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>One recorded block: where the block itself, its arguments, where they come from, and its values are kept.</summary>
internal readonly record struct BlockEntry<T>(BlockStore<T> Store, int Slot, int Arguments, int Inputs, int Runs, int RunCount, int Values, int Outputs)
    where T : IFloatingPointIeee754<T>;

/// <summary>Arguments of a block that follow each other on the tape, from the position <see cref="Operand"/> on; constants where that is 0. Vectors of variables, and constant vectors, are one run each.</summary>
internal readonly record struct Run(int Argument, int Length, int Operand);

/// <summary>The recorded blocks of one type, without boxing; known to the tape by its two derivatives.</summary>
internal abstract class BlockStore<T>
    where T : IFloatingPointIeee754<T>
{
    public abstract void Pullback(int slot, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination);

    public abstract void Pushforward(int slot, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination);

    public abstract void Clear();
}

/// <summary>The recorded blocks of type <typeparamref name="TBlock"/>.</summary>
internal sealed class BlockStore<T, TBlock> : BlockStore<T>
    where T : IFloatingPointIeee754<T>
    where TBlock : struct, IBlockRule
{
    private TBlock[] blocks = [];
    private int count;

    public int Add(in TBlock block)
    {
        Buffers.Grow(ref blocks, count + 1);
        blocks[count] = block;
        return count++;
    }

    public override void Pullback(int slot, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        => blocks[slot].Pullback(x, y, cotangent, destination);

    public override void Pushforward(int slot, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        => blocks[slot].Pushforward(x, y, tangent, destination);

    public override void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TBlock>())
        {
            Array.Clear(blocks, 0, count);
        }

        count = 0;
    }
}
