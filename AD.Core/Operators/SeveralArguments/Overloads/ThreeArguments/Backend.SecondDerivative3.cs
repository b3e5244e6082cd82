// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The second derivative with respect to x, p and q being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double SecondDerivative(UnivariateFunction3<double> f, double x, ConstantNumber<double> p, ConstantNumber<double> q)
        => SecondDerivative(Bind(f), x, p, q);

    /// <summary>The second derivative with respect to p, x and q being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double SecondDerivative(UnivariateFunction3<double> f, ConstantNumber<double> x, double p, ConstantNumber<double> q)
        => SecondDerivative(Bind(f), x, p, q);

    /// <summary>The second derivative with respect to q, x and p being constant.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂²f/∂q².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double SecondDerivative(UnivariateFunction3<double> f, ConstantNumber<double> x, ConstantNumber<double> p, double q)
        => SecondDerivative(Bind(f), x, p, q);

    /// <summary>The second derivative with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double SecondDerivative<TFunction>(TFunction f, double x, ConstantNumber<double> p, ConstantNumber<double> q)
        where TFunction : IUnivariateFunction3
        => At.UnivariateTwice3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).SecondDerivative().SecondDerivative;

    /// <summary>The second derivative with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double SecondDerivative<TFunction>(TFunction f, ConstantNumber<double> x, double p, ConstantNumber<double> q)
        where TFunction : IUnivariateFunction3
        => At.UnivariateTwice3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).SecondDerivative().SecondDerivative;

    /// <summary>The second derivative with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>∂²f/∂q².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double SecondDerivative<TFunction>(TFunction f, ConstantNumber<double> x, ConstantNumber<double> p, double q)
        where TFunction : IUnivariateFunction3
        => At.UnivariateTwice3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).SecondDerivative().SecondDerivative;
}
