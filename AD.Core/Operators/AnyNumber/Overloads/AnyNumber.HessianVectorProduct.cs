// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The product of the Hessian with respect to x with a tangent of x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] HessianVectorProduct<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent)
        where T : IFloatingPointIeee754<T>
        => HessianVectorProduct(backend, backend.Bind(f), x, tangent);

    /// <summary>The product of the Hessian with respect to x with a tangent of x, into a destination.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void HessianVectorProduct<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => HessianVectorProduct(backend, backend.Bind(f), x, tangent, destination);

    /// <summary>The product of the Hessian with respect to x and p with tangents of x and p.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>The parts of H v for x, length n and p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T[] First, T[] Second) HessianVectorProduct<T>(this Backend backend, ScalarFunction2<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, (T[] First, T[] Second) tangents)
        where T : IFloatingPointIeee754<T>
        => HessianVectorProduct(backend, backend.Bind(f), x, p, tangents);

    /// <summary>The product of the Hessian with respect to x, p being constant with a tangent of x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<T>(this Backend backend, ScalarFunction2<T> f, ReadOnlySpan<T> x, Constant<T> p, ReadOnlySpan<T> tangent)
        where T : IFloatingPointIeee754<T>
        => HessianVectorProduct(backend, backend.Bind(f), x, p, tangent);

    /// <summary>The product of the Hessian with respect to p, x being constant with a tangent of p.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<T>(this Backend backend, ScalarFunction2<T> f, Constant<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> tangent)
        where T : IFloatingPointIeee754<T>
        => HessianVectorProduct(backend, backend.Bind(f), x, p, tangent);

    /// <summary>The product of the Hessian with respect to x, p and q being constant with a tangent of x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<T>(this Backend backend, ScalarFunction3<T> f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q, ReadOnlySpan<T> tangent)
        where T : IFloatingPointIeee754<T>
        => HessianVectorProduct(backend, backend.Bind(f), x, p, q, tangent);

    /// <summary>The product of the Hessian with respect to p, x and q being constant with a tangent of p.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<T>(this Backend backend, ScalarFunction3<T> f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q, ReadOnlySpan<T> tangent)
        where T : IFloatingPointIeee754<T>
        => HessianVectorProduct(backend, backend.Bind(f), x, p, q, tangent);

    /// <summary>The product of the Hessian with respect to q, x and p being constant with a tangent of q.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <returns>H v, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<T>(this Backend backend, ScalarFunction3<T> f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q, ReadOnlySpan<T> tangent)
        where T : IFloatingPointIeee754<T>
        => HessianVectorProduct(backend, backend.Bind(f), x, p, q, tangent);

    /// <summary>The product of the Hessian with respect to x with a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static T[] HessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice1(backend, f, new Arguments<T>(x)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x with a tangent of x, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static void HessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> destination)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice1(backend, f, new Arguments<T>(x)).HessianVectorProductInto(tangent, destination);

    /// <summary>The product of the Hessian with respect to x and p with tangents of x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>The parts of H v for x, length n and p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T[] First, T[] Second) HessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, (T[] First, T[] Second) tangents)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice2(backend, f, new Arguments<T>(x, p)).HessianVectorProduct2(tangents).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x, p being constant with a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, ReadOnlySpan<T> tangent)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice2(backend, f, new Arguments<T>(x, p)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to p, x being constant with a tangent of p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> tangent)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice2(backend, f, new Arguments<T>(x, p)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x, p and q being constant with a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q, ReadOnlySpan<T> tangent)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice3(backend, f, new Arguments<T>(x, p, q)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to p, x and q being constant with a tangent of p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q, ReadOnlySpan<T> tangent)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice3(backend, f, new Arguments<T>(x, p, q)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to q, x and p being constant with a tangent of q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <returns>H v, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[] HessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q, ReadOnlySpan<T> tangent)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice3(backend, f, new Arguments<T>(x, p, q)).HessianVectorProduct1(tangent).HessianVectorProduct;
}
