// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The partial derivatives with respect to x, p and q.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂f/∂x, ∂f/∂p and ∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double First, double Second, double Third) Derivative(UnivariateFunction3<double> f, double x, double p, double q)
        => Derivative(Bind(f), x, p, q);

    /// <summary>The partial derivatives with respect to x and p, q being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂f/∂x and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative(UnivariateFunction3<double> f, double x, double p, ConstantNumber<double> q)
        => Derivative(Bind(f), x, p, q);

    /// <summary>The partial derivatives with respect to x and q, p being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂f/∂x and ∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative(UnivariateFunction3<double> f, double x, ConstantNumber<double> p, double q)
        => Derivative(Bind(f), x, p, q);

    /// <summary>The partial derivatives with respect to p and q, x being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂f/∂p and ∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative(UnivariateFunction3<double> f, ConstantNumber<double> x, double p, double q)
        => Derivative(Bind(f), x, p, q);

    /// <summary>The partial derivative with respect to x, p and q being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double Derivative(UnivariateFunction3<double> f, double x, ConstantNumber<double> p, ConstantNumber<double> q)
        => Derivative(Bind(f), x, p, q);

    /// <summary>The partial derivative with respect to p, x and q being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double Derivative(UnivariateFunction3<double> f, ConstantNumber<double> x, double p, ConstantNumber<double> q)
        => Derivative(Bind(f), x, p, q);

    /// <summary>The partial derivative with respect to q, x and p being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double Derivative(UnivariateFunction3<double> f, ConstantNumber<double> x, ConstantNumber<double> p, double q)
        => Derivative(Bind(f), x, p, q);

    /// <summary>The partial derivatives with respect to x, p and q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂f/∂x, ∂f/∂p and ∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double First, double Second, double Third) Derivative<TFunction>(TFunction f, double x, double p, double q)
        where TFunction : IUnivariateFunction3
        => At.Univariate3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative3().Derivative;

    /// <summary>The partial derivatives with respect to x and p, q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂f/∂x and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative<TFunction>(TFunction f, double x, double p, ConstantNumber<double> q)
        where TFunction : IUnivariateFunction3
        => At.Univariate3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative2().Derivative;

    /// <summary>The partial derivatives with respect to x and q, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂f/∂x and ∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative<TFunction>(TFunction f, double x, ConstantNumber<double> p, double q)
        where TFunction : IUnivariateFunction3
        => At.Univariate3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative2().Derivative;

    /// <summary>The partial derivatives with respect to p and q, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂f/∂p and ∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative<TFunction>(TFunction f, ConstantNumber<double> x, double p, double q)
        where TFunction : IUnivariateFunction3
        => At.Univariate3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative2().Derivative;

    /// <summary>The partial derivative with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double Derivative<TFunction>(TFunction f, double x, ConstantNumber<double> p, ConstantNumber<double> q)
        where TFunction : IUnivariateFunction3
        => At.Univariate3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative1().Derivative;

    /// <summary>The partial derivative with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double Derivative<TFunction>(TFunction f, ConstantNumber<double> x, double p, ConstantNumber<double> q)
        where TFunction : IUnivariateFunction3
        => At.Univariate3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative1().Derivative;

    /// <summary>The partial derivative with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂f/∂q.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double Derivative<TFunction>(TFunction f, ConstantNumber<double> x, ConstantNumber<double> p, double q)
        where TFunction : IUnivariateFunction3
        => At.Univariate3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndDerivative1().Derivative;
}
