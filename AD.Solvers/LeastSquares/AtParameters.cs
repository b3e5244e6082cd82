using System.Numerics;

namespace AD.Solvers;

/// <summary>f(x, p) as a function of the flat point (x, p), of which x is active.</summary>
internal readonly struct AtParameters(IVectorFunction2 f, int firstLength, int secondLength) : IVectorFunction
{
    public int OutputLength(int inputLength) => f.OutputLength(firstLength, secondLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x[..firstLength], x[firstLength..], y);
}
