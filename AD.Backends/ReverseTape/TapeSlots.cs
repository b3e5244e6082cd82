using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>The layout of a scope's identity: 12 bits of slot, 20 bits of sequence.</summary>
internal static class TapeSlots
{
    /// <summary>The scope of a constant.</summary>
    public const int Constant = 0;

    /// <summary>The scope of an output entry that the function has not written yet.</summary>
    public const int Unwritten = -1;

    /// <summary>How many slots there are; the first is that of <see cref="Constant"/>, the last that of <see cref="Unwritten"/>.</summary>
    public const int Count = 4096;
}

/// <summary>Where the variables of Tracked&lt;T&gt; find their tape: the slot is part of the scope.</summary>
/// <remarks>A scope's identity returns after 2²⁰ evaluations on one tape: a variable kept that long, and then used during that very evaluation, would not be noticed.</remarks>
internal static class TapeSlots<T>
    where T : IFloatingPointIeee754<T>
{
    private static readonly Tape<T>[] Tapes = Empty();
    private static readonly Stack<(int Slot, int Sequence)> Free = new();
    private static readonly Lock Gate = new();
    private static int used;

    /// <summary>The tape in the slot of a scope; a tape that accepts no variable where the slot is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tape<T> At(int scope) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Tapes), (uint)(scope & (TapeSlots.Count - 1)));

    /// <summary>A slot for a tape, and how far its scopes have been used by the tapes that had it before.</summary>
    /// <exception cref="InvalidOperationException">As many tapes as there are slots are alive.</exception>
    public static (int Slot, int Sequence) Take(Tape<T> tape)
    {
        if (TryTake(tape, out (int, int) taken))
        {
            return taken;
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        return TryTake(tape, out taken)
            ? taken
            : throw new InvalidOperationException($"{TapeSlots.Count - 2} tapes are alive, one for each thread and depth of re-entry: compute gradients on fewer threads at a time.");
    }

    /// <summary>Exchanges the tape in a slot that belongs to the calling thread.</summary>
    public static void Put(int slot, Tape<T> tape) => Tapes[slot] = tape;

    /// <summary>The tape is gone; its slot is free for another one.</summary>
    public static void GiveBack(Tape<T> tape)
    {
        lock (Gate)
        {
            Tapes[tape.Slot] = Tape<T>.None;
            Free.Push((tape.Slot, tape.Sequence));
        }
    }

    private static bool TryTake(Tape<T> tape, out (int Slot, int Sequence) taken)
    {
        lock (Gate)
        {
            if (!Free.TryPop(out taken))
            {
                if (used == TapeSlots.Count - 2)
                {
                    return false;
                }

                taken = (++used, 0);
            }

            Tapes[taken.Slot] = tape;
            return true;
        }
    }

    private static Tape<T>[] Empty()
    {
        Tape<T>[] tapes = new Tape<T>[TapeSlots.Count];
        Array.Fill(tapes, Tape<T>.None);
        return tapes;
    }
}
