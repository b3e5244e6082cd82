using System.Numerics;

namespace AD.Tests.Problems.MoreGarbowHillstrom;

/// <summary>Problem 32: rᵢ = xᵢ - (2 / m) Σ xⱼ - 1, without xᵢ where i &gt; n.</summary>
internal readonly struct LinearFullRank(int residuals) : IVectorFunction
{
    public int OutputLength(int inputLength) => residuals;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T entry in x)
        {
            sum += entry;
        }

        for (int i = 0; i < y.Length; i++)
        {
            T common = -2.0 / y.Length * sum - 1.0;
            y[i] = i < x.Length ? x[i] + common : common;
        }
    }
}

/// <summary>Problem 33: rᵢ = i Σ j xⱼ - 1.</summary>
internal readonly struct LinearRank1(int residuals) : IVectorFunction
{
    public int OutputLength(int inputLength) => residuals;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int j = 0; j < x.Length; j++)
        {
            sum += (j + 1) * x[j];
        }

        for (int i = 0; i < y.Length; i++)
        {
            y[i] = (i + 1) * sum - 1.0;
        }
    }
}

/// <summary>Problem 34: rᵢ = (i - 1) Σ j xⱼ - 1, 1 &lt; i &lt; m, 1 &lt; j &lt; n; the first and the last residual are -1.</summary>
internal readonly struct LinearRank1WithZeros(int residuals) : IVectorFunction
{
    public int OutputLength(int inputLength) => residuals;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int j = 1; j < x.Length - 1; j++)
        {
            sum += (j + 1) * x[j];
        }

        for (int i = 0; i < y.Length; i++)
        {
            y[i] = i == 0 || i == y.Length - 1 ? T.NegativeOne : i * sum - 1.0;
        }
    }
}
