namespace AD;

/// <summary>How a type is written in a message: <c>Dual&lt;Double&gt;</c>, not <c>AD.Backends.Dual`1[System.Double]</c>.</summary>
internal static class TypeText
{
    public static string Of(Type type)
        => type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : type.Name;
}
