using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Finds variables of an outer differentiation that a lambda over <see cref="Dual{T}"/> captured at its own level, where the two perturbations would be confused.</summary>
/// <remarks>
/// In <c>x =&gt; x * Forward.Derivative(y =&gt; x + y, 1.0)</c> both x and y are a <c>Dual&lt;double&gt;</c>: ẋ and ẏ would be added. The result is a plain double, which cannot carry the
/// dependence on x, so that the call is refused rather than answered. What a delegate captured is read from its closure; the fields of each closure type are looked up once.
/// </remarks>
internal static class CapturedLevels<T>
    where T : IFloatingPointIeee754<T>
{
    private const int Depth = 4;

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    /// <summary>Throws when the function captured an active number of its own level.</summary>
    /// <exception cref="InvalidOperationException">It did.</exception>
    public static void Refuse(Delegate f)
    {
        if (f.Target is { } closure && Captured(closure, Depth))
        {
            throw new InvalidOperationException(
                "The lambda captures a variable of an enclosing derivative, but is differentiated at a plain number, so that the two derivatives would be confused: "
                + "give the point as a number of the enclosing level, Forward.Derivative(y => x + y, x) or Forward.Derivative(y => x + y, new Dual<double>(1.0)), "
                + "or, where x is meant to be a constant, write double c = Special.PrimalOf(x) before the lambda and capture c.");
        }
    }

    private static bool Captured(object closure, int depth)
    {
        foreach (FieldInfo field in Fields.GetOrAdd(closure.GetType(), Candidates))
        {
            bool active = field.GetValue(closure) switch
            {
                Dual<T> number => !ChainRule.IsZero(number.Tangent),
                Dual<T>[] numbers => Array.Exists(numbers, number => !ChainRule.IsZero(number.Tangent)),
                Delegate inner => depth > 0 && inner.Target is { } target && Captured(target, depth - 1),
                { } outer => depth > 0 && Captured(outer, depth - 1),
                null => false,
            };
            if (active)
            {
                return true;
            }
        }

        return false;
    }

    private static FieldInfo[] Candidates(Type closure)
        => [.. closure.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(field => MayHold(field.FieldType))];

    private static bool MayHold(Type type)
        => type == typeof(Dual<T>) || type == typeof(Dual<T>[]) || type.IsAssignableTo(typeof(Delegate)) || type.IsDefined(typeof(CompilerGeneratedAttribute), false);
}
