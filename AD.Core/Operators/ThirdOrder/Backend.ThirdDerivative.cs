using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Third derivatives of functions of one number.</summary>
public abstract partial class Backend
{
    /// <summary>The third derivative f'''(x).</summary>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f'''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double ThirdDerivative(UnivariateFunction<double> f, double x) => ThirdDerivative(Accept(Function.From(f)), x);

    /// <summary>The third derivative f'''(x).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f'''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double ThirdDerivative<TFunction>(TFunction f, double x)
        where TFunction : IUnivariateFunction
        => ValueAndThreeDerivatives(f, x).Third;

    /// <summary>The value and the first three derivatives, from one evaluation where the backend's pushforward takes one.</summary>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x), f'(x), f''(x) and f'''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double First, double Second, double Third) ValueAndThreeDerivatives(UnivariateFunction<double> f, double x) => ValueAndThreeDerivatives(Accept(Function.From(f)), x);

    /// <summary>The value and the first three derivatives, from one evaluation where the backend's pushforward takes one.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x), f'(x), f''(x) and f'''(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double First, double Second, double Third) ValueAndThreeDerivatives<TFunction>(TFunction f, double x)
        where TFunction : IUnivariateFunction
    {
        Expect.Finite(x);
        return ThirdDerivativeCore(f, x);
    }
}
