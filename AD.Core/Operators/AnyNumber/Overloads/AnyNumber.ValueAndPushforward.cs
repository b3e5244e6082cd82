// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, and ∂f/∂x · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T[] Value, T[] Pushforward) ValueAndPushforward<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, int outputLength)
        where T : IFloatingPointIeee754<T>
        => ValueAndPushforward(backend, backend.Bind(f, outputLength), x, tangent);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation, into destinations.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void ValueAndPushforward<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => ValueAndPushforward(backend, backend.Bind(f, value.Length), x, tangent, value, destination);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>f, and ∂f/∂x · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static (T[] Value, T[] Pushforward) ValueAndPushforward<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).Pushforward(tangent);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static void ValueAndPushforward<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).Pushforward(tangent, value, destination);
}
