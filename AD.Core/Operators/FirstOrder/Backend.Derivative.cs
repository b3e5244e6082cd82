using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>First derivatives of functions of one number.</summary>
public abstract partial class Backend
{
    /// <summary>The derivative f'(x).</summary>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f'(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double Derivative(UnivariateFunction<double> f, double x) => Derivative(Accept(Function.From(f)), x);

    /// <summary>The derivative f'(x).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f'(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double Derivative<TFunction>(TFunction f, double x)
        where TFunction : IUnivariateFunction
        => ValueAndDerivative(f, x).Derivative;

    /// <summary>The value and the derivative, f(x) and f'(x), from one evaluation.</summary>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and f'(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double Derivative) ValueAndDerivative(UnivariateFunction<double> f, double x) => ValueAndDerivative(Accept(Function.From(f)), x);

    /// <summary>The value and the derivative, f(x) and f'(x), from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and f'(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double Derivative) ValueAndDerivative<TFunction>(TFunction f, double x)
        where TFunction : IUnivariateFunction
    {
        Expect.Finite(x);
        return ValueAndDerivativeCore(f, x);
    }
}
