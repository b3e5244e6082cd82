using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Finds variables of an outer differentiation that a lambda over <see cref="Dual{T}"/> captured at its own level, where the two perturbations would be confused.</summary>
/// <remarks>
/// In <c>x =&gt; x * Forward.Derivative(y =&gt; x + y, 1.0)</c> both x and y are a <c>Dual&lt;double&gt;</c>: ẋ and ẏ would be added. The result is a plain double, which cannot carry the
/// dependence on x, so that the call is refused rather than answered. What a delegate captured is read from its closure, through fields, sequences of numbers and further delegates; the fields of each
/// type are looked up once. A field declared as <see cref="object"/> or as an interface is not followed.
/// </remarks>
internal static class CapturedLevels<T>
    where T : IFloatingPointIeee754<T>
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    /// <summary>Throws when the function captured an active number of its own level.</summary>
    /// <exception cref="InvalidOperationException">It did.</exception>
    public static void Refuse(Delegate f)
    {
        if (f.Target is { } closure && Captured(closure, null))
        {
            throw new InvalidOperationException(
                "The lambda captures a variable of an enclosing derivative, but is differentiated at a plain number, so that the two derivatives would be confused: "
                + "give the point as a number of the enclosing level, Forward.Derivative(y => x + y, x) or Forward.Derivative(y => x + y, new Dual<double>(1.0)), "
                + "or, where x is meant to be a constant, write double c = Special.PrimalOf(x) before the lambda and capture c.");
        }
    }

    private static bool Captured(object holder, HashSet<object>? seen)
    {
        foreach (FieldInfo field in Fields.GetOrAdd(holder.GetType(), Candidates))
        {
            bool active = field.GetValue(holder) switch
            {
                Dual<T> number => !ChainRule.IsZero(number.Tangent),
                IEnumerable<Dual<T>> numbers => numbers.Any(number => !ChainRule.IsZero(number.Tangent)),
                Delegate inner => inner.Target is { } target && CapturedNext(target),
                { } part => CapturedNext(part),
                null => false,
            };
            if (active)
            {
                return true;
            }
        }

        return false;

        bool CapturedNext(object next)
        {
            seen ??= new(ReferenceEqualityComparer.Instance) { holder };
            return seen.Add(next) && Captured(next, seen);
        }
    }

    private static FieldInfo[] Candidates(Type holder) => [.. FieldsOf(holder).Where(field => MayHold(field.FieldType, []))];

    /// <summary>Whether a dual number can be reached from a value of this declared type: itself, a sequence of them, a delegate, or a field of a type that is not the system's.</summary>
    private static bool MayHold(Type type, HashSet<Type> seen)
    {
        if (type == typeof(Dual<T>) || type.IsAssignableTo(typeof(IEnumerable<Dual<T>>)) || type.IsAssignableTo(typeof(Delegate)))
        {
            return true;
        }

        bool opaque = type.IsPrimitive || type.IsArray || type.IsPointer || (type.Namespace is { } space && space.StartsWith("System", StringComparison.Ordinal) && !type.IsAssignableTo(typeof(ITuple)));
        return !opaque && seen.Add(type) && FieldsOf(type).Any(field => MayHold(field.FieldType, seen));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away is read by no lambda.")]
    private static FieldInfo[] FieldsOf(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
