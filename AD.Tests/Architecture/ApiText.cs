using System.Reflection;
using System.Text;

namespace AD.Tests.Architecture;

/// <summary>The public surface of an assembly as text: one line a type, one a member, sorted.</summary>
internal static class ApiText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
    };

    public static string Of(string assembly)
    {
        StringBuilder text = new();
        foreach (Type type in Libraries.VisibleTypes(assembly))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Namespace).Append('.').Append(Name(type)).Append(Bases(type)).Append(Constraints(type.GetGenericArguments())).Append('\n');
            foreach (string member in Libraries.VisibleMembers(type).Where(member => !IsDelegate(type)).Select(Member).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);

    private static string Kind(Type type) => type switch
    {
        _ when IsDelegate(type) => $"delegate {Name(type.GetMethod("Invoke")!.ReturnType)}",
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.IsByRefLike ? "ref struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (IsDelegate(type))
        {
            return Parameters(type.GetMethod("Invoke")!);
        }

        Type[] all = type.GetInterfaces();
        IEnumerable<Type> inherited = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        IEnumerable<string> bases = all.Except(inherited).Where(one => one.IsVisible && !type.IsEnum).Select(Name).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            bases = bases.Prepend(Name(parent));
        }

        string list = string.Join(", ", bases);
        return list.Length == 0 ? string.Empty : " : " + list;
    }

    private static string Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Modifiers(constructor)}new{Parameters(constructor)}",
        MethodInfo method => $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{Arguments(method.GetGenericArguments())}{Parameters(method)}{Constraints(method.GetGenericArguments())}",
        PropertyInfo property => $"{Modifiers(property.GetAccessors(true)[0])}{Name(property.PropertyType)} {property.Name}{Index(property)} {{ {Accessors(property)}}}",
        EventInfo @event => $"event {Name(@event.EventHandlerType!)} {@event.Name}",
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}",
        _ => member.Name,
    };

    private static string Modifiers(MethodBase method)
        => (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "")
         + (method is { IsAbstract: true, DeclaringType.IsInterface: false } or { IsAbstract: true, IsStatic: true } ? "abstract " : "")
         + (method is MethodInfo { IsVirtual: true, IsAbstract: false, IsFinal: false } info ? info.GetBaseDefinition() == info ? "virtual " : "override " : "");

    private static string Accessors(PropertyInfo property)
        => (property.GetMethod is { IsPrivate: false, IsAssembly: false } ? "get; " : "")
         + (property.SetMethod is { IsPrivate: false, IsAssembly: false } set ? IsInit(set) ? "init; " : "set; " : "");

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static string Index(PropertyInfo property)
        => property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";

    private static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter)
    {
        string prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        return $"{prefix}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "default"}" : "")}";
    }

    private static string Constraints(Type[] arguments)
        => string.Concat(arguments.Where(one => one.IsGenericParameter).Select(Constraint).Where(text => text.Length > 0).Select(text => " where " + text));

    private static string Constraint(Type parameter)
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        List<string> parts = [.. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal)];
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            parts.Insert(0, "struct");
        }
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            parts.Insert(0, "class");
        }

        return parts.Count == 0 ? "" : $"{parameter.Name} : {string.Join(", ", parts)}";
    }

    private static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsPointer)
        {
            return Name(type.GetElementType()!) + (type.IsPointer ? "*" : "");
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        string own = type.Name.Split('`')[0];
        int outer = type is { IsNested: true, IsGenericParameter: false } ? type.DeclaringType!.GetGenericArguments().Length : 0;
        string prefix = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType!) + "." : "";
        return prefix + own + (type.IsGenericParameter ? "" : Arguments(type.GetGenericArguments()[outer..]));
    }
}
