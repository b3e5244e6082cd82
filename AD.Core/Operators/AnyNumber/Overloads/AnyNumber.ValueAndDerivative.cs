// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The value, and the partial derivatives with respect to x and p, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>f, and ∂f/∂x and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, (T First, T Second) Derivative) ValueAndDerivative<T>(this Backend backend, UnivariateFunction2<T> f, T x, T p)
        where T : IFloatingPointIeee754<T>
        => ValueAndDerivative(backend, backend.Bind(f), x, p);

    /// <summary>The value, and the partial derivative with respect to x, p being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <returns>f, and ∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<T>(this Backend backend, UnivariateFunction2<T> f, T x, ConstantNumber<T> p)
        where T : IFloatingPointIeee754<T>
        => ValueAndDerivative(backend, backend.Bind(f), x, p);

    /// <summary>The value, and the partial derivative with respect to p, x being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>f, and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<T>(this Backend backend, UnivariateFunction2<T> f, ConstantNumber<T> x, T p)
        where T : IFloatingPointIeee754<T>
        => ValueAndDerivative(backend, backend.Bind(f), x, p);

    /// <summary>The value, and the partial derivative with respect to x, p and q being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>f, and ∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<T>(this Backend backend, UnivariateFunction3<T> f, T x, ConstantNumber<T> p, ConstantNumber<T> q)
        where T : IFloatingPointIeee754<T>
        => ValueAndDerivative(backend, backend.Bind(f), x, p, q);

    /// <summary>The value, and the partial derivative with respect to p, x and q being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>f, and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<T>(this Backend backend, UnivariateFunction3<T> f, ConstantNumber<T> x, T p, ConstantNumber<T> q)
        where T : IFloatingPointIeee754<T>
        => ValueAndDerivative(backend, backend.Bind(f), x, p, q);

    /// <summary>The value, and the partial derivative with respect to q, x and p being constant, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument.</param>
    /// <returns>f, and ∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<T>(this Backend backend, UnivariateFunction3<T> f, ConstantNumber<T> x, ConstantNumber<T> p, T q)
        where T : IFloatingPointIeee754<T>
        => ValueAndDerivative(backend, backend.Bind(f), x, p, q);

    /// <summary>The value, and the partial derivatives with respect to x and p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>f, and ∂f/∂x and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, (T First, T Second) Derivative) ValueAndDerivative<TFunction, T>(this Backend backend, TFunction f, T x, T p)
        where TFunction : IUnivariateFunction2
        where T : IFloatingPointIeee754<T>
        => At.Univariate2(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p))).ValueAndDerivative2();

    /// <summary>The value, and the partial derivative with respect to x, p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <returns>f, and ∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<TFunction, T>(this Backend backend, TFunction f, T x, ConstantNumber<T> p)
        where TFunction : IUnivariateFunction2
        where T : IFloatingPointIeee754<T>
        => At.Univariate2(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p))).ValueAndDerivative1();

    /// <summary>The value, and the partial derivative with respect to p, x being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>f, and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<TFunction, T>(this Backend backend, TFunction f, ConstantNumber<T> x, T p)
        where TFunction : IUnivariateFunction2
        where T : IFloatingPointIeee754<T>
        => At.Univariate2(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p))).ValueAndDerivative1();

    /// <summary>The value, and the partial derivative with respect to x, p and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>f, and ∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<TFunction, T>(this Backend backend, TFunction f, T x, ConstantNumber<T> p, ConstantNumber<T> q)
        where TFunction : IUnivariateFunction3
        where T : IFloatingPointIeee754<T>
        => At.Univariate3(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative1();

    /// <summary>The value, and the partial derivative with respect to p, x and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>f, and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<TFunction, T>(this Backend backend, TFunction f, ConstantNumber<T> x, T p, ConstantNumber<T> q)
        where TFunction : IUnivariateFunction3
        where T : IFloatingPointIeee754<T>
        => At.Univariate3(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative1();

    /// <summary>The value, and the partial derivative with respect to q, x and p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument.</param>
    /// <returns>f, and ∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    [OverloadResolutionPriority(1)]
    public static (T Value, T Derivative) ValueAndDerivative<TFunction, T>(this Backend backend, TFunction f, ConstantNumber<T> x, ConstantNumber<T> p, T q)
        where TFunction : IUnivariateFunction3
        where T : IFloatingPointIeee754<T>
        => At.Univariate3(backend, f, new Arguments<T>(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative1();
}
