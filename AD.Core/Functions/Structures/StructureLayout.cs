using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD;

/// <summary>The layout of a structure as consecutive numbers, checked once for each structure and number.</summary>
internal static class StructureLayout<TStructure, T>
    where TStructure : struct
    where T : IFloatingPointIeee754<T>
{
    /// <summary>Why the structure cannot be viewed as numbers; null when it can.</summary>
    public static readonly string? Refusal = StructureLayout.Refusal<TStructure, T>();

    /// <summary>The number of entries; -1, the length of no span, when the structure is refused.</summary>
    public static readonly int Length = Refusal is null ? Unsafe.SizeOf<TStructure>() / Unsafe.SizeOf<T>() : -1;

    /// <summary>The number of entries of a structure that can be viewed as numbers.</summary>
    /// <exception cref="ArgumentException">It cannot; the message names the field.</exception>
    public static int Require() => Refusal is null ? Length : throw new ArgumentException(Refusal);
}

/// <summary>The check of a layout: every field is the number, in the order of declaration, without gaps.</summary>
internal static class StructureLayout
{
    private const string Way = "Use a struct of sequential layout, the default, without StructLayout attributes (tuples have another, which may leave gaps where a number is smaller than a pointer).";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Ahead of time the sizes are compared, without reflection.")]
    public static string? Refusal<TStructure, T>()
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
        => RuntimeFeature.IsDynamicCodeSupported ? FieldByField<TStructure, T>() : BySize<TStructure, T>();

    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static string? FieldByField<TStructure, T>()
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        if (StructureFields.Refusal(typeof(TStructure), typeof(T)) is { } refusal)
        {
            return refusal;
        }

        int count = StructureFields.Count(typeof(TStructure), typeof(T)), size = Unsafe.SizeOf<TStructure>(), expected = count * Unsafe.SizeOf<T>();
        string structure = TypeText.Of(typeof(TStructure));
        if (size != expected)
        {
            return $"{structure} takes {size} bytes and its {count} numbers {expected}: its fields overlap or leave gaps. {Way}";
        }

        TStructure probe = default;
        Span<T> entries = MemoryMarshal.CreateSpan(ref Unsafe.As<TStructure, T>(ref probe), count);
        for (int i = 0; i < count; i++)
        {
            entries[i] = T.CreateSaturating(i);
        }

        int next = 0;
        return InOrder<T>(probe, typeof(TStructure), ref next)
            ? null
            : $"{structure} does not hold its fields in the order of their declaration, one after the other. {Way}";
    }

    /// <summary>Whether a structure whose entries were set to their positions has them where the order of declaration says.</summary>
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static bool InOrder<T>(object probe, Type type, ref int next)
        where T : IFloatingPointIeee754<T>
    {
        if (type == typeof(T))
        {
            return (T)probe == T.CreateSaturating(next++);
        }

        int start = next;
        foreach (FieldInfo field in StructureFields.Of(type))
        {
            if (!InOrder<T>(field.GetValue(probe)!, field.FieldType, ref next))
            {
                return false;
            }
        }

        // Of an inline array the first element was seen; the others follow it by definition.
        next = start + (next - start) * StructureFields.Repeats(type);
        return true;
    }

    private static string? BySize<TStructure, T>()
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        int size = Unsafe.SizeOf<TStructure>(), number = Unsafe.SizeOf<T>();
        return size % number == 0
            && RuntimeHelpers.IsReferenceOrContainsReferences<TStructure>() == RuntimeHelpers.IsReferenceOrContainsReferences<T>()
            ? null
            : $"{TypeText.Of(typeof(TStructure))} takes {size} bytes, which is no multiple of the {number} of {TypeText.Of(typeof(T))}, or holds references: every field of a structure argument is to be the number itself (T), or a structure of such.";
    }
}
