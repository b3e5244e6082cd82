using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <content>The reverse sweep: from the cotangents of the outputs to those of the inputs.</content>
internal sealed partial class Tape<T>
{
    /// <summary>The most adjoints that are cleared before a sweep. More would not stay in the cache until the sweep comes to them: there it clears each one when it has read it.</summary>
    private const int LargestKept = 32768;

    private T[] adjoints = new T[256];
    private bool[] reachedNodes = [];

    /// <summary>From here on the adjoints are zero.</summary>
    private int dirty = 256;

    /// <summary>The cotangents of the active inputs for those of the outputs; to be read before the next sweep.</summary>
    /// <remarks>
    /// A number that no cotangent reaches contributes nothing, however steep the operation that made it. A cotangent that is reached and has become 0 on the way is another matter: under an infinite
    /// derivative it is NaN, because it may have underflowed. On plain numbers the products are formed without looking; where a NaN comes out, the sweep is done again with care. That loses no case: a NaN
    /// on the way reaches an input.
    /// </remarks>
    public ReadOnlySpan<T> ReverseSweep(ReadOnlySpan<Tracked<T>> y, ReadOnlySpan<T> cotangent)
    {
        Seed(y, cotangent);
        if (IsPlain)
        {
            if (count > LargestKept)
            {
                SweepPlain<Clearing>();
                dirty = inputs + 1;
            }
            else
            {
                SweepPlain<Keeping>();
            }

            if (!AnyNaN(adjoints.AsSpan(1, inputs)))
            {
                return adjoints.AsSpan(1, inputs);
            }

            Seed(y, cotangent);
        }

        Span<bool> reached = Buffers.Take(ref reachedNodes, nodes.Length)[..count];
        reached.Clear();
        bool finite = true;
        for (int i = 0; i < y.Length; i++)
        {
            reached[y[i].Index] |= !ChainRule.IsZero(cotangent[i]);
            finite &= !T.IsInfinity(cotangent[i]);
        }

        SweepWithCare(reached, finite);
        return adjoints.AsSpan(1, inputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Seed(ReadOnlySpan<Tracked<T>> y, ReadOnlySpan<T> cotangent)
    {
        if (adjoints.Length < count)
        {
            adjoints = new T[nodes.Length];
            Zero(adjoints);
        }

        Zero(adjoints.AsSpan(0, Math.Min(dirty, adjoints.Length)));
        dirty = count;
        for (int i = 0; i < y.Length; i++)
        {
            if (y[i].Index != 0)
            {
                Accumulate(ref adjoints[y[i].Index], cotangent[i]);
            }
        }
    }

    /// <summary>The sweep of finite numbers. The adjoint of the node below is carried in a register: in a chain each node waits for the one above it, and memory would make the wait longer.</summary>
    private void SweepPlain<TMode>()
        where TMode : struct
    {
        ref T adjoint = ref MemoryMarshal.GetArrayDataReference(adjoints);
        ref Node<T> node = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(nodes), (uint)count);
        int last = inputs;
        T carried = Unsafe.Add(ref adjoint, (uint)(count - 1));
        if (typeof(TMode) == typeof(Clearing))
        {
            Unsafe.Add(ref adjoint, (uint)(count - 1)) = T.Zero;
        }

        for (int i = count - 1; i > last; i--)
        {
            node = ref Unsafe.Subtract(ref node, 1);
            T cotangent = carried;
            int below = i - 1;
            carried = Unsafe.Add(ref adjoint, (uint)below);
            if (typeof(TMode) == typeof(Clearing))
            {
                Unsafe.Add(ref adjoint, (uint)below) = T.Zero;
            }

            if (cotangent == T.Zero && node.B >= 0 && T.IsFinite(node.DerivativeA + node.DerivativeB))
            {
                continue;
            }

            if (node.B < 0)
            {
                Unsafe.Add(ref adjoint, (uint)i) = cotangent;
                Unsafe.Add(ref adjoint, (uint)below) = carried;
                int others = SweepBlock<TMode>(~node.B, i);
                i -= others;
                node = ref Unsafe.Subtract(ref node, others);
                carried = Unsafe.Add(ref adjoint, (uint)(i - 1));
                if (typeof(TMode) == typeof(Clearing))
                {
                    Unsafe.Add(ref adjoint, (uint)(i - 1)) = T.Zero;
                }

                continue;
            }

            if (node.A == below)
            {
                carried += node.DerivativeA * cotangent;
            }
            else
            {
                Unsafe.Add(ref adjoint, (uint)node.A) += node.DerivativeA * cotangent;
            }

            if (node.B == below)
            {
                carried += node.DerivativeB * cotangent;
            }
            else
            {
                Unsafe.Add(ref adjoint, (uint)node.B) += node.DerivativeB * cotangent;
            }
        }

        Unsafe.Add(ref adjoint, (uint)Math.Min(last, count - 1)) = carried;
    }

    /// <summary>The sweep of a block.</summary>
    /// <returns>How many empty nodes, those of its outputs but the last, are to be passed over.</returns>
    private int SweepBlock<TMode>(int block, int last)
        where TMode : struct
    {
        int outputs = PullBlock(block, last, []);
        if (typeof(TMode) == typeof(Clearing))
        {
            Zero(adjoints.AsSpan(last - outputs + 1, outputs));
        }

        return outputs - 1;
    }

    private void SweepWithCare(Span<bool> reached, bool finiteSeeds)
    {
        for (int i = count - 1; i > inputs; i--)
        {
            ref Node<T> node = ref nodes[i];
            if (node.B < 0)
            {
                i -= PullBlock(~node.B, i, reached) - 1;
            }
            else if (reached[i])
            {
                Contribute(node.A, node.DerivativeA, adjoints[i], reached, finiteSeeds);
                Contribute(node.B, node.DerivativeB, adjoints[i], reached, finiteSeeds);
            }
        }
    }

    /// <summary>Where an infinite derivative, not an infinite seed, meets a local derivative of 0 further in, forward mode has a tangent of 0 there, which wins over the infinity: so it does here.</summary>
    private void Contribute(int operand, T derivative, T cotangent, Span<bool> reached, bool finiteSeeds)
    {
        if (operand != 0)
        {
            reached[operand] = true;
            if (!(finiteSeeds && T.IsInfinity(cotangent) && ChainRule.IsZero(derivative)))
            {
                Accumulate(ref adjoints[operand], Product(derivative, cotangent));
            }
        }
    }

    /// <summary>f' ȳ, without an operation where the local derivative is the constant 1 or -1.</summary>
    private static T Product(T derivative, T seed)
    {
        if (IsPlain)
        {
            return derivative * seed;
        }

        return derivative == T.One && ChainRule.IsPassive(derivative) ? seed : derivative == T.NegativeOne && ChainRule.IsPassive(derivative) ? -seed : derivative * seed;
    }

    /// <summary>sum += term, without an operation where the sum is still the constant zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(ref T sum, T term) => sum = !IsPlain && ChainRule.IsZero(sum) ? term : sum + term;

    private static void Zero(Span<T> span)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            span.Fill(T.Zero);
        }
        else
        {
            span.Clear();
        }
    }

    private static bool AnyNaN(ReadOnlySpan<T> span)
    {
        int i = 0;
        if (Vector<T>.IsSupported)
        {
            ref T first = ref MemoryMarshal.GetReference(span);
            Vector<T> numbers = Vector<T>.AllBitsSet;
            for (; i <= span.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                Vector<T> lanes = Vector.LoadUnsafe(ref first, (nuint)i);
                numbers &= Vector.Equals(lanes, lanes);
            }

            if (Vector.EqualsAny(numbers, Vector<T>.Zero))
            {
                return true;
            }
        }

        for (; i < span.Length; i++)
        {
            if (T.IsNaN(span[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sweep that leaves zeros behind, but for the inputs.</summary>
    private readonly struct Clearing;

    /// <summary>A sweep that leaves the adjoints where they are.</summary>
    private readonly struct Keeping;
}
