using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>The record of one evaluation on numbers <see cref="Tracked{T}"/>: the nodes in the order of the operations. One for each thread, number type and depth of re-entry; kept for the next call.</summary>
/// <remarks>Positions 1 to n are the active inputs and carry no node; an operation takes the next position and refers to earlier ones only.</remarks>
/// <typeparam name="T">The base number.</typeparam>
internal sealed partial class Tape<T>
    where T : IFloatingPointIeee754<T>
{
    private Node<T>[] nodes = new Node<T>[256];
    private int count = 1;
    private int inputs;

    /// <summary>True for a number without derivatives of its own, where a superfluous product costs nothing.</summary>
    private static bool IsPlain => typeof(T) == typeof(double) || typeof(T) == typeof(float);

    /// <summary>Records y = f(a).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> Record(T value, T derivative, Tracked<T> a)
    {
        Tape<T>? tape = current;
        if (tape is null || a.Scope != tape.scope)
        {
            Refuse(a);
        }

        int index = tape!.count;
        ref Node<T> node = ref tape.Next(index);
        node.DerivativeA = derivative;
        node.DerivativeB = T.Zero;
        node.A = a.Index;
        node.B = 0;
        return new(value, index, tape.scope);
    }

    /// <summary>Records z = f(a, b), where at most one operand is a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> Record(T value, T derivativeA, Tracked<T> a, T derivativeB, Tracked<T> b)
    {
        Tape<T>? tape = current;
        if (tape is null || (a.Scope != tape.scope && a.Scope != 0) || (b.Scope != tape.scope && b.Scope != 0))
        {
            Refuse(a, b);
        }

        int index = tape!.count;
        ref Node<T> node = ref tape.Next(index);
        node.DerivativeA = derivativeA;
        node.DerivativeB = derivativeB;
        node.A = a.Index;
        node.B = b.Index;
        return new(value, index, tape.scope);
    }

    /// <summary>The node at the next position, which is then taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Node<T> Next(int index)
    {
        Node<T>[] array = nodes;
        if ((uint)index >= (uint)array.Length)
        {
            array = Grow(index + 1);
        }

        count = index + 1;
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), (uint)index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Node<T>[] Grow(int needed)
    {
        Buffers.Grow(ref nodes, needed);
        return nodes;
    }
}
