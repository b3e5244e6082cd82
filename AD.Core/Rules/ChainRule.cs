using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The steps of the chain rule that every number type shares.</summary>
public static class ChainRule
{
    /// <summary>y = f(x) at the inner level of a nested number: where the inner number is active too, it follows the rule.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <typeparam name="T">The inner number.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>f(x).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<TRule, T>(T x)
        where TRule : struct, IUnaryRule
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(double) || default(TRule) is IElementaryRule ? TRule.Value(x) : RuleDispatch<T>.Instance.Apply<TRule>(x);

    /// <summary>z = f(x, y) at the inner level of a nested number: where the inner number is active too, it follows the rule.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <typeparam name="T">The inner number.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>f(x, y).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<TRule, T>(T x, T y)
        where TRule : struct, IBinaryRule
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(double) || default(TRule) is IElementaryRule ? TRule.Value(x, y) : RuleDispatch<T>.Instance.Apply<TRule>(x, y);

    /// <summary>Whether a number carries no derivative: at every level, each one is exactly zero.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The number.</param>
    /// <returns>True for a constant and for a number without derivatives.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPassive<T>(T x)
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(double) || RuleDispatch<T>.Instance.IsPassive(x);

    /// <summary>Whether a tangent or cotangent is zero together with all derivatives it carries itself: it then contributes nothing, whatever the derivative it would be multiplied with.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="seed">The tangent or cotangent.</param>
    /// <returns>True when it is identically zero.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero<T>(T seed)
        where T : IFloatingPointIeee754<T>
        => typeof(T) != typeof(double) && Tracing<T>.IsUnderway ? IsPassive(seed) && seed == T.Zero : seed == T.Zero && IsPassive(seed);

    /// <summary>Whether the derivative says that the argument is inactive: an exact zero of a rule that is marked <see cref="IFlatRule"/>.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="derivative">f'(x).</param>
    /// <returns>True when the argument contributes nothing, whatever its tangent.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFlat<TRule, T>(T derivative)
        where TRule : struct
        where T : IFloatingPointIeee754<T>
        => default(TRule) is IFlatRule && IsZero(derivative);

    /// <summary>f'(x) ẋ by the rule <typeparamref name="TRule"/>: a seed that is identically zero contributes nothing, nor does an argument at which the rule is flat; otherwise 0 · ∞ is NaN.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="derivative">f'(x).</param>
    /// <param name="seed">The tangent ẋ or the cotangent.</param>
    /// <returns>The product.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Product<TRule, T>(T derivative, T seed)
        where TRule : struct
        where T : IFloatingPointIeee754<T>
        => IsFlat<TRule, T>(derivative) ? T.Zero : Product(derivative, seed);

    /// <summary>f'(x) ẋ, where a seed that is identically zero contributes nothing, however steep the function; a derivative of 0 under an infinite seed is NaN, because it may have underflowed.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="derivative">f'(x).</param>
    /// <param name="seed">The tangent ẋ or the cotangent.</param>
    /// <returns>The product.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Product<T>(T derivative, T seed)
        where T : IFloatingPointIeee754<T>
    {
        T product = derivative * seed;
        return ((typeof(T) == typeof(double) || !Tracing<T>.IsUnderway) && !T.IsNaN(product)) || !IsZero(seed) ? product : T.Zero;
    }
}

/// <summary>Whether the comparisons of a number type are recorded: it is <see cref="Traced"/>, at some level. A comparison that only saves work is then not made.</summary>
internal static class Tracing<T>
{
    public static readonly bool IsUnderway = IsPartOf(typeof(T));

    private static bool IsPartOf(Type type) => type == typeof(Traced) || type.IsGenericType && Array.Exists(type.GetGenericArguments(), IsPartOf);
}
