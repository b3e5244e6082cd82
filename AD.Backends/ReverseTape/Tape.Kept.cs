namespace AD.Backends;

/// <content>A tape that is kept: it records in the place of the thread's own tape, and its record is swept afterwards as often as wanted, by whichever thread.</content>
internal sealed partial class Tape<T>
{
    private Tape<T>? replaced;

    /// <summary>A tape outside of every thread, to be kept with its record.</summary>
    public static Tape<T> Kept() => new();

    /// <summary>Takes the place of the tape that this thread would record on, under a fresh scope; to be ended by <see cref="LeavePlace"/>.</summary>
    /// <exception cref="InvalidOperationException">This tape is recording already.</exception>
    public void TakePlace()
    {
        Expected.Alone(0, replaced is null ? 0 : 1);
        Tape<T> place = Enter();
        replaced = place;
        (thread, outer, slot, scope, sequence) = (place.thread, place.outer, place.slot, place.scope, place.sequence);
        (stackLow, stackExtent) = (place.stackLow, place.stackExtent);
        (count, inputs) = (1, 0);
        ClearBlocks();
        Hang(place.inner, this);
        place.scope = TapeSlots.Constant;
        TapeSlots<T>.Put(slot, this);
        thread.Current = this;
    }

    /// <summary>Gives the place back; the record stays.</summary>
    public void LeavePlace()
    {
        Tape<T> place = replaced!;
        Leave();
        TapeSlots<T>.Put(slot, place);
        (place.stackLow, place.stackExtent) = (stackLow, stackExtent);
        place.Hang(inner, place);
        (replaced, inner, outer, thread) = (null, null, null, null!);
    }

    /// <summary>The outputs of the record.</summary>
    public ReadOnlySpan<Tracked<T>> Recorded(int outputs) => result.AsSpan(0, outputs);

    private void Hang(Tape<T>? nested, Tape<T> around)
    {
        inner = nested;
        if (nested is not null)
        {
            nested.outer = around;
        }
    }
}
