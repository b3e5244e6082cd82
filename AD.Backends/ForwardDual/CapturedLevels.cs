using System.Collections;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>Finds variables of an outer differentiation that a lambda over <see cref="Dual{T}"/> captured at its own level, where the two perturbations would be confused.</summary>
/// <remarks>
/// In <c>x =&gt; x * Forward.Derivative(y =&gt; x + y, 1.0)</c> both x and y are a <c>Dual&lt;double&gt;</c>: ẋ and ẏ would be added. The result is a plain double, which cannot carry the
/// dependence on x, so that the call is refused rather than answered. What a delegate captured is read from its closure: fields are followed by the types of their values, through arrays, collections,
/// boxes, lazy values, tasks and further delegates, without running any code of the user's; <see cref="CapturedTypes{T}"/> says where to look. What cannot be read is refused while an enclosing
/// evaluation at this level is under way on the thread, and only then. Static fields are not seen.
/// </remarks>
internal static class CapturedLevels<T>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>How many objects and entries are looked at inside an enclosing evaluation, and outside of one, where an active number can only have been made by hand.</summary>
    private const int Nested = 100_000, Outermost = 10_000;

    [ThreadStatic]
    private static int depth;

    /// <summary>Begins an evaluation at this level: to be called where the function is, and to be ended.</summary>
    /// <exception cref="InvalidOperationException">The function captured an active number of its own level.</exception>
    public static void Enter(Delegate f)
    {
        if (f.Target is { } closure && CapturedTypes<T>.FieldsOf(closure.GetType()).Length != 0)
        {
            Refuse(closure);
        }

        depth++;
    }

    /// <summary>Ends the evaluation.</summary>
    public static void Leave() => depth--;

    private static void Refuse(object closure)
    {
        Search search = new(depth > 0 ? Nested : Outermost);
        if (search.Finds(closure))
        {
            throw new InvalidOperationException(
                "The lambda captures a variable of an enclosing derivative, but is differentiated at a plain number, so that the two derivatives would be confused: "
                + "give the point as a number of the enclosing level, Forward.Derivative(y => x + y, x) or Forward.Derivative(y => x + y, new Dual<double>(1.0)), "
                + "or, where x is meant to be a constant, write double c = Special.PrimalOf(x) before the lambda and capture c.");
        }

        if (depth > 0 && search.Unread is { } unread)
        {
            throw new InvalidOperationException(
                $"The lambda, differentiated inside another derivative, captures a value of type {unread} in which a variable of the enclosing derivative cannot be looked for: "
                + "capture the number itself, give the point as a number of the enclosing level, or, where a constant is meant, write double c = Special.PrimalOf(x) before the lambda and capture c.");
        }
    }

    /// <summary>One walk over what a closure holds.</summary>
    private sealed class Search(int limit)
    {
        private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        private readonly Stack<object> pending = new();
        private int looked;

        /// <summary>The first type that could not be read.</summary>
        public Type? Unread { get; private set; }

        public bool Finds(object start)
        {
            pending.Push(start);
            while (pending.TryPop(out object? next))
            {
                if (++looked > limit)
                {
                    Unread ??= start.GetType();
                    return false;
                }

                if (IsActive(next))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether the value is an active number or an array of numbers with an active one; the parts of any other are put on the list.</summary>
        private bool IsActive(object value)
        {
            switch (value)
            {
                case Dual<T> number:
                    return !ChainRule.IsZero(number.Tangent);
                case Array numbers when numbers.GetType().GetElementType() == typeof(Dual<T>):
                    return ContainsActive(Numbers(numbers));
                case Array entries:
                    Follow(entries);
                    return false;
                case Delegate { HasSingleTarget: false } several:
                    foreach (Delegate one in several.GetInvocationList())
                    {
                        Follow(one.Target);
                    }

                    return false;
                case Delegate one:
                    Follow(one.Target);
                    return false;
            }

            Type type = value.GetType();
            if (value is IEnumerable items && CapturedTypes<T>.IsCollection(type))
            {
                Follow(items);          // not its fields: a list keeps what was removed from it beyond its length
                return false;
            }

            if (CapturedTypes<T>.IsSealedOff(type))
            {
                Unread ??= type;
            }

            foreach (FieldInfo field in CapturedTypes<T>.FieldsOf(type))
            {
                Follow(field.GetValue(value));
            }

            return false;
        }

        private void Follow(IEnumerable entries)
        {
            foreach (object? entry in entries)
            {
                if (pending.Count > limit)
                {
                    break;
                }

                Follow(entry);
            }
        }

        private void Follow(object? value)
        {
            if (value is not null && CapturedTypes<T>.MayHold(value.GetType()) && (value is ValueType || seen.Add(value)))
            {
                pending.Push(value);
            }
        }

        private static bool ContainsActive(ReadOnlySpan<Dual<T>> numbers)
        {
            foreach (Dual<T> number in numbers)
            {
                if (!ChainRule.IsZero(number.Tangent))
                {
                    return true;
                }
            }

            return false;
        }

        private static ReadOnlySpan<Dual<T>> Numbers(Array numbers)
            => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, Dual<T>>(ref MemoryMarshal.GetArrayDataReference(numbers)), numbers.Length);
    }
}
