// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The gradient with respect to x, and the product of the Hessian with a tangent of x, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x, length n; H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T[] Gradient, T[] HessianVectorProduct) GradientAndHessianVectorProduct<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent)
        where T : IFloatingPointIeee754<T>
        => GradientAndHessianVectorProduct(backend, backend.Bind(f), x, tangent);

    /// <summary>The value, the gradient with respect to x, and the product of the Hessian with a tangent of x, from one evaluation, into destinations.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="gradient">Receives ∂f/∂x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T GradientAndHessianVectorProduct<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> gradient, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => GradientAndHessianVectorProduct(backend, backend.Bind(f), x, tangent, gradient, destination);

    /// <summary>The gradient with respect to x, and the product of the Hessian with a tangent of x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x, length n; H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static (T[] Gradient, T[] HessianVectorProduct) GradientAndHessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice1(backend, f, new Arguments<T>(x)).HessianVectorProduct1(tangent);

    /// <summary>The value, the gradient with respect to x, and the product of the Hessian with a tangent of x, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="gradient">Receives ∂f/∂x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static T GradientAndHessianVectorProduct<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> gradient, Span<T> destination)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice1(backend, f, new Arguments<T>(x)).HessianVectorProduct(tangent, gradient, default, default, destination);
}
