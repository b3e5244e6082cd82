// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The second derivative with respect to x, p being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <returns>∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<T>(this Backend backend, UnivariateFunction2<T> f, T x, ConstantNumber<T> p)
        where T : IFloatingPointIeee754<T>
        => SecondDerivative(backend, backend.Bind(f), x, p);

    /// <summary>The second derivative with respect to p, x being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<T>(this Backend backend, UnivariateFunction2<T> f, ConstantNumber<T> x, T p)
        where T : IFloatingPointIeee754<T>
        => SecondDerivative(backend, backend.Bind(f), x, p);

    /// <summary>The second derivative with respect to x, p and q being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<T>(this Backend backend, UnivariateFunction3<T> f, T x, ConstantNumber<T> p, ConstantNumber<T> q)
        where T : IFloatingPointIeee754<T>
        => SecondDerivative(backend, backend.Bind(f), x, p, q);

    /// <summary>The second derivative with respect to p, x and q being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<T>(this Backend backend, UnivariateFunction3<T> f, ConstantNumber<T> x, T p, ConstantNumber<T> q)
        where T : IFloatingPointIeee754<T>
        => SecondDerivative(backend, backend.Bind(f), x, p, q);

    /// <summary>The second derivative with respect to q, x and p being constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument.</param>
    /// <returns>∂²f/∂q².</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<T>(this Backend backend, UnivariateFunction3<T> f, ConstantNumber<T> x, ConstantNumber<T> p, T q)
        where T : IFloatingPointIeee754<T>
        => SecondDerivative(backend, backend.Bind(f), x, p, q);

    /// <summary>The second derivative with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <returns>∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<TFunction, T>(this Backend backend, TFunction f, T x, ConstantNumber<T> p)
        where TFunction : IUnivariateFunction2
        where T : IFloatingPointIeee754<T>
        => At.UnivariateTwice2(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p))).SecondDerivative().SecondDerivative;

    /// <summary>The second derivative with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<TFunction, T>(this Backend backend, TFunction f, ConstantNumber<T> x, T p)
        where TFunction : IUnivariateFunction2
        where T : IFloatingPointIeee754<T>
        => At.UnivariateTwice2(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p))).SecondDerivative().SecondDerivative;

    /// <summary>The second derivative with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<TFunction, T>(this Backend backend, TFunction f, T x, ConstantNumber<T> p, ConstantNumber<T> q)
        where TFunction : IUnivariateFunction3
        where T : IFloatingPointIeee754<T>
        => At.UnivariateTwice3(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).SecondDerivative().SecondDerivative;

    /// <summary>The second derivative with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<TFunction, T>(this Backend backend, TFunction f, ConstantNumber<T> x, T p, ConstantNumber<T> q)
        where TFunction : IUnivariateFunction3
        where T : IFloatingPointIeee754<T>
        => At.UnivariateTwice3(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).SecondDerivative().SecondDerivative;

    /// <summary>The second derivative with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument.</param>
    /// <returns>∂²f/∂q².</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static T SecondDerivative<TFunction, T>(this Backend backend, TFunction f, ConstantNumber<T> x, ConstantNumber<T> p, T q)
        where TFunction : IUnivariateFunction3
        where T : IFloatingPointIeee754<T>
        => At.UnivariateTwice3(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).SecondDerivative().SecondDerivative;
}
