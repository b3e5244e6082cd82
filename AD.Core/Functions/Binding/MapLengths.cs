using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>How many outputs functions that allocate their results had for given lengths of their arguments, kept with the object they are called on.</summary>
/// <remarks>A memory, not a promise: every result's length is checked, and where it differs the function is measured again.</remarks>
internal static class MapLengths
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<(MethodInfo Method, int First, int Second, int Third), int>> Known = [];

    public static int? Find(Delegate f, int first, int second = 0, int third = 0)
        => Known.TryGetValue(Owner(f), out var lengths) && lengths.TryGetValue((f.Method, first, second, third), out int m) ? m : null;

    /// <summary>Keeps the length of a result and returns it.</summary>
    public static int Keep<T>(Delegate f, [NotNull] T[]? result, int first, int second = 0, int third = 0)
    {
        if (result is null)
        {
            throw new ArgumentException("The function returned null; an array with its outputs is expected.", nameof(f));
        }

        Known.GetOrCreateValue(Owner(f))[(f.Method, first, second, third)] = result.Length;
        return result.Length;
    }

    private static object Owner(Delegate f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return f.Target ?? f.Method.DeclaringType ?? (object)f.Method;
    }
}
