using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>The record of one evaluation on numbers <see cref="Tracked{T}"/>: the nodes in the order of the operations. One for each thread, number type and depth of re-entry; kept for the next call.</summary>
/// <remarks>
/// Positions 1 to n are the active inputs and carry no node; an operation takes the next position and refers to earlier ones only. What is inlined into the user's function has one way out, a call that
/// takes everything with it and returns the result: values that live across a call would cost a spill at every operation.
/// </remarks>
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
    [SkipLocalsInit]
    public static unsafe Tracked<T> Record(T value, T derivative, Tracked<T> a)
    {
        byte here;
        Tape<T> tape = TapeSlots<T>.At(a.Scope);
        int index = tape.count, scope = a.Scope;
        Node<T>[] array = tape.nodes;
        if (scope != tape.scope || (nuint)(&here) - tape.stackLow > tape.stackExtent || (uint)index >= (uint)array.Length)
        {
            T recorded = RecordSlowly(value, derivative, a, T.Zero, default);
            return new(recorded, TapeSlots<T>.At(scope).count - 1, scope);
        }

        ref Node<T> node = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), (uint)index);
        node.DerivativeA = derivative;
        node.DerivativeB = T.Zero;
        node.A = a.Index;
        node.B = 0;
        tape.count = index + 1;
        return new(value, index, scope);
    }

    /// <summary>Records z = f(a, b), where at most one operand is a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [SkipLocalsInit]
    public static unsafe Tracked<T> Record(T value, T derivativeA, Tracked<T> a, T derivativeB, Tracked<T> b)
    {
        byte here;
        int scope = a.Scope | b.Scope;
        Tape<T> tape = TapeSlots<T>.At(scope);
        int index = tape.count;
        Node<T>[] array = tape.nodes;
        if (scope != tape.scope || (a.Scope != scope && a.Scope != TapeSlots.Constant) || (b.Scope != scope && b.Scope != TapeSlots.Constant)
            || (nuint)(&here) - tape.stackLow > tape.stackExtent || (uint)index >= (uint)array.Length)
        {
            T recorded = RecordSlowly(value, derivativeA, a, derivativeB, b);
            return new(recorded, TapeSlots<T>.At(scope).count - 1, scope);
        }

        ref Node<T> node = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), (uint)index);
        node.DerivativeA = derivativeA;
        node.DerivativeB = derivativeB;
        node.A = a.Index;
        node.B = b.Index;
        tape.count = index + 1;
        return new(value, index, scope);
    }

    /// <summary>Records z = f(a, b) where the tape is to grow or the thread is to be proved, and refuses what does not belong here.</summary>
    /// <returns>The value, so that the caller need not keep it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T RecordSlowly(T value, T derivativeA, Tracked<T> a, T derivativeB, Tracked<T> b)
    {
        Prove(a.Scope, b.Scope).Add(new() { DerivativeA = derivativeA, DerivativeB = derivativeB, A = a.Index, B = b.Index });
        return value;
    }

    private void Add(in Node<T> node)
    {
        Buffers.Grow(ref nodes, count + 1);
        nodes[count++] = node;
    }
}
