using System.Numerics;

namespace AD;

/// <summary>The value and the derivative along a direction as a function again, (x, u) ↦ (f(x), f'(x) u): what makes directional derivatives of any order a composition.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function f : Rⁿ → Rᵐ.</param>
/// <param name="backend">The backend of this level.</param>
/// <param name="pointLength">The length of the point of f, active inputs and constants together; the direction follows it.</param>
/// <param name="activeLength">How many leading inputs are active: the length of the direction.</param>
public readonly struct DirectionalOf<TFunction>(TFunction f, Backend backend, int pointLength, int activeLength) : IVectorFunction
    where TFunction : IVectorFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 2 * f.OutputLength(inputLength - activeLength);

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int m = y.Length / 2;
        backend.Pushforward(f, x[..pointLength], x.Slice(pointLength, activeLength), y[..m], y[m..]);
    }
}

/// <summary>The value and the first two derivatives of a function of one number, x ↦ (f(x), f'(x), f''(x)), from one evaluation.</summary>
internal readonly struct ValueAndTwoDerivativesOf<TFunction>(TFunction f, Backend outer, Backend inner) : IVectorFunction
    where TFunction : IUnivariateFunction
{
    public int OutputLength(int inputLength) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T one = T.One;
        using Workspace<T> space = new(4);
        Span<T> values = space.Take(2), tangents = space.Take(2);
        outer.Pushforward(new ValueAndDerivativeOf<TFunction>(f, inner), x, new ReadOnlySpan<T>(in one), values, tangents);
        (y[0], y[1], y[2]) = (values[0], values[1], tangents[1]);
    }
}
