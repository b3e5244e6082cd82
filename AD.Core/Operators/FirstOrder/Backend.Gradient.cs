using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Gradients of functions Rⁿ → R.</summary>
public abstract partial class Backend
{
    /// <summary>The gradient ∇f(x).</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>∇f(x), length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] Gradient(ScalarFunction<double> f, ReadOnlySpan<double> x) => Gradient(Accept(Function.From(f)), x);

    /// <summary>The gradient ∇f(x).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>∇f(x), length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double[] Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IScalarFunction
    {
        double[] gradient = new double[x.Length];
        ValueAndGradient(f, x, gradient);
        return gradient;
    }

    /// <summary>The gradient ∇f(x) into a destination.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives ∇f(x), length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void Gradient(ScalarFunction<double> f, ReadOnlySpan<double> x, Span<double> destination) => ValueAndGradient(Accept(Function.From(f)), x, destination);

    /// <summary>The gradient ∇f(x) into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives ∇f(x), length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Span<double> destination)
        where TFunction : IScalarFunction
        => ValueAndGradient(f, x, destination);

    /// <summary>The value and the gradient, f(x) and ∇f(x), from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and ∇f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double[] Gradient) ValueAndGradient(ScalarFunction<double> f, ReadOnlySpan<double> x) => ValueAndGradient(Accept(Function.From(f)), x);

    /// <summary>The value and the gradient, f(x) and ∇f(x), from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and ∇f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double[] Gradient) ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IScalarFunction
    {
        double[] gradient = new double[x.Length];
        return (ValueAndGradient(f, x, gradient), gradient);
    }

    /// <summary>The value and the gradient, f(x) and ∇f(x), from one evaluation, the gradient into a destination.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives ∇f(x), length n.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double ValueAndGradient(ScalarFunction<double> f, ReadOnlySpan<double> x, Span<double> destination) => ValueAndGradient(Accept(Function.From(f)), x, destination);

    /// <summary>The value and the gradient, f(x) and ∇f(x), from one evaluation, the gradient into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives ∇f(x), length n.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Span<double> destination)
        where TFunction : IScalarFunction
    {
        Expect.Finite(x);
        Expect.Length(destination, x.Length, "that of x");
        Expect.Apart(x, destination);
        return ValueAndGradientCore(f, x, destination);
    }
}
