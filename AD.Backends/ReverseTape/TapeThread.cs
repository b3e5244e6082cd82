using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>What one thread has for one number type: its tapes, and which of them is being recorded.</summary>
internal sealed class TapeThread<T>
    where T : IFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static TapeThread<T>? own;

    /// <summary>Held by the thread alone, so that it becomes garbage with the thread; the tapes themselves are reachable through their slots.</summary>
    [ThreadStatic]
    private static Lease? lease;

    private TapeThread() => First = new(this, null);

    /// <summary>That of the calling thread.</summary>
    public static TapeThread<T> This
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => own ?? Make();
    }

    /// <summary>The tape of a gradient that is not inside another one.</summary>
    public Tape<T> First { get; }

    /// <summary>The tape being recorded; null between evaluations.</summary>
    public Tape<T>? Current { get; set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TapeThread<T> Make()
    {
        TapeThread<T> made = new();
        lease = new(made);
        return own = made;
    }

    /// <summary>Gives the slots back when the thread is gone.</summary>
    private sealed class Lease(TapeThread<T> thread)
    {
        ~Lease()
        {
            for (Tape<T>? tape = thread.First; tape is not null; tape = tape.Inner)
            {
                TapeSlots<T>.GiveBack(tape);
            }
        }
    }
}
