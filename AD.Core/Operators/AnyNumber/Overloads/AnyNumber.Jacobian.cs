// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The Jacobian with respect to x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[,] Jacobian<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Jacobian(backend, backend.Bind(f, outputLength), x);

    /// <summary>The Jacobians with respect to x and p.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T[,] First, T[,] Second) Jacobian<T>(this Backend backend, VectorFunction2<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Jacobian(backend, backend.Bind(f, outputLength), x, p);

    /// <summary>The Jacobian with respect to x, p being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<T>(this Backend backend, VectorFunction2<T> f, ReadOnlySpan<T> x, Constant<T> p, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Jacobian(backend, backend.Bind(f, outputLength), x, p);

    /// <summary>The Jacobian with respect to p, x being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<T>(this Backend backend, VectorFunction2<T> f, Constant<T> x, ReadOnlySpan<T> p, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Jacobian(backend, backend.Bind(f, outputLength), x, p);

    /// <summary>The Jacobian with respect to x, p and q being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<T>(this Backend backend, VectorFunction3<T> f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Jacobian(backend, backend.Bind(f, outputLength), x, p, q);

    /// <summary>The Jacobian with respect to p, x and q being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<T>(this Backend backend, VectorFunction3<T> f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Jacobian(backend, backend.Bind(f, outputLength), x, p, q);

    /// <summary>The Jacobian with respect to q, x and p being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<T>(this Backend backend, VectorFunction3<T> f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q, int outputLength)
        where T : IFloatingPointIeee754<T>
        => Jacobian(backend, backend.Bind(f, outputLength), x, p, q);

    /// <summary>The Jacobian with respect to x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static T[,] Jacobian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).Jacobian().Jacobian1<InTable<T>, T[,]>();

    /// <summary>The Jacobians with respect to x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T[,] First, T[,] Second) Jacobian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Jacobian().Jacobian2<InTable<T>, T[,]>();

    /// <summary>The Jacobian with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Jacobian().Jacobian1<InTable<T>, T[,]>();

    /// <summary>The Jacobian with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => At.Vector2(backend, f, new Arguments<T>(x, p)).Jacobian().Jacobian1<InTable<T>, T[,]>();

    /// <summary>The Jacobian with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, Constant<T> p, Constant<T> q)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Jacobian().Jacobian1<InTable<T>, T[,]>();

    /// <summary>The Jacobian with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, ReadOnlySpan<T> p, Constant<T> q)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Jacobian().Jacobian1<InTable<T>, T[,]>();

    /// <summary>The Jacobian with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <returns>∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T[,] Jacobian<TFunction, T>(this Backend backend, TFunction f, Constant<T> x, Constant<T> p, ReadOnlySpan<T> q)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => At.Vector3(backend, f, new Arguments<T>(x, p, q)).Jacobian().Jacobian1<InTable<T>, T[,]>();
}
