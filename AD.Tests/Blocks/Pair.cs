using System.Numerics;

namespace AD.Tests.Blocks;

/// <summary>One function twice: with a block, and with loops over scalars.</summary>
/// <param name="name">The block.</param>
/// <param name="outputs">The number of outputs m.</param>
/// <param name="point">A point at which both are smooth.</param>
internal abstract class Pair(string name, int outputs, params double[] point)
{
    public string Name => name;

    public int Outputs => outputs;

    public double[] Point => point;

    /// <summary>A second point, near the first.</summary>
    public double[] Nearby => [.. point.Select((v, i) => v * (1 + 0.07 * Math.Sin(3.1 * i + 1)))];

    /// <summary>Weights of the outputs, also a cotangent.</summary>
    public double[] Weights => [.. Enumerable.Range(0, outputs).Select(i => Math.Cos(1.3 * i + 0.4))];

    public double[] Direction(double phase) => [.. Enumerable.Range(0, point.Length).Select(i => Math.Sin(2.3 * i + phase))];

    public abstract void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;

    public abstract void Plain<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;

    public override string ToString() => name;
}

/// <summary>One of the two as a vector function.</summary>
internal sealed class Version(Pair pair, bool blocked) : IVectorFunction
{
    public int OutputLength(int inputLength) => pair.Outputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        if (blocked)
        {
            pair.Blocked(x, y);
        }
        else
        {
            pair.Plain(x, y);
        }
    }
}

/// <summary>Σ w_i F_i(x)² / 2 of one of the two, which bends also where F is linear.</summary>
internal sealed class Weighted(Pair pair, bool blocked) : IScalarFunction
{
    private readonly Version version = new(pair, blocked);
    private readonly double[] weights = pair.Weights;

    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[pair.Outputs];
        version.Evaluate(x, y.AsSpan());
        T sum = T.Zero;
        for (int i = 0; i < y.Length; i++)
        {
            sum += 0.5 * weights[i] * y[i] * y[i];
        }

        return sum;
    }
}
