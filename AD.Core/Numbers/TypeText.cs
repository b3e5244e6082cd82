namespace AD;

/// <summary>How a type is written in a message: <c>Dual&lt;Double&gt;</c>, not <c>AD.Backends.Dual`1[System.Double]</c>.</summary>
internal static class TypeText
{
    public static string Of(Type type) => Of(type, null);

    /// <summary>The same with <paramref name="number"/> written as T.</summary>
    public static string Of(Type type, Type? number)
    {
        if (type == number)
        {
            return "T";
        }

        // A type nested in a generic one is generic too, without arguments in its own name.
        int mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        string name = mark < 0 ? type.Name : type.Name[..mark];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(argument => Of(argument, number)))}>" : name;
    }
}
