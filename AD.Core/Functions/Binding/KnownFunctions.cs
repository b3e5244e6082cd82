using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The functions that were made of delegates, kept for as long as the delegates live.</summary>
internal static class KnownFunctions
{
    private static readonly ConditionalWeakTable<Delegate, BoundFunction> Known = [];

    /// <summary>The function that was made of a delegate before.</summary>
    public static bool TryGet<TBound>(Delegate f, [NotNullWhen(true)] out TBound? known) where TBound : BoundFunction
    {
        ArgumentNullException.ThrowIfNull(f);
        known = Known.TryGetValue(f, out BoundFunction? bound) ? bound as TBound : null;
        return known is not null;
    }

    /// <summary>Keeps the function with its delegate, unless it hangs on a captured variable that may change.</summary>
    public static TBound Remember<TBound>(Delegate f, TBound bound, bool frozen) where TBound : BoundFunction
    {
        if (frozen)
        {
            Known.AddOrUpdate(f, bound);
        }

        return bound;
    }
}
