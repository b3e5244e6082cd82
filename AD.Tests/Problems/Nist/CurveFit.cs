using System.Numerics;

namespace AD.Tests.Problems.Nist;

/// <summary>A model y = f(x; b) of one predictor.</summary>
internal interface ICurve
{
    /// <summary>f(x; b).</summary>
    T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>;
}

/// <summary>The residuals yᵢ - f(xᵢ; b) of a model at observations.</summary>
internal readonly struct CurveFit<TCurve>(double[] xs, double[] ys) : IVectorFunction
    where TCurve : struct, ICurve
{
    public int OutputLength(int inputLength) => ys.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < ys.Length; i++)
        {
            y[i] = ys[i] - default(TCurve).Value(xs[i], x);
        }
    }
}
