// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The partial derivatives with respect to x and p.</summary>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∂f/∂x and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative(UnivariateFunction2<double> f, double x, double p)
        => Derivative(Bind(f), x, p);

    /// <summary>The partial derivative with respect to x, p being constant.</summary>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <returns>∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double Derivative(UnivariateFunction2<double> f, double x, ConstantNumber<double> p)
        => Derivative(Bind(f), x, p);

    /// <summary>The partial derivative with respect to p, x being constant.</summary>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double Derivative(UnivariateFunction2<double> f, ConstantNumber<double> x, double p)
        => Derivative(Bind(f), x, p);

    /// <summary>The partial derivatives with respect to x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∂f/∂x and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative<TFunction>(TFunction f, double x, double p)
        where TFunction : IUnivariateFunction2
        => At.Univariate2(this, f, Point(Argument.Of(in x), Argument.Of(in p))).ValueAndDerivative2().Derivative;

    /// <summary>The partial derivative with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <returns>∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double Derivative<TFunction>(TFunction f, double x, ConstantNumber<double> p)
        where TFunction : IUnivariateFunction2
        => At.Univariate2(this, f, Point(Argument.Of(in x), Argument.Of(in p))).ValueAndDerivative1().Derivative;

    /// <summary>The partial derivative with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double Derivative<TFunction>(TFunction f, ConstantNumber<double> x, double p)
        where TFunction : IUnivariateFunction2
        => At.Univariate2(this, f, Point(Argument.Of(in x), Argument.Of(in p))).ValueAndDerivative1().Derivative;
}
