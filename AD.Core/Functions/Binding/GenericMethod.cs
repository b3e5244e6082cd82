using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace AD;

/// <summary>A generic method with the target it is called on, which can be made again at any number type.</summary>
internal sealed class GenericMethod
{
    private static readonly ConcurrentDictionary<(MethodInfo Method, Type Number), Recipe?> Recipes = new();

    private readonly Recipe recipe;
    private readonly object? target;

    private GenericMethod(Recipe recipe, object? target)
    {
        this.recipe = recipe;
        this.target = target;
    }

    /// <summary>The generic method behind a delegate at <paramref name="number"/>, seen through forwarding lambdas; null when there is none.</summary>
    /// <param name="f">The delegate.</param>
    /// <param name="number">The number type the delegate stands at.</param>
    /// <param name="frozen">True when the answer holds for the life of the delegate; false when it depends on a captured variable.</param>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static GenericMethod? Behind(Delegate f, Type number, out bool frozen)
    {
        MethodInfo method = f.Method;
        object? target = f.Target;
        frozen = true;
        while (true)
        {
            Recipe? recipe = Recipes.GetOrAdd((method, number), static key => Recipe.Of(key.Method, key.Number));
            if (recipe is not null)
            {
                // base.F as a method group: a delegate made again would reach the receiver's override.
                return ForwardingLambda.IsOverridden(method, target) ? null : new(recipe, target);
            }

            if (!ForwardingLambda.TrySeeThrough(ref method, ref target, ref frozen))
            {
                return null;
            }
        }
    }

    /// <summary>The delegate at <paramref name="number"/>.</summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public TDelegate At<TDelegate>(Type number) where TDelegate : Delegate => recipe.At<TDelegate>(number, target);

    /// <summary>The types of the arguments, without a receiver that is bound, and of the result at <paramref name="number"/>.</summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (Type[] Arguments, Type Result) SignatureAt(Type number)
    {
        MethodInfo made = recipe.MethodAt(number);
        IEnumerable<Type> arguments = made.GetParameters().Select(parameter => parameter.ParameterType);
        return ([.. made.IsStatic && target is not null ? arguments.Skip(1) : arguments], made.ReturnType);
    }

    /// <summary>The delegate at <paramref name="number"/>, of a type that fits the signature there.</summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Delegate At(Type number, Type delegateType) => recipe.MethodAt(number).CreateDelegate(delegateType, target);

    /// <summary>A generic method's definition, its type arguments, and which of them are the number.</summary>
    private sealed class Recipe(MethodInfo definition, Type[] arguments, bool[] isNumber)
    {
        [RequiresDynamicCode(Function.DynamicCode)]
        [RequiresUnreferencedCode(Function.DynamicCode)]
        public static Recipe? Of(MethodInfo method, Type number)
        {
            if (!method.IsGenericMethod)
            {
                return null;
            }

            MethodInfo definition = method.GetGenericMethodDefinition();
            Type[] parameters = definition.GetGenericArguments();
            Type[] arguments = method.GetGenericArguments();
            bool[] isNumber = new bool[parameters.Length];
            bool any = false;
            for (int i = 0; i < parameters.Length; i++)
            {
                isNumber[i] = arguments[i] == number && OccursIn(definition, parameters[i]);
                any |= isNumber[i];
            }

            return any ? new(definition, arguments, isNumber) : null;
        }

        [RequiresDynamicCode(Function.DynamicCode)]
        [RequiresUnreferencedCode(Function.DynamicCode)]
        public TDelegate At<TDelegate>(Type number, object? target) where TDelegate : Delegate
        {
            MethodInfo made = MethodAt(number);
            return target is null ? made.CreateDelegate<TDelegate>() : made.CreateDelegate<TDelegate>(target);
        }

        [RequiresDynamicCode(Function.DynamicCode)]
        [RequiresUnreferencedCode(Function.DynamicCode)]
        public MethodInfo MethodAt(Type number)
        {
            Type[] types = new Type[arguments.Length];
            for (int i = 0; i < types.Length; i++)
            {
                types[i] = isNumber[i] ? number : arguments[i];
            }

            try
            {
                return definition.MakeGenericMethod(types);
            }
            catch (ArgumentException e)
            {
                throw new ArgumentException(
                    $"{definition.DeclaringType?.Name}.{definition.Name} asks more of its number than IFloatingPointIeee754<T>, and {number.Name} does not meet it: " +
                    "constrain the method by `where T : IFloatingPointIeee754<T>` alone.",
                    e);
            }
        }

        private static bool OccursIn(MethodInfo definition, Type parameter)
        {
            if (Mentions(definition.ReturnType, parameter))
            {
                return true;
            }

            foreach (ParameterInfo p in definition.GetParameters())
            {
                if (Mentions(p.ParameterType, parameter))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool Mentions(Type type, Type parameter)
        {
            if (type == parameter)
            {
                return true;
            }

            if (type.HasElementType)
            {
                return Mentions(type.GetElementType()!, parameter);
            }

            foreach (Type argument in type.IsGenericType ? type.GetGenericArguments() : [])
            {
                if (Mentions(argument, parameter))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
