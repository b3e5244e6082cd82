using System.Reflection;

namespace AD.Tests.Architecture;

/// <summary>The names that the compiler gives to documented members, without their parameter lists: overloads share one name.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        ConstructorInfo constructor => $"M:{Name(constructor.DeclaringType!)}.#ctor",
        MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}",
        EventInfo @event => $"E:{Name(@event.DeclaringType!)}.{@event.Name}",
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        _ => throw new ArgumentException($"{member} is a {member.MemberType}; a type, constructor, method, property, event or field is expected.", nameof(member)),
    };

    public static string WithoutParameters(string id) => id.Split('(', '~')[0];

    private static string Name(Type type) => type.FullName!.Replace('+', '.');
}
