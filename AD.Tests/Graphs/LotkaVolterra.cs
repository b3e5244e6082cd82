using System.Numerics;

namespace AD.Tests.Graphs;

/// <summary>The predator-prey equations u' = α u - β u v, v' = δ u v - γ v at x = (u, v, α, β, γ, δ).</summary>
internal readonly struct LotkaVolterra : IVectorFunction
{
    public static readonly double[] Point = [1.0, 1.5, 1.5, 1.0, 3.0, 0.5];

    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        y[0] = x[2] * x[0] - x[3] * x[0] * x[1];
        y[1] = x[5] * x[0] * x[1] - x[4] * x[1];
    }
}
