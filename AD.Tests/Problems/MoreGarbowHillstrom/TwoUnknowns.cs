using System.Numerics;

namespace AD.Tests.Problems.MoreGarbowHillstrom;

/// <summary>Problem 1: the curved valley x₂ = x₁².</summary>
internal readonly struct Rosenbrock : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[1] - x[0] * x[0]);
        y[1] = 1.0 - x[0];
    }
}

/// <summary>Problem 2: two cubics, with a local minimum beside the root.</summary>
internal readonly struct FreudensteinRoth : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = -13.0 + x[0] + ((5.0 - x[1]) * x[1] - 2.0) * x[1];
        y[1] = -29.0 + x[0] + ((x[1] + 1.0) * x[1] - 14.0) * x[1];
    }
}

/// <summary>Problem 3: x₁ and x₂ differ by a factor of 10⁶ at the root.</summary>
internal readonly struct PowellBadlyScaled : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 1e4 * x[0] * x[1] - 1.0;
        y[1] = T.Exp(-x[0]) + T.Exp(-x[1]) - 1.0001;
    }
}

/// <summary>Problem 4: x₁ and x₂ differ by a factor of 10¹² at the root.</summary>
internal readonly struct BrownBadlyScaled : IVectorFunction
{
    public int OutputLength(int inputLength) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] - 1e6;
        y[1] = x[1] - 2e-6;
        y[2] = x[0] * x[1] - 2.0;
    }
}

/// <summary>Problem 5: rᵢ = yᵢ - x₁ (1 - x₂ⁱ), with y = 1.5, 2.25, 2.625.</summary>
internal readonly struct Beale : IVectorFunction
{
    private static readonly double[] Data = [1.5, 2.25, 2.625];

    public int OutputLength(int inputLength) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T power = T.One;
        for (int i = 0; i < 3; i++)
        {
            power *= x[1];
            y[i] = Data[i] - x[0] * (1.0 - power);
        }
    }
}

/// <summary>Problem 6: rᵢ = 2 + 2 i - (exp(i x₁) + exp(i x₂)), i = 1..10.</summary>
internal readonly struct JennrichSampson : IVectorFunction
{
    public int OutputLength(int inputLength) => 10;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 10; i++)
        {
            y[i - 1] = 2.0 + 2.0 * i - (T.Exp(i * x[0]) + T.Exp(i * x[1]));
        }
    }
}
