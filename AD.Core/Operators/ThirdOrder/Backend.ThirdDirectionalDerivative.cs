using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Third derivatives of functions Rⁿ → R along three directions, Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uᵢ vⱼ wₖ.</summary>
/// <remarks>Three nested pushforwards: one evaluation of f where all levels push forward, whatever n. With u = v = w it is the third derivative of t ↦ f(x + t u) at 0.</remarks>
public abstract partial class Backend
{
    /// <summary>The third derivative contracted with three directions, Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uᵢ vⱼ wₖ.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="w">The third direction, length n.</param>
    /// <returns>The sum over i, j and k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double ThirdDirectionalDerivative(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, ReadOnlySpan<double> w)
        => ThirdDirectionalDerivative(Accept(Function.From(f)), x, u, v, w);

    /// <summary>The third derivative contracted with three directions, Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uᵢ vⱼ wₖ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="w">The third direction, length n.</param>
    /// <returns>The sum over i, j and k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double ThirdDirectionalDerivative<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, ReadOnlySpan<double> w)
        where TFunction : IScalarFunction
        => ValueAndThirdDirectionalDerivative(f, x, u, v, w).ThirdDirectionalDerivative;

    /// <summary>The value and the third derivative contracted with three directions, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="w">The third direction, length n.</param>
    /// <returns>f(x) and the sum over i, j and k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double ThirdDirectionalDerivative) ValueAndThirdDirectionalDerivative(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, ReadOnlySpan<double> w)
        => ValueAndThirdDirectionalDerivative(Accept(Function.From(f)), x, u, v, w);

    /// <summary>The value and the third derivative contracted with three directions, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="w">The third direction, length n.</param>
    /// <returns>f(x) and the sum over i, j and k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double ThirdDirectionalDerivative) ValueAndThirdDirectionalDerivative<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, ReadOnlySpan<double> w)
        where TFunction : IScalarFunction
    {
        Expect.Finite(x);
        Expect.Length(u, x.Length, "that of x");
        Expect.Length(v, x.Length, "that of x");
        Expect.Length(w, x.Length, "that of x");
        Span<double> values = stackalloc double[4], derivatives = stackalloc double[4];
        Unwritten(values);
        ThirdDirectionalCore(new ScalarAsVector<TFunction>(f), x, u, v, w, values, derivatives);
        return (values[0], derivatives[3]);
    }
}
