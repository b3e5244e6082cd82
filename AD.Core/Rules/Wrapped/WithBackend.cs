using System.Numerics;

namespace AD;

/// <summary>A function Rⁿ → R that is differentiated by a backend of its own, whichever differentiates around it; made by <see cref="Rule.DifferentiateWith(Backend, IScalarFunction)"/>.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
public readonly struct ScalarWithBackend<TFunction> : IScalarFunction
    where TFunction : IScalarFunction
{
    private readonly BackendBlock<ScalarAsVector<TFunction>> block;

    /// <summary>Gives the function its backend.</summary>
    /// <param name="backend">The backend that differentiates the function.</param>
    /// <param name="f">The function.</param>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    public ScalarWithBackend(Backend backend, TFunction f) => block = new(BackendBlock.Accepted(backend, f), new(f));

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T y = T.NaN;
        Rule.Apply(in block, x, new Span<T>(ref y));
        return y;
    }
}

/// <summary>A function Rⁿ → Rᵐ that is differentiated by a backend of its own, whichever differentiates around it; made by <see cref="Rule.DifferentiateWith(Backend, IVectorFunction)"/>.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
public readonly struct VectorWithBackend<TFunction> : IVectorFunction
    where TFunction : IVectorFunction
{
    private readonly BackendBlock<TFunction> block;

    /// <summary>Gives the function its backend.</summary>
    /// <param name="backend">The backend that differentiates the function.</param>
    /// <param name="f">The function.</param>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    public VectorWithBackend(Backend backend, TFunction f) => block = new(BackendBlock.Accepted(backend, f), f);

    /// <inheritdoc/>
    public int OutputLength(int inputLength) => block.OutputLength(inputLength);

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Rule.Apply(in block, x, y);
}

/// <summary>A function R → R that is differentiated by a backend of its own, whichever differentiates around it; made by <see cref="Rule.DifferentiateWith(Backend, IUnivariateFunction)"/>.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
public readonly struct UnivariateWithBackend<TFunction> : IUnivariateFunction
    where TFunction : IUnivariateFunction
{
    private readonly BackendBlock<UnivariateAsVector<TFunction>> block;

    /// <summary>Gives the function its backend.</summary>
    /// <param name="backend">The backend that differentiates the function.</param>
    /// <param name="f">The function.</param>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    public UnivariateWithBackend(Backend backend, TFunction f) => block = new(BackendBlock.Accepted(backend, f), new(f));

    /// <inheritdoc/>
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
    {
        T y = T.NaN;
        Rule.Apply(in block, new ReadOnlySpan<T>(in x), new Span<T>(ref y));
        return y;
    }
}
