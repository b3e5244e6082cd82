using System.Numerics;

namespace AD;

/// <summary>The gradient of a function as a function again, x ↦ ∇f(x): what makes higher order a composition.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function f : Rⁿ → R.</param>
/// <param name="backend">The inner backend.</param>
/// <param name="activeLength">How many leading entries of x are active: the length of the gradient.</param>
public readonly struct GradientOf<TFunction>(TFunction f, Backend backend, int activeLength) : IVectorFunction
    where TFunction : IScalarFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => activeLength;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => backend.ValueAndGradientCore(f, x, y);
}

/// <summary>The gradient of a function and then its value, x ↦ (∇f(x), f(x)), from one evaluation.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function f : Rⁿ → R.</param>
/// <param name="backend">The inner backend.</param>
/// <param name="activeLength">How many leading entries of x are active: the length of the gradient.</param>
public readonly struct GradientAndValueOf<TFunction>(TFunction f, Backend backend, int activeLength) : IVectorFunction
    where TFunction : IScalarFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => activeLength + 1;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => y[activeLength] = backend.ValueAndGradientCore(f, x, y[..activeLength]);
}

/// <summary>The value and the derivative of a function of one number, x ↦ (f(x), f'(x)), from one evaluation.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function f : R → R.</param>
/// <param name="backend">The inner backend.</param>
public readonly struct ValueAndDerivativeOf<TFunction>(TFunction f, Backend backend) : IVectorFunction
    where TFunction : IUnivariateFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 2;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => (y[0], y[1]) = backend.ValueAndDerivativeCore(f, x[0]);
}
