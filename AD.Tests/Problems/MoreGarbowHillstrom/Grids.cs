using System.Numerics;

namespace AD.Tests.Problems.MoreGarbowHillstrom;

/// <summary>Problem 28: u'' = (u + t + 1)³ / 2, u(0) = u(1) = 0, by central differences at tᵢ = i h, h = 1 / (n + 1).</summary>
internal readonly struct DiscreteBoundaryValue : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        double h = 1.0 / (n + 1.0);
        for (int i = 0; i < n; i++)
        {
            T cubed = x[i] + (i + 1) * h + 1.0, left = i > 0 ? x[i - 1] : T.Zero, right = i < n - 1 ? x[i + 1] : T.Zero;
            y[i] = 2.0 * x[i] - left - right + h * h / 2.0 * cubed * cubed * cubed;
        }
    }
}

/// <summary>Problem 29: the same boundary-value problem as an integral equation, by the rectangle rule.</summary>
internal readonly struct DiscreteIntegralEquation : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        double h = 1.0 / (n + 1.0);
        for (int i = 0; i < n; i++)
        {
            T sum = T.Zero;
            double t = (i + 1) * h;
            for (int j = 0; j < n; j++)
            {
                double s = (j + 1) * h, kernel = j <= i ? (1.0 - t) * s : t * (1.0 - s);
                T cubed = x[j] + s + 1.0;
                sum += kernel * cubed * cubed * cubed;
            }

            y[i] = x[i] + h / 2.0 * sum;
        }
    }
}

/// <summary>Problem 30: rᵢ = (3 - 2 xᵢ) xᵢ - xᵢ₋₁ - 2 xᵢ₊₁ + 1.</summary>
internal readonly struct BroydenTridiagonal : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        for (int i = 0; i < n; i++)
        {
            T left = i > 0 ? x[i - 1] : T.Zero, right = i < n - 1 ? x[i + 1] : T.Zero;
            y[i] = (3.0 - 2.0 * x[i]) * x[i] - left - 2.0 * right + 1.0;
        }
    }
}

/// <summary>Problem 31: rᵢ = xᵢ (2 + 5 xᵢ²) + 1 - Σ xⱼ (1 + xⱼ), j ≠ i from i - 5 to i + 1.</summary>
internal readonly struct BroydenBanded : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            T sum = T.Zero;
            for (int j = Math.Max(0, i - 5); j <= Math.Min(x.Length - 1, i + 1); j++)
            {
                if (j != i)
                {
                    sum += x[j] * (1.0 + x[j]);
                }
            }

            y[i] = x[i] * (2.0 + 5.0 * x[i] * x[i]) + 1.0 - sum;
        }
    }
}

/// <summary>Problem 35: rᵢ = mean of Tᵢ(xⱼ) - ∫ Tᵢ, with Chebyshev's polynomials Tᵢ on [0, 1]: equal-weight quadrature.</summary>
internal readonly struct Chebyquad : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        for (int i = 1; i <= n; i++)
        {
            y[i - 1] = T.CreateSaturating(i % 2 == 0 ? 1.0 / (i * i - 1.0) : 0.0);
        }

        foreach (T entry in x)
        {
            T place = 2.0 * entry - 1.0, before = T.One, now = place;
            for (int i = 0; i < n; i++)
            {
                y[i] += now / n;
                (before, now) = (now, 2.0 * place * now - before);
            }
        }
    }
}
