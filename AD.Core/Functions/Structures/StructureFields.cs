using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The fields of a structure: whether every one is the number, and their names.</summary>
/// <remarks>A structure's entries are its fields in order of declaration, those of nested structures and of inline arrays in their place. Static fields do not count.</remarks>
internal static class StructureFields
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Why the structure is no vector of numbers, as a sentence; null when it is one.</summary>
    /// <param name="type">The structure.</param>
    /// <param name="number">The number type.</param>
    /// <param name="alias">True to write the number as T: it is not the one that the user named.</param>
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static string? Refusal(Type type, Type number, bool alias = false)
    {
        string? reason = Reason(type, number, alias ? number : null, out string path);
        return reason is null ? null : $"{TypeText.Of(type, alias ? number : null)}{path} {reason}.";
    }

    /// <summary>The number of entries of a structure that is not refused.</summary>
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static int Count(Type type, Type number)
        => type == number ? 1 : Repeats(type) * Of(type).Sum(field => Count(field.FieldType, number));

    /// <summary>The names of the entries of a structure that is not refused, such as <c>Inner.Alpha</c> or <c>Weights[2]</c>.</summary>
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static IEnumerable<string> Names(Type type, Type number, string path = "")
    {
        if (type == number)
        {
            return [path];
        }

        return InlineArrayLength(type) is { } length
            ? Enumerable.Range(0, length).SelectMany(i => Names(Of(type)[0].FieldType, number, $"{path}[{i}]"))
            : Of(type).SelectMany(field => Names(field.FieldType, number, path.Length == 0 ? Name(field) : $"{path}.{Name(field)}"));
    }

    /// <summary>The instance fields in order of declaration.</summary>
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static FieldInfo[] Of(Type type)
    {
        FieldInfo[] fields = type.GetFields(Instance);
        Array.Sort(fields, static (a, b) => a.MetadataToken.CompareTo(b.MetadataToken));
        return fields;
    }

    /// <summary>How often the fields of a structure are repeated in it: once, except in an inline array.</summary>
    public static int Repeats(Type type) => InlineArrayLength(type) ?? 1;

    private static int? InlineArrayLength(Type type) => type.GetCustomAttribute<InlineArrayAttribute>()?.Length;

    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static string? Reason(Type type, Type number, Type? alias, out string path)
    {
        path = string.Empty;
        string way = $"every field of a structure argument is to be the number itself (T{(alias is null ? $", here {TypeText.Of(number)}" : string.Empty)}), or a structure of such";
        if (type == number)
        {
            return null;
        }

        if (!type.IsValueType)
        {
            return $"is a {TypeText.Of(type, alias)}, which is a reference; {way}";
        }

        if (type == typeof(double))
        {
            return $"is a Double where the number T is meant: it would stay a constant. {Capital(way)}; what is not to be differentiated goes into another argument, Constant.Of(...), or is captured by the function";
        }

        if (type.IsPrimitive || type.IsEnum || type.IsPointer || IsNumber(type))
        {
            return $"is a {TypeText.Of(type, alias)}; {way}; what is not to be differentiated is captured by the function instead";
        }

        FieldInfo[] fields = Of(type);
        if (fields.Length == 0)
        {
            return "is a structure without fields: there is nothing to differentiate by";
        }

        foreach (FieldInfo field in fields)
        {
            if (Reason(field.FieldType, number, alias, out string inner) is { } reason)
            {
                path = $".{Name(field)}{inner}";
                return reason;
            }
        }

        return null;
    }

    /// <summary>A number of its own kind, such as Decimal or Complex: what its fields are is its own affair.</summary>
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static bool IsNumber(Type type)
        => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(INumberBase<>));

    /// <summary>The name as the user wrote it: that of the property behind <c>&lt;Alpha&gt;k__BackingField</c>, of the parameter behind <c>&lt;alpha&gt;P</c>, of the record's field behind F#'s <c>Alpha@</c>.</summary>
    private static string Name(FieldInfo field)
    {
        string name = field.Name;
        int end = name.IndexOf('>', StringComparison.Ordinal);
        return name.StartsWith('<') && end > 1 ? name[1..end] : name.TrimEnd('@');
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
