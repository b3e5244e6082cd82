using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A generic method over structures, made again at a number type: the structures there are read from its own signature.</summary>
/// <param name="method">The generic method.</param>
/// <param name="delegateType">The delegate over structures, such as <c>StructureFunction&lt;,&gt;</c>; its type arguments are the structures and then, unless it has none, the number.</param>
/// <param name="callType">The call over spans, such as <c>StructureCall&lt;,&gt;</c>; its type arguments are the structures and then the number.</param>
internal sealed class StructureMethod(GenericMethod method, Type delegateType, Type callType)
{
    /// <summary>The method at a number type as a delegate over spans.</summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public TDelegate At<TDelegate>(Type number) where TDelegate : Delegate
    {
        (Type[] arguments, Type result) = method.SignatureAt(number);
        Type[] structures = Structures(arguments, result);
        RequireNumbers(structures, number, alias: false);
        Delegate made = method.At(number, Closed(delegateType, structures, number));
        object call = Activator.CreateInstance(Closed(callType, structures, number), BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions, null, [made], null)!;
        return Unsafe.As<IFlatCall<TDelegate>>(call).Flat;
    }

    /// <summary>Refuses a method whose structures are not made of its number throughout, whatever the backend: a field that is a double at every number would be a constant for some and a variable for others.</summary>
    /// <param name="number">The number type that the user's structures stand at.</param>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void RequireNumbers(Type number)
    {
        Type other = number == typeof(Half) ? typeof(float) : typeof(Half);
        (Type[] Arguments, Type Result) signature;
        try
        {
            signature = method.SignatureAt(other);
        }
        catch (ArgumentException)
        {
            // The method's constraints are stricter than ours; it is refused where it is made again.
            return;
        }

        RequireNumbers(Structures(signature.Arguments, signature.Result), other, alias: true);
    }

    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static void RequireNumbers(Type[] structures, Type number, bool alias)
    {
        foreach (Type structure in structures)
        {
            if (StructureFields.Refusal(structure, number, alias) is { } refusal)
            {
                throw new ArgumentException(refusal);
            }
        }
    }

    /// <summary>The structures of a signature in order: arguments that are no spans, and the result of a map.</summary>
    private Type[] Structures(Type[] arguments, Type result)
        => [.. arguments.Where(argument => !argument.IsByRefLike), .. delegateType == typeof(StructureMap<,>) ? [result] : Type.EmptyTypes];

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static Type Closed(Type definition, Type[] structures, Type number)
        => definition.MakeGenericType(definition.GetGenericArguments().Length == structures.Length ? structures : [.. structures, number]);
}
