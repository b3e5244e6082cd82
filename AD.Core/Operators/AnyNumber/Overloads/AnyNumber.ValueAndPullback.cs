// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The value, and the pullback of a cotangent with respect to x, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T[] Value, T[] Pullback) ValueAndPullback<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
        => ValueAndPullback(backend, backend.Bind(f, cotangent.Length), x, cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to x, from one evaluation, into destinations.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f, length m.</param>
    /// <param name="destination">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void ValueAndPullback<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => ValueAndPullback(backend, backend.Bind(f, cotangent.Length), x, cotangent, value, destination);

    /// <summary>The value, and the pullback of a cotangent with respect to x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static (T[] Value, T[] Pullback) ValueAndPullback<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).Pullback1(cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to x, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f, length m.</param>
    /// <param name="destination">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static void ValueAndPullback<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).Pullback(cotangent, value, destination);
}
