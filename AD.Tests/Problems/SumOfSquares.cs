using System.Numerics;

namespace AD.Tests.Problems;

/// <summary>‖r(x)‖² of residuals r, for the optimisers.</summary>
internal readonly struct SumOfSquares(IVectorFunction residuals) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] r = new T[residuals.OutputLength(x.Length)];
        residuals.Evaluate(x, r);
        T sum = T.Zero;
        foreach (T entry in r)
        {
            sum += entry * entry;
        }

        return sum;
    }
}
