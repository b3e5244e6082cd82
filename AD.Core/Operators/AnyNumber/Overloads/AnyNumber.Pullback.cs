// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The pullback of a cotangent with respect to x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] Pullback<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
        => Pullback(backend, backend.Bind(f, cotangent.Length), x, cotangent);

    /// <summary>The pullback of a cotangent with respect to x, into a destination.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void Pullback<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => Pullback(backend, backend.Bind(f, cotangent.Length), x, cotangent, destination);

    /// <summary>The pullback of a cotangent with respect to x and p.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T[] First, T[] Second) Pullback<T>(this Backend backend, VectorFunction2<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
        => Pullback(backend, backend.Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The pullback of a cotangent with respect to x, p being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<T>(this Backend backend, VectorFunction2<T> f, ReadOnlySpan<T> x, Constant<T> p, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
        => Pullback(backend, backend.Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The pullback of a cotangent with respect to p, x being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<T>(this Backend backend, VectorFunction2<T> f, Constant<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
        => Pullback(backend, backend.Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The pullback of a cotangent with respect to x, p and q being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<T>(this Backend backend, VectorFunction3<T> f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
        => Pullback(backend, backend.Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to p, x and q being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<T>(this Backend backend, VectorFunction3<T> f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
        => Pullback(backend, backend.Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to q, x and p being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂q)ᵀ ȳ, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<T>(this Backend backend, VectorFunction3<T> f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
        => Pullback(backend, backend.Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static T[] Pullback<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).Pullback1(cotangent).Pullback;

    /// <summary>The pullback of a cotangent with respect to x, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static void Pullback<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).PullbackInto(cotangent, destination);

    /// <summary>The pullback of a cotangent with respect to x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T[] First, T[] Second) Pullback<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> cotangent)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Pullback2(cotangent).Pullback;

    /// <summary>The pullback of a cotangent with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, ReadOnlySpan<T> cotangent)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Pullback1(cotangent).Pullback;

    /// <summary>The pullback of a cotangent with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> cotangent)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Pullback1(cotangent).Pullback;

    /// <summary>The pullback of a cotangent with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q, ReadOnlySpan<T> cotangent)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Pullback1(cotangent).Pullback;

    /// <summary>The pullback of a cotangent with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q, ReadOnlySpan<T> cotangent)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Pullback1(cotangent).Pullback;

    /// <summary>The pullback of a cotangent with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂q)ᵀ ȳ, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] Pullback<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q, ReadOnlySpan<T> cotangent)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Pullback1(cotangent).Pullback;
}
