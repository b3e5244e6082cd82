using System.Reflection;

namespace AD.Tests.Documentation;

/// <summary>One instance of every backend that AD.Backends publishes, made with its default settings, in the order of their names.</summary>
internal static class PublishedBackends
{
    public static IEnumerable<Backend> All()
        => Assembly.Load("AD.Backends").GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Backend)) && !type.IsAbstract)
            .Select(Make)
            .OrderBy(backend => backend.Traits.Mode).ThenBy(backend => backend.Traits.Name, StringComparer.Ordinal);

    private static Backend Make(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().Where(one => one.GetParameters().All(parameter => parameter.IsOptional)).MinBy(one => one.GetParameters().Length)
            ?? throw new MissingMethodException($"{type.Name} has no constructor that can be called without arguments; every published backend has default settings.");
        return (Backend)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }
}
