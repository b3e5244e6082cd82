using System.Reflection;

namespace AD.Backends;

/// <summary>The vector kernel of each function that has one.</summary>
internal static class VectorKernels
{
    private static readonly Dictionary<string, MethodInfo> Methods = [];

    /// <summary>The method on arrays; null where there is none.</summary>
    public static MethodInfo? Of(GraphOperation function) => Methods.GetValueOrDefault(function.Name);
}
