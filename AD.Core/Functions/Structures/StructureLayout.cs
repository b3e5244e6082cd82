using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD;

/// <summary>The layout of a structure as consecutive numbers, checked once for each structure and number.</summary>
internal static class StructureLayout<TStructure, T>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>Why the structure is no vector of numbers; null when it is one.</summary>
    public static readonly string? Refusal;

    /// <summary>The number of entries; -1, the length of no span, when the structure is refused.</summary>
    public static readonly int Length;

    /// <summary>The number of entries when they fill the structure, so that a span of that length is one; -1 when it is refused or larger than its entries.</summary>
    public static readonly int ViewLength;

    static StructureLayout()
    {
        Refusal = StructureLayout.Refusal<TStructure, T>(out int count);
        Length = Refusal is null ? count : -1;
        ViewLength = Length * Unsafe.SizeOf<T>() == Unsafe.SizeOf<TStructure>() ? Length : -1;
    }

    /// <summary>The number of entries of a structure that is a vector of numbers.</summary>
    /// <exception cref="ArgumentException">It is not; the message names the field.</exception>
    public static int Require() => Refusal is null ? Length : throw new ArgumentException(Refusal);
}

/// <summary>The check of a layout: every field is the number, in the order of declaration, without gaps between them. Behind them there may be unused bytes: the runtime rounds the size of a tuple up.</summary>
internal static class StructureLayout
{
    private const string Way = "Use a struct of sequential layout, the default, without StructLayout attributes (tuples have another, which may leave gaps where a number is smaller than a pointer).";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Ahead of time the sizes are compared, without reflection.")]
    public static string? Refusal<TStructure, T>(out int count)
        where T : IFloatingPointIeee754<T>
        => RuntimeFeature.IsDynamicCodeSupported ? FieldByField<TStructure, T>(out count) : BySize<TStructure, T>(out count);

    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static string? FieldByField<TStructure, T>(out int count)
        where T : IFloatingPointIeee754<T>
    {
        count = 0;
        if (StructureFields.Refusal(typeof(TStructure), typeof(T)) is { } refusal)
        {
            return refusal;
        }

        count = StructureFields.Count(typeof(TStructure), typeof(T));
        int size = Unsafe.SizeOf<TStructure>(), expected = count * Unsafe.SizeOf<T>();
        string structure = TypeText.Of(typeof(TStructure));
        if (size < expected)
        {
            return $"{structure} takes {size} bytes and its {count} numbers {expected}: its fields overlap. {Way}";
        }

        TStructure probe = default!;
        Span<T> entries = MemoryMarshal.CreateSpan(ref Unsafe.As<TStructure, T>(ref probe), count);
        for (int i = 0; i < count; i++)
        {
            entries[i] = Mark<T>(i);
        }

        int next = 0;
        return InOrder<T>(probe!, typeof(TStructure), ref next)
            ? null
            : $"{structure} at {TypeText.Of(typeof(T))} does not hold its fields in the order of their declaration, one after the other. {Way}";
    }

    private static T Mark<T>(int position) where T : IFloatingPointIeee754<T> => T.CreateSaturating(position + 1);

    /// <summary>Whether a structure whose entries were marked has them where the order of declaration says.</summary>
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static bool InOrder<T>(object probe, Type type, ref int next)
        where T : IFloatingPointIeee754<T>
    {
        if (type == typeof(T))
        {
            return (T)probe == Mark<T>(next++);
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

    private static string? BySize<TStructure, T>(out int count)
        where T : IFloatingPointIeee754<T>
    {
        int size = Unsafe.SizeOf<TStructure>(), number = Unsafe.SizeOf<T>();
        count = size / number;
        return typeof(TStructure).IsValueType
            && size % number == 0
            && RuntimeHelpers.IsReferenceOrContainsReferences<TStructure>() == RuntimeHelpers.IsReferenceOrContainsReferences<T>()
            ? null
            : $"{TypeText.Of(typeof(TStructure))} takes {size} bytes, which is no multiple of the {number} of {TypeText.Of(typeof(T))}, or holds references: every field of a structure argument is to be the number itself (T), or a structure of such.";
    }
}
