using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Which types may hold a <see cref="Dual{T}"/>, and in which of their fields; each type is examined once.</summary>
/// <remarks>
/// A field leads on when its type is the number, an array or a structure that may hold it, a delegate, or a class: of a class that can be derived from, an interface and <see cref="object"/>, the value
/// decides. A class of the system is entered when it is a collection, when one of its type arguments may hold the number, or when it is a box, and taken for empty otherwise.
/// </remarks>
internal static class CapturedTypes<T>
    where T : IFloatingPointIeee754<T>
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();
    private static readonly ConcurrentDictionary<Type, bool> Holders = new();

    /// <summary>The fields of a value of this type, inherited ones included, in which the number may be.</summary>
    public static FieldInfo[] FieldsOf(Type type)
        => Fields.TryGetValue(type, out FieldInfo[]? known) ? known : Fields.GetOrAdd(type, static type => [.. All(type).Where(field => MayLeadOn(field.FieldType, []))]);

    /// <summary>Whether a value that is of exactly this type may hold the number.</summary>
    public static bool MayHold(Type type) => Holders.TryGetValue(type, out bool known) ? known : Holders.GetOrAdd(type, static type => MayHold(type, []));

    /// <summary>Whether a value of this type holds the number where no field leads to it: behind a handle, or in the thread's context.</summary>
    public static bool IsSealedOff(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() is { } definition
            && (definition == typeof(WeakReference<>) || definition == typeof(AsyncLocal<>) || definition == typeof(ThreadLocal<>) || definition == typeof(ConditionalWeakTable<,>))
            && type.GetGenericArguments().Any(Mentions);

    /// <summary>Whether this is a collection of the system, which lists its items without running code of the user's.</summary>
    public static bool IsCollection(Type type) => IsOfTheSystem(type, "System.Collections") && type.IsAssignableTo(typeof(IEnumerable));

    private static bool Mentions(Type type)
        => type == typeof(Dual<T>) || (type.HasElementType && Mentions(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(Mentions));

    /// <summary>Whether a field of this declared type may hold the number, by the value it has at run time.</summary>
    private static bool MayLeadOn(Type type, HashSet<Type> seen)
        => type.IsValueType || type.IsArray || type.IsPointer || type.IsSealed ? MayHold(type, seen) : type.IsClass || type.IsInterface;

    private static bool MayHold(Type type, HashSet<Type> seen)
    {
        if (type == typeof(Dual<T>) || type.IsAssignableTo(typeof(Delegate)))
        {
            return true;
        }

        if (type.IsArray)
        {
            return MayLeadOn(type.GetElementType()!, seen);
        }

        bool empty = type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsFunctionPointer || type.IsByRefLike || type == typeof(string) || type == typeof(object) || type.IsAssignableTo(typeof(MemberInfo));
        if (empty || !seen.Add(type))
        {
            return false;
        }

        return type.IsClass && IsOfTheSystem(type, "System") ? IsEntered(type, seen) : All(type).Any(field => MayLeadOn(field.FieldType, seen));
    }

    private static bool IsEntered(Type type, HashSet<Type> seen)
        => type.IsAssignableTo(typeof(IEnumerable)) || type.IsAssignableTo(typeof(ITuple)) || type.FullName == "System.Runtime.CompilerServices.Closure"
            || Chain(type).Any(level => level.IsGenericType && level.GetGenericArguments().Any(argument => Mentions(argument) || MayLeadOn(argument, seen)));

    private static bool IsOfTheSystem(Type type, string root) => type.Namespace is { } space && space.StartsWith(root, StringComparison.Ordinal) && (space.Length == root.Length || space[root.Length] == '.');

    private static IEnumerable<FieldInfo> All(Type type) => Chain(type).SelectMany(Own);

    private static IEnumerable<Type> Chain(Type type)
    {
        for (Type? level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away is read by no lambda.")]
    private static FieldInfo[] Own(Type type) => type.GetFields(Declared);
}
