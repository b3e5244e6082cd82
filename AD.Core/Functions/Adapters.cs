using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ → R as a function Rⁿ → R¹.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function.</param>
public readonly struct ScalarAsVector<TFunction>(TFunction f) : IVectorFunction
    where TFunction : IScalarFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1;

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = f.Evaluate(x);
}

/// <summary>A function R → R as a function R¹ → R¹.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function.</param>
public readonly struct UnivariateAsVector<TFunction>(TFunction f) : IVectorFunction
    where TFunction : IUnivariateFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1;

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = f.Evaluate(x[0]);
}
