using System.Numerics;

namespace AD.Solvers;

/// <summary>f(x, p) as a function of the flat point (x, p), of which x is active.</summary>
internal readonly struct AtParameters<TFunction>(TFunction f, int firstLength, int secondLength) : IVectorFunction
    where TFunction : IVectorFunction2
{
    public int OutputLength(int inputLength) => f.OutputLength(firstLength, secondLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x[..firstLength], x[firstLength..], y);
}

/// <summary>f(x, p) as a scalar function of the flat point (x, p), of which x is active.</summary>
internal readonly struct ScalarAtParameters<TFunction>(TFunction f, int firstLength) : IScalarFunction
    where TFunction : IScalarFunction2
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => f.Evaluate(x[..firstLength], x[firstLength..]);
}
