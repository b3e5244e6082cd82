using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A right-hand side f(u, p, t) as a function of one flat vector (u, p, t): slices, no copies.</summary>
/// <typeparam name="TFunction">The right-hand side's type.</typeparam>
/// <param name="f">The right-hand side.</param>
/// <param name="stateLength">The length n of u.</param>
/// <param name="parameterLength">The length k of p.</param>
public readonly struct OdeAsVector<TFunction>(TFunction f, int stateLength, int parameterLength) : IVectorFunction
    where TFunction : IOdeFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => stateLength;

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => f.Evaluate(x[..stateLength], x.Slice(stateLength, parameterLength), x[stateLength + parameterLength], y);
}

/// <summary>A right-hand side f(u, p, t) as a function of one flat vector (t, u, p), so that time can be the only active input.</summary>
/// <typeparam name="TFunction">The right-hand side's type.</typeparam>
/// <param name="f">The right-hand side.</param>
/// <param name="stateLength">The length n of u.</param>
/// <param name="parameterLength">The length k of p.</param>
public readonly struct OdeTimeFirst<TFunction>(TFunction f, int stateLength, int parameterLength) : IVectorFunction
    where TFunction : IOdeFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => stateLength;

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => f.Evaluate(x.Slice(1, stateLength), x.Slice(1 + stateLength, parameterLength), x[0], y);
}
