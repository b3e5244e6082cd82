// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value and the second derivative with respect to x, p and q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>f and ∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double SecondDerivative) ValueAndSecondDerivative(UnivariateFunction3<double> f, double x, ConstantNumber<double> p, ConstantNumber<double> q)
        => ValueAndSecondDerivative(Bind(f), x, p, q);

    /// <summary>The value and the second derivative with respect to p, x and q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>f and ∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double SecondDerivative) ValueAndSecondDerivative(UnivariateFunction3<double> f, ConstantNumber<double> x, double p, ConstantNumber<double> q)
        => ValueAndSecondDerivative(Bind(f), x, p, q);

    /// <summary>The value and the second derivative with respect to q, x and p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>f and ∂²f/∂q².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double SecondDerivative) ValueAndSecondDerivative(UnivariateFunction3<double> f, ConstantNumber<double> x, ConstantNumber<double> p, double q)
        => ValueAndSecondDerivative(Bind(f), x, p, q);

    /// <summary>The value and the second derivative with respect to x, p and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>f and ∂²f/∂x².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double SecondDerivative) ValueAndSecondDerivative<TFunction>(TFunction f, double x, ConstantNumber<double> p, ConstantNumber<double> q)
        where TFunction : IUnivariateFunction3
        => At.UnivariateTwice3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndSecondDerivative();

    /// <summary>The value and the second derivative with respect to p, x and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <param name="q">The third argument; constant.</param>
    /// <returns>f and ∂²f/∂p².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double SecondDerivative) ValueAndSecondDerivative<TFunction>(TFunction f, ConstantNumber<double> x, double p, ConstantNumber<double> q)
        where TFunction : IUnivariateFunction3
        => At.UnivariateTwice3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndSecondDerivative();

    /// <summary>The value and the second derivative with respect to q, x and p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R × R × R → R.</param>
    /// <param name="x">The first argument; constant.</param>
    /// <param name="p">The second argument; constant.</param>
    /// <param name="q">The third argument; finite.</param>
    /// <returns>f and ∂²f/∂q².</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double SecondDerivative) ValueAndSecondDerivative<TFunction>(TFunction f, ConstantNumber<double> x, ConstantNumber<double> p, double q)
        where TFunction : IUnivariateFunction3
        => At.UnivariateTwice3(this, f, Point(Argument.Of(in x), Argument.Of(in p), Argument.Of(in q))).ValueAndSecondDerivative();
}
