using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A scalar function with auxiliary numbers as a vector function x ↦ (f(x), auxiliary): what every backend can take, and what is prepared where the function is used often.</summary>
/// <remarks>Its pullback of (1, 0, ..., 0) is the gradient, and its value holds f(x) and the auxiliary numbers of the same evaluation at x.</remarks>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function.</param>
public readonly struct ScalarAndAuxiliary<TFunction>(TFunction f) : IVectorFunction
    where TFunction : IScalarFunctionWithAuxiliary
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1 + f.AuxiliaryLength(inputLength);

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = f.Evaluate(x, y[1..]);
}

/// <summary>A vector function with auxiliary numbers as a vector function x ↦ (f(x), auxiliary): what every backend can take, and what is prepared where the function is used often.</summary>
/// <remarks>Its pullback of (ȳ, 0, ..., 0) is that of f, and its value holds f(x) and the auxiliary numbers of the same evaluation at x.</remarks>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function.</param>
public readonly struct VectorAndAuxiliary<TFunction>(TFunction f) : IVectorFunction
    where TFunction : IVectorFunctionWithAuxiliary
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => f.OutputLength(inputLength) + f.AuxiliaryLength(inputLength);

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int m = f.OutputLength(x.Length);
        f.Evaluate(x, y[..m], y[m..]);
    }
}
