using System.Numerics;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <content>The derivatives of recorded blocks, by their own pullback and pushforward.</content>
internal sealed partial class Tape<T>
{
    private T[] scratch = [];

    /// <summary>From the cotangents of a block's outputs, the last of them at position <paramref name="last"/>, to those of its arguments.</summary>
    /// <returns>The number of outputs.</returns>
    private int PullBlock(int block, int last, Span<bool> reached)
    {
        BlockEntry<T> entry = blocks[block];
        int n = entry.Inputs, m = entry.Outputs;
        Span<T> cotangent = adjoints.AsSpan(last - m + 1, m);
        if (reached.IsEmpty ? AllZero(cotangent) : !reached.Slice(last - m + 1, m).Contains(true))
        {
            return m;
        }

        Span<T> pulled = Buffers.Take(ref scratch, n);
        ReadOnlySpan<Run> sources = runs.AsSpan(entry.Runs, entry.RunCount);
        foreach (Run run in sources)
        {
            if (run.Operand != 0)
            {
                pulled.Slice(run.Argument, run.Length).Fill(T.NaN);
            }
        }

        entry.Store.Pullback(entry.Slot, arguments.AsSpan(entry.Arguments, n), values.AsSpan(entry.Values, m), cotangent, pulled);
        foreach (Run run in sources)
        {
            if (run.Operand == 0)
            {
                continue;
            }

            ReadOnlySpan<T> terms = pulled.Slice(run.Argument, run.Length);
            Accumulate(adjoints.AsSpan(run.Operand, run.Length), terms);
            for (int i = 0; !reached.IsEmpty && i < terms.Length; i++)
            {
                reached[run.Operand + i] |= !ChainRule.IsZero(terms[i]);
            }
        }

        return m;
    }

    private void PushBlock(int block, int last)
    {
        BlockEntry<T> entry = blocks[block];
        int n = entry.Inputs, m = entry.Outputs;
        Span<T> space = Buffers.Take(ref scratch, n + m), tangent = space[..n], pushed = space[n..];
        for (int k = 0; k < width; k++)
        {
            foreach (Run run in runs.AsSpan(entry.Runs, entry.RunCount))
            {
                for (int i = 0; i < run.Length; i++)
                {
                    tangent[run.Argument + i] = run.Operand == 0 ? T.Zero : tangents[(run.Operand + i) * width + k];
                }
            }

            bool moves = !AllZero(tangent);
            pushed.Fill(moves ? T.NaN : T.Zero);
            if (moves)
            {
                entry.Store.Pushforward(entry.Slot, arguments.AsSpan(entry.Arguments, n), values.AsSpan(entry.Values, m), tangent, pushed);
            }

            for (int i = 0; i < m; i++)
            {
                Row(last - m + 1 + i)[k] = pushed[i];
            }
        }
    }

    private static void Accumulate(Span<T> sums, ReadOnlySpan<T> terms)
    {
        int i = 0;
        sums = sums[..terms.Length];
        if (Vector<T>.IsSupported)
        {
            ref T sum = ref MemoryMarshal.GetReference(sums), term = ref MemoryMarshal.GetReference(terms);
            for (; i <= terms.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                (Vector.LoadUnsafe(ref sum, (nuint)i) + Vector.LoadUnsafe(ref term, (nuint)i)).StoreUnsafe(ref sum, (nuint)i);
            }
        }

        for (; i < terms.Length; i++)
        {
            Accumulate(ref sums[i], terms[i]);
        }
    }

    private static bool AllZero(ReadOnlySpan<T> span)
    {
        if (IsPlain)
        {
            return !span.ContainsAnyExcept(T.Zero);
        }

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
