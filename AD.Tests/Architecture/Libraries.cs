using System.Reflection;
using System.Runtime.CompilerServices;

namespace AD.Tests.Architecture;

/// <summary>The assemblies that are published, and what they show.</summary>
internal static class Libraries
{
    /// <summary>Assembly names, which are the names of their projects too.</summary>
    public static readonly string[] Names = ["AD.Core", "AD.Backends", "AD.Solvers", "AD.FSharp"];

    /// <summary>Members that a caller can see: declared here, public or protected, written by a person.</summary>
    public static IEnumerable<MemberInfo> VisibleMembers(Type type)
        => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(IsVisible)
            .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !member.Name.Contains('<'));

    /// <summary>Types that a caller can see.</summary>
    public static IEnumerable<Type> VisibleTypes(string assembly)
        => Assembly.Load(assembly).GetExportedTypes()
            .Where(type => !type.FullName!.Contains('<') && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => false,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisibleAccessor),
        EventInfo @event => IsVisibleAccessor(@event.AddMethod!),
        FieldInfo { IsSpecialName: true } => false,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    };

    private static bool IsVisibleAccessor(MethodInfo method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
