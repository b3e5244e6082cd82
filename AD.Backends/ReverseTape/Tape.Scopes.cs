using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>Scopes: which variables a tape accepts, and from which thread.</content>
/// <remarks>
/// A variable finds its tape through its scope, whose low bits are the tape's slot: a thread-static field would cost a call at every operation. That the running thread is the tape's is read off the
/// stack: the address of a local lies in a range that is known to belong to the thread's stack. Outside of the range, <see cref="Prove"/> asks the runtime and widens the range, so that the
/// test is exact, whatever the size of the stacks.
/// </remarks>
internal sealed partial class Tape<T>
{
    private TapeThread<T> thread;
    private Tape<T>? outer;
    private int slot;
    private Tape<T>? inner;
    private int scope;
    private int sequence;
    private nuint stackLow;
    private nuint stackExtent;

    /// <summary>Makes a tape for this thread, inside another one where that is given.</summary>
    public Tape(TapeThread<T> thread, Tape<T>? outer)
    {
        this.thread = thread;
        this.outer = outer;
        (slot, sequence) = TapeSlots<T>.Take(this);
    }

    private Tape() => thread = null!;

    /// <summary>A tape that accepts no variable, for the slots that are empty.</summary>
    public static Tape<T> None { get; } = new();

    /// <summary>The slot in which the variables of this tape find it.</summary>
    public int Slot => slot;

    /// <summary>How far the scopes of the slot have been used.</summary>
    public int Sequence => sequence;

    /// <summary>The tape of a gradient inside this one's evaluation, if there has been one.</summary>
    public Tape<T>? Inner => inner;

    /// <summary>Enters a fresh scope on this thread; a gradient inside a gradient gets a tape of its own.</summary>
    [SkipLocalsInit]
    public static unsafe Tape<T> Enter()
    {
        byte here;
        TapeThread<T> thread = TapeThread<T>.This;
        Tape<T>? surrounding = thread.Current;
        Tape<T> tape = surrounding is null ? thread.First : surrounding.inner ??= new(thread, surrounding);
        tape.scope = (tape.sequence += TapeSlots.Count) | tape.slot;
        tape.count = 1;
        tape.inputs = 0;
        if (tape.blockCount > 0)
        {
            tape.ClearBlocks();
        }

        if ((nuint)(&here) - tape.stackLow > tape.stackExtent)
        {
            tape.Widen((nuint)(&here));
        }

        thread.Current = tape;
        return tape;
    }

    /// <summary>Leaves the scope: its variables are refused from now on, and the surrounding scope is the current one again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
        scope = TapeSlots.Constant;
        thread.Current = outer;
    }

    /// <summary>The tape to which both scopes belong, when this thread is evaluating on it; a constant belongs to every tape.</summary>
    /// <param name="a">The scope of the first operand.</param>
    /// <param name="b">The scope of the second operand.</param>
    /// <exception cref="InvalidOperationException">The operands belong to another evaluation or to another thread.</exception>
    [SkipLocalsInit]
    private static unsafe Tape<T> Prove(int a, int b)
    {
        byte here;
        int wanted = a == TapeSlots.Constant ? b : a;
        for (Tape<T>? tape = TapeThread<T>.This.Current; tape is not null; tape = tape.outer)
        {
            if (tape.scope == wanted && (b == wanted || b == TapeSlots.Constant))
            {
                tape.Widen((nuint)(&here));
                return tape;
            }
        }

        throw Foreign(a, b);
    }

    /// <summary>Takes an address of this thread's stack into the known range; what lies between two addresses of one stack belongs to it.</summary>
    private void Widen(nuint here)
    {
        nuint high = nuint.Max(here, stackLow + stackExtent), low = stackLow == 0 ? here : nuint.Min(here, stackLow);
        stackExtent = high - low;
        stackLow = low;
    }

    private static InvalidOperationException Foreign(int a, int b)
    {
        if (a == TapeSlots.Unwritten || b == TapeSlots.Unwritten)
        {
            return new("The function reads an entry of its output before writing it: assign every entry first (y[i] = ..., then y[i] += ...).");
        }

        return new(TapeThread<T>.This.Current is null
            ? "A variable is used on a thread, or at a time, where its gradient is not being evaluated: it was kept from an earlier call, or it is used inside Parallel.For, a task or another thread within "
              + "the differentiated function. Compute on one thread inside the function, or give each piece its own gradient and combine the results."
            : "A variable of another gradient is used in this one: it was captured by a function that is differentiated inside its evaluation, kept from an earlier call, or comes from another thread. "
              + "Pass it to the inner function as an argument (Constant.Of(p)) and differentiate at the outer number type.");
    }
}
