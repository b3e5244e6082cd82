// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The Hessian with respect to x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[,] Hessian<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => Hessian(backend, backend.Bind(f), x);

    /// <summary>The Hessian with respect to x and p, in blocks.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>The blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static ((T[,] First, T[,] Second) First, (T[,] First, T[,] Second) Second) Hessian<T>(this Backend backend, ScalarFunction2<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> p)
        where T : IFloatingPointIeee754<T>
        => Hessian(backend, backend.Bind(f), x, p);

    /// <summary>The Hessian with respect to x, p being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<T>(this Backend backend, ScalarFunction2<T> f, ReadOnlySpan<T> x, Constant<T> p)
        where T : IFloatingPointIeee754<T>
        => Hessian(backend, backend.Bind(f), x, p);

    /// <summary>The Hessian with respect to p, x being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<T>(this Backend backend, ScalarFunction2<T> f, Constant<T> x, ReadOnlySpan<T> p)
        where T : IFloatingPointIeee754<T>
        => Hessian(backend, backend.Bind(f), x, p);

    /// <summary>The Hessian with respect to x, p and q being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<T>(this Backend backend, ScalarFunction3<T> f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q)
        where T : IFloatingPointIeee754<T>
        => Hessian(backend, backend.Bind(f), x, p, q);

    /// <summary>The Hessian with respect to p, x and q being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<T>(this Backend backend, ScalarFunction3<T> f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q)
        where T : IFloatingPointIeee754<T>
        => Hessian(backend, backend.Bind(f), x, p, q);

    /// <summary>The Hessian with respect to q, x and p being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <returns>∂²f/∂q∂q, l × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<T>(this Backend backend, ScalarFunction3<T> f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q)
        where T : IFloatingPointIeee754<T>
        => Hessian(backend, backend.Bind(f), x, p, q);

    /// <summary>The Hessian with respect to x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static T[,] Hessian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice1(backend, f, new Arguments<T>(x)).Hessian().Hessian1<InTable<T>, T[,]>();

    /// <summary>The Hessian with respect to x and p, in blocks.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>The blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static ((T[,] First, T[,] Second) First, (T[,] First, T[,] Second) Second) Hessian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice2(backend, f, new Arguments<T>(x, p)).Hessian().Hessian2<InTable<T>, T[,]>();

    /// <summary>The Hessian with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice2(backend, f, new Arguments<T>(x, p)).Hessian().Hessian1<InTable<T>, T[,]>();

    /// <summary>The Hessian with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice2(backend, f, new Arguments<T>(x, p)).Hessian().Hessian1<InTable<T>, T[,]>();

    /// <summary>The Hessian with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice3(backend, f, new Arguments<T>(x, p, q)).Hessian().Hessian1<InTable<T>, T[,]>();

    /// <summary>The Hessian with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice3(backend, f, new Arguments<T>(x, p, q)).Hessian().Hessian1<InTable<T>, T[,]>();

    /// <summary>The Hessian with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <returns>∂²f/∂q∂q, l × l.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Hessian<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice3(backend, f, new Arguments<T>(x, p, q)).Hessian().Hessian1<InTable<T>, T[,]>();
}
