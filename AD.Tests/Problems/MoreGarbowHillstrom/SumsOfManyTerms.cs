using System.Numerics;

namespace AD.Tests.Problems.MoreGarbowHillstrom;

/// <summary>Problem 20: a polynomial Σ xⱼ tʲ⁻¹ as a solution of u' - u² = 1, u(0) = 0, at tᵢ = i / 29.</summary>
internal readonly struct Watson : IVectorFunction
{
    public int OutputLength(int inputLength) => 31;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
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

            y[i - 1] = slope - value * value - 1.0;
        }

        y[29] = x[0];
        y[30] = x[1] - x[0] * x[0] - 1.0;
    }
}

/// <summary>Problem 21: n / 2 Rosenbrock functions side by side.</summary>
internal readonly struct ExtendedRosenbrock : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i += 2)
        {
            y[i] = 10.0 * (x[i + 1] - x[i] * x[i]);
            y[i + 1] = 1.0 - x[i];
        }
    }
}

/// <summary>Problem 22: n / 4 Powell singular functions side by side.</summary>
internal readonly struct ExtendedPowellSingular : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i += 4)
        {
            new PowellSingular().Evaluate(x.Slice(i, 4), y.Slice(i, 4));
        }
    }
}

/// <summary>Problem 23: rᵢ = √(10⁻⁵) (xᵢ - 1) and Σ xⱼ² - 1/4.</summary>
internal readonly struct Penalty1 : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength + 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T squares = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = Math.Sqrt(1e-5) * (x[i] - 1.0);
            squares += x[i] * x[i];
        }

        y[x.Length] = squares - 0.25;
    }
}

/// <summary>Problem 24: x₁ - 1/5, √(10⁻⁵) (exp(xᵢ / 10) + exp(xᵢ₋₁ / 10) - yᵢ), √(10⁻⁵) (exp(xᵢ / 10) - exp(-1/10)), i = 2..n, and Σ (n - j + 1) xⱼ² - 1.</summary>
internal readonly struct Penalty2 : IVectorFunction
{
    public int OutputLength(int inputLength) => 2 * inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        double root = Math.Sqrt(1e-5);
        y[0] = x[0] - 0.2;
        T squares = n * x[0] * x[0], before = T.Exp(x[0] / 10.0);
        for (int i = 1; i < n; i++)
        {
            T exp = T.Exp(x[i] / 10.0);
            y[i] = root * (exp + before - (Math.Exp((i + 1) / 10.0) + Math.Exp(i / 10.0)));
            y[n + i - 1] = root * (exp - Math.Exp(-0.1));
            squares += (n - i) * x[i] * x[i];
            before = exp;
        }

        y[2 * n - 1] = squares - 1.0;
    }
}

/// <summary>Problem 25: rᵢ = xᵢ - 1, s = Σ j (xⱼ - 1), and s².</summary>
internal readonly struct VariablyDimensioned : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength + 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        T sum = T.Zero;
        for (int i = 0; i < n; i++)
        {
            y[i] = x[i] - 1.0;
            sum += (i + 1) * y[i];
        }

        y[n] = sum;
        y[n + 1] = sum * sum;
    }
}

/// <summary>Problem 26: rᵢ = n - Σ cos xⱼ + i (1 - cos xᵢ) - sin xᵢ.</summary>
internal readonly struct Trigonometric : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T entry in x)
        {
            sum += T.Cos(entry);
        }

        for (int i = 0; i < x.Length; i++)
        {
            y[i] = x.Length - sum + (i + 1) * (1.0 - T.Cos(x[i])) - T.Sin(x[i]);
        }
    }
}

/// <summary>Problem 27: rᵢ = xᵢ + Σ xⱼ - (n + 1), i &lt; n, and Π xⱼ - 1.</summary>
internal readonly struct BrownAlmostLinear : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        T sum = T.Zero, product = T.One;
        foreach (T entry in x)
        {
            sum += entry;
            product *= entry;
        }

        for (int i = 0; i < n - 1; i++)
        {
            y[i] = x[i] + sum - (n + 1.0);
        }

        y[n - 1] = product - 1.0;
    }
}
