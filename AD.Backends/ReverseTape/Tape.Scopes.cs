using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>Scopes: which tape is current on this thread, and whose variables it accepts.</content>
internal sealed partial class Tape<T>
{
    [ThreadStatic]
    private static Tape<T>? current;

    [ThreadStatic]
    private static Tape<T>? first;

    private Tape<T>? outer;
    private Tape<T>? inner;
    private int scope;
    private int lastScope;

    /// <summary>Enters a fresh scope on this thread; a gradient inside a gradient gets a tape of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tape<T> Enter()
    {
        Tape<T>? surrounding = current;
        Tape<T> tape = (surrounding is null ? first : surrounding.inner) ?? Make(surrounding);
        tape.scope = tape.scope == tape.lastScope ? tape.NextScopes() : tape.scope + 1;
        tape.count = 1;
        tape.inputs = 0;
        if (tape.blockCount > 0)
        {
            tape.ClearBlocks();
        }

        current = tape;
        return tape;
    }

    /// <summary>Leaves the scope; the surrounding one, if any, is current again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => current = outer;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Tape<T> Make(Tape<T>? surrounding)
    {
        Tape<T> made = new() { outer = surrounding };
        if (surrounding is null)
        {
            first = made;
        }
        else
        {
            surrounding.inner = made;
        }

        return made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NextScopes()
    {
        int start = ScopeIds.Reserve();
        lastScope = start + ScopeIds.Block - 1;
        return start;
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(Tracked<T> a, Tracked<T> b = default)
    {
        if (a.Scope == ScopeIds.Unwritten || b.Scope == ScopeIds.Unwritten)
        {
            throw new InvalidOperationException("The function reads an entry of its output before writing it: assign every entry first (y[i] = ..., then y[i] += ...).");
        }

        throw new InvalidOperationException(current is null
            ? "A variable is used on a thread, or at a time, where no evaluation of its gradient is under way: it was kept from an earlier call, or it is used inside Parallel.For, a task or another thread within "
              + "the differentiated function. Compute on one thread inside the function, or give each piece its own gradient and combine the results."
            : "A variable of another gradient is used in this one: it was captured by a function that is differentiated inside its evaluation, kept from an earlier call, or comes from another thread. "
              + "Pass it to the inner function as an argument (Constant.Of(p)) and differentiate at the outer number type.");
    }
}
