// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The value, and the gradient with respect to x, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, T[] Gradient) ValueAndGradient<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => ValueAndGradient(backend, backend.Bind(f), x);

    /// <summary>The value, and the gradient with respect to x, from one evaluation, into a destination.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T ValueAndGradient<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => ValueAndGradient(backend, backend.Bind(f), x, destination);

    /// <summary>The value, and the gradients with respect to x and p, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>f, and ∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, (T[] First, T[] Second) Gradient) ValueAndGradient<T>(this Backend backend, ScalarFunction2<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> p)
        where T : IFloatingPointIeee754<T>
        => ValueAndGradient(backend, backend.Bind(f), x, p);

    /// <summary>The value, and the gradient with respect to x, p being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<T>(this Backend backend, ScalarFunction2<T> f, ReadOnlySpan<T> x, Constant<T> p)
        where T : IFloatingPointIeee754<T>
        => ValueAndGradient(backend, backend.Bind(f), x, p);

    /// <summary>The value, and the gradient with respect to p, x being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>f, and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<T>(this Backend backend, ScalarFunction2<T> f, Constant<T> x, ReadOnlySpan<T> p)
        where T : IFloatingPointIeee754<T>
        => ValueAndGradient(backend, backend.Bind(f), x, p);

    /// <summary>The value, and the gradient with respect to x, p and q being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<T>(this Backend backend, ScalarFunction3<T> f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q)
        where T : IFloatingPointIeee754<T>
        => ValueAndGradient(backend, backend.Bind(f), x, p, q);

    /// <summary>The value, and the gradient with respect to p, x and q being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<T>(this Backend backend, ScalarFunction3<T> f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q)
        where T : IFloatingPointIeee754<T>
        => ValueAndGradient(backend, backend.Bind(f), x, p, q);

    /// <summary>The value, and the gradient with respect to q, x and p being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <returns>f, and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<T>(this Backend backend, ScalarFunction3<T> f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q)
        where T : IFloatingPointIeee754<T>
        => ValueAndGradient(backend, backend.Bind(f), x, p, q);

    /// <summary>The value, and the gradient with respect to x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static (T Value, T[] Gradient) ValueAndGradient<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => At.Scalar1(backend, f, new Arguments<T>(x)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to x, from one evaluation, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static T ValueAndGradient<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Span<T> destination)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => At.Scalar1(backend, f, new Arguments<T>(x)).ValueAndGradient(destination);

    /// <summary>The value, and the gradients with respect to x and p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>f, and ∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, (T[] First, T[] Second) Gradient) ValueAndGradient<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.Scalar2(backend, f, new Arguments<T>(x, p)).ValueAndGradient2();

    /// <summary>The value, and the gradient with respect to x, p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.Scalar2(backend, f, new Arguments<T>(x, p)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to p, x being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>f, and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.Scalar2(backend, f, new Arguments<T>(x, p)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to x, p and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.Scalar3(backend, f, new Arguments<T>(x, p, q)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to p, x and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.Scalar3(backend, f, new Arguments<T>(x, p, q)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to q, x and p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <returns>f, and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.Scalar3(backend, f, new Arguments<T>(x, p, q)).ValueAndGradient1();
}
