using System.Numerics;

namespace AD.Tests.Problems.Roots;

/// <summary>f₁ = 1 - x₁, fᵢ = 10 (xᵢ - xᵢ₋₁²): a chain of parabolas.</summary>
internal readonly struct GeneralizedRosenbrock : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 1.0 - x[0];
        for (int i = 1; i < x.Length; i++)
        {
            y[i] = 10.0 * (x[i] - x[i - 1] * x[i - 1]);
        }
    }
}

/// <summary>Half the gradient of Wood's function.</summary>
internal readonly struct WoodGradient : IVectorFunction
{
    public int OutputLength(int inputLength) => 4;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T u = x[1] - x[0] * x[0], v = x[3] - x[2] * x[2];
        y[0] = -200.0 * x[0] * u - (1.0 - x[0]);
        y[1] = 100.0 * u + 10.1 * (x[1] - 1.0) + 9.9 * (x[3] - 1.0);
        y[2] = -180.0 * x[2] * v - (1.0 - x[2]);
        y[3] = 90.0 * v + 10.1 * (x[3] - 1.0) + 9.9 * (x[1] - 1.0);
    }
}

/// <summary>Half the gradient of Watson's function.</summary>
internal readonly struct WatsonGradient : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T last = x[1] - x[0] * x[0] - 1.0;
        y.Clear();
        y[0] = x[0] * (1.0 - 2.0 * last);
        y[1] = last;
        for (int i = 1; i <= 29; i++)
        {
            double t = i / 29.0, power = 1.0;
            T value = x[0], slope = T.Zero;
            for (int j = 1; j < x.Length; j++)
            {
                slope += j * power * x[j];
                power *= t;
                value += power * x[j];
            }

            T residual = slope - value * value - 1.0;
            power = 1.0 / t;
            for (int k = 0; k < x.Length; k++)
            {
                y[k] += residual * power * (k - 2.0 * t * value);
                power *= t;
            }
        }
    }
}

/// <summary>Half the gradient of the variably dimensioned function: xₖ - 1 + k s (1 + 2 s²), s = Σ j (xⱼ - 1).</summary>
internal readonly struct VariablyDimensionedGradient : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int j = 0; j < x.Length; j++)
        {
            sum += (j + 1) * (x[j] - 1.0);
        }

        for (int k = 0; k < x.Length; k++)
        {
            y[k] = x[k] - 1.0 + (k + 1) * sum * (1.0 + 2.0 * sum * sum);
        }
    }
}

/// <summary>Hammarling's matrix square root: X X = A, row by row, with A = 10⁻⁴ I and a one beside its first diagonal entry.</summary>
internal readonly struct MatrixSquareRoot(int order) : IVectorFunction
{
    public int OutputLength(int inputLength) => order * order;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < order; i++)
        {
            for (int j = 0; j < order; j++)
            {
                T sum = T.CreateSaturating(i == j ? -1e-4 : i == 0 && j == 1 ? -1.0 : 0.0);
                for (int k = 0; k < order; k++)
                {
                    sum += x[order * i + k] * x[order * k + j];
                }

                y[order * i + j] = sum;
            }
        }
    }
}

/// <summary>Chandrasekhar's H-equation: xᵢ = 1 / (1 - c / (2 n) Σ μᵢ xⱼ / (μᵢ + μⱼ)), c = 0.9, at the midpoints μᵢ = (i - 1/2) / n.</summary>
internal readonly struct Chandrasekhar : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        for (int i = 0; i < n; i++)
        {
            T sum = T.Zero;
            for (int j = 0; j < n; j++)
            {
                sum += (i + 0.5) / (i + j + 1.0) * x[j];
            }

            y[i] = x[i] - 1.0 / (1.0 - 0.9 / (2.0 * n) * sum);
        }
    }
}
