// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The second derivative with respect to x, p being constant.</summary>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <returns>∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double SecondDerivative(UnivariateFunction2<double> f, double x, ConstantNumber<double> p)
        => SecondDerivative(Bind(f), x, p);

    /// <summary>The second derivative with respect to p, x being constant.</summary>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double SecondDerivative(UnivariateFunction2<double> f, ConstantNumber<double> x, double p)
        => SecondDerivative(Bind(f), x, p);

    /// <summary>The second derivative with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <returns>∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double SecondDerivative<TFunction>(TFunction f, double x, ConstantNumber<double> p)
        where TFunction : IUnivariateFunction2
        => At.UnivariateTwice2(this, f, Point(Argument.Of(in x), Argument.Of(in p))).SecondDerivative().SecondDerivative;

    /// <summary>The second derivative with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double SecondDerivative<TFunction>(TFunction f, ConstantNumber<double> x, double p)
        where TFunction : IUnivariateFunction2
        => At.UnivariateTwice2(this, f, Point(Argument.Of(in x), Argument.Of(in p))).SecondDerivative().SecondDerivative;
}
