using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

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

    /// <summary>Both partial derivatives ∂f/∂x and ∂f/∂p.</summary>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∂f/∂x and ∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double First, double Second) Derivative(UnivariateFunction2<double> f, double x, double p)
    {
        BoundUnivariate2 bound = Accept(Function.From(f));
        Expect.Finite(x);
        Expect.Finite(p);
        ReadOnlySpan<double> point = [x, p], one = [1.0];
        Span<double> value = stackalloc double[1], gradient = stackalloc double[2];
        Pullback(new SegmentedUnivariate(bound, false), point, one, value, gradient);
        return (gradient[0], gradient[1]);
    }

    /// <summary>The partial derivative ∂f/∂x, the second argument being constant.</summary>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>∂f/∂x.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double Derivative(UnivariateFunction2<double> f, double x, ConstantNumber<double> p)
    {
        Accept(Function.From(f));
        Expect.Finite(x);
        return this.Derivative<double>(f, x, p);
    }

    /// <summary>The partial derivative ∂f/∂p, the first argument being constant.</summary>
    /// <param name="f">The function f : R × R → R.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∂f/∂p.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double Derivative(UnivariateFunction2<double> f, ConstantNumber<double> x, double p)
    {
        Accept(Function.From(f));
        Expect.Finite(p);
        return this.Derivative<double>(f, x, p);
    }
}
