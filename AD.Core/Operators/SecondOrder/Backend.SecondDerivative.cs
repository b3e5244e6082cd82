using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Second derivatives of functions of one number.</summary>
public abstract partial class Backend
{
    /// <summary>The second derivative f''(x).</summary>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double SecondDerivative(UnivariateFunction<double> f, double x) => SecondDerivative(Accept(Function.From(f)), x);

    /// <summary>The second derivative f''(x).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double SecondDerivative<TFunction>(TFunction f, double x)
        where TFunction : IUnivariateFunction
        => ValueDerivativeAndSecondDerivative(f, x).SecondDerivative;

    /// <summary>The value and the second derivative, from one evaluation.</summary>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and f''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double SecondDerivative) ValueAndSecondDerivative(UnivariateFunction<double> f, double x) => ValueAndSecondDerivative(Accept(Function.From(f)), x);

    /// <summary>The value and the second derivative, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and f''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double SecondDerivative) ValueAndSecondDerivative<TFunction>(TFunction f, double x)
        where TFunction : IUnivariateFunction
    {
        (double value, _, double second) = ValueDerivativeAndSecondDerivative(f, x);
        return (value, second);
    }

    /// <summary>The value and the first two derivatives, from one evaluation.</summary>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x), f'(x) and f''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double Derivative, double SecondDerivative) ValueDerivativeAndSecondDerivative(UnivariateFunction<double> f, double x)
        => ValueDerivativeAndSecondDerivative(Accept(Function.From(f)), x);

    /// <summary>The value and the first two derivatives, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x), f'(x) and f''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double Derivative, double SecondDerivative) ValueDerivativeAndSecondDerivative<TFunction>(TFunction f, double x)
        where TFunction : IUnivariateFunction
    {
        Expect.Finite(x);
        return SecondDerivativeCore(f, x);
    }
}
