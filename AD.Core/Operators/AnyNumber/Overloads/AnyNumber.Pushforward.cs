// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The pushforward of a tangent of x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] Pushforward<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Pushforward(backend, backend.Bind(f, outputLength), x, tangent);

    /// <summary>The pushforward of a tangent of x, into a destination.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void Pushforward<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => Pushforward(backend, backend.Bind(f, destination.Length), x, tangent, destination);

    /// <summary>The pushforward of tangents of x and p: the sum of what each gives.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<T>(this Backend backend, VectorFunction2<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, (T[] First, T[] Second) tangents, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Pushforward(backend, backend.Bind(f, outputLength), x, p, tangents);

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<T>(this Backend backend, VectorFunction2<T> f, ReadOnlySpan<T> x, Constant<T> p, ReadOnlySpan<T> tangent, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Pushforward(backend, backend.Bind(f, outputLength), x, p, tangent);

    /// <summary>The pushforward of a tangent of p.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂p · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<T>(this Backend backend, VectorFunction2<T> f, Constant<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> tangent, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Pushforward(backend, backend.Bind(f, outputLength), x, p, tangent);

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<T>(this Backend backend, VectorFunction3<T> f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q, ReadOnlySpan<T> tangent, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Pushforward(backend, backend.Bind(f, outputLength), x, p, q, tangent);

    /// <summary>The pushforward of a tangent of p.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂p · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<T>(this Backend backend, VectorFunction3<T> f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q, ReadOnlySpan<T> tangent, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Pushforward(backend, backend.Bind(f, outputLength), x, p, q, tangent);

    /// <summary>The pushforward of a tangent of q.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂q · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<T>(this Backend backend, VectorFunction3<T> f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q, ReadOnlySpan<T> tangent, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Pushforward(backend, backend.Bind(f, outputLength), x, p, q, tangent);

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static T[] Pushforward<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).Pushforward(tangent).Pushforward;

    /// <summary>The pushforward of a tangent of x, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static void Pushforward<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).PushforwardInto(tangent, destination);

    /// <summary>The pushforward of tangents of x and p: the sum of what each gives.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, (T[] First, T[] Second) tangents)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Pushforward(tangents).Pushforward;

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, ReadOnlySpan<T> tangent)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Pushforward(tangent).Pushforward;

    /// <summary>The pushforward of a tangent of p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>∂f/∂p · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> tangent)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Pushforward(tangent).Pushforward;

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q, ReadOnlySpan<T> tangent)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Pushforward(tangent).Pushforward;

    /// <summary>The pushforward of a tangent of p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>∂f/∂p · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q, ReadOnlySpan<T> tangent)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Pushforward(tangent).Pushforward;

    /// <summary>The pushforward of a tangent of q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <returns>∂f/∂q · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pushforward<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q, ReadOnlySpan<T> tangent)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Pushforward(tangent).Pushforward;
}
