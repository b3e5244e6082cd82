using System.Numerics;

namespace AD.Tests.Problems.MoreGarbowHillstrom;

/// <summary>Problem 13: the Jacobian is singular at the root.</summary>
internal readonly struct PowellSingular : IVectorFunction
{
    public int OutputLength(int inputLength) => 4;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T u = x[1] - 2.0 * x[2], v = x[0] - x[3];
        y[0] = x[0] + 10.0 * x[1];
        y[1] = Math.Sqrt(5.0) * (x[2] - x[3]);
        y[2] = u * u;
        y[3] = Math.Sqrt(10.0) * v * v;
    }
}

/// <summary>Problem 14: two coupled valleys.</summary>
internal readonly struct Wood : IVectorFunction
{
    public int OutputLength(int inputLength) => 6;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[1] - x[0] * x[0]);
        y[1] = 1.0 - x[0];
        y[2] = Math.Sqrt(90.0) * (x[3] - x[2] * x[2]);
        y[3] = 1.0 - x[2];
        y[4] = Math.Sqrt(10.0) * (x[1] + x[3] - 2.0);
        y[5] = (x[1] - x[3]) / Math.Sqrt(10.0);
    }
}

/// <summary>Problem 15: rᵢ = yᵢ - x₁ (uᵢ² + uᵢ x₂) / (uᵢ² + uᵢ x₃ + x₄).</summary>
internal readonly struct KowalikOsborne : IVectorFunction
{
    private static readonly double[] Data = [0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246];

    private static readonly double[] Places = [4.0, 2.0, 1.0, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625];

    public int OutputLength(int inputLength) => Data.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Data.Length; i++)
        {
            double u = Places[i];
            y[i] = Data[i] - x[0] * (u * u + u * x[1]) / (u * u + u * x[2] + x[3]);
        }
    }
}

/// <summary>Problem 16: rᵢ = (x₁ + tᵢ x₂ - exp(tᵢ))² + (x₃ + x₄ sin tᵢ - cos tᵢ)², tᵢ = i / 5, i = 1..20.</summary>
internal readonly struct BrownDennis : IVectorFunction
{
    public int OutputLength(int inputLength) => 20;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 20; i++)
        {
            double t = i / 5.0;
            T u = x[0] + t * x[1] - Math.Exp(t), v = x[2] + x[3] * Math.Sin(t) - Math.Cos(t);
            y[i - 1] = u * u + v * v;
        }
    }
}

/// <summary>Problem 17: rᵢ = yᵢ - (x₁ + x₂ exp(-tᵢ x₄) + x₃ exp(-tᵢ x₅)), tᵢ = 10 (i - 1).</summary>
internal readonly struct Osborne1 : IVectorFunction
{
    private static readonly double[] Data =
    [
        0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751,
        0.718, 0.685, 0.658, 0.628, 0.603, 0.580, 0.558, 0.538, 0.522, 0.506, 0.490,
        0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424, 0.420, 0.414, 0.411, 0.406,
    ];

    public int OutputLength(int inputLength) => Data.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Data.Length; i++)
        {
            double t = 10.0 * i;
            y[i] = Data[i] - (x[0] + x[1] * T.Exp(-t * x[3]) + x[2] * T.Exp(-t * x[4]));
        }
    }
}

/// <summary>Problem 18: rᵢ = x₃ exp(-tᵢ x₁) - x₄ exp(-tᵢ x₂) + x₆ exp(-tᵢ x₅) - yᵢ, tᵢ = i / 10, i = 1..13.</summary>
internal readonly struct BiggsExp6 : IVectorFunction
{
    public int OutputLength(int inputLength) => 13;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 13; i++)
        {
            double t = 0.1 * i, data = Math.Exp(-t) - 5.0 * Math.Exp(-10.0 * t) + 3.0 * Math.Exp(-4.0 * t);
            y[i - 1] = x[2] * T.Exp(-t * x[0]) - x[3] * T.Exp(-t * x[1]) + x[5] * T.Exp(-t * x[4]) - data;
        }
    }
}

/// <summary>Problem 19: an exponential and three bells, rᵢ = yᵢ - (x₁ exp(-tᵢ x₅) + Σₖ xₖ exp(-(tᵢ - xₖ₊₇)² xₖ₊₄)), k = 2..4, tᵢ = (i - 1) / 10.</summary>
internal readonly struct Osborne2 : IVectorFunction
{
    private static readonly double[] Data =
    [
        1.366, 1.191, 1.112, 1.013, 0.991, 0.885, 0.831, 0.847, 0.786, 0.725, 0.746, 0.679, 0.608,
        0.655, 0.616, 0.606, 0.602, 0.626, 0.651, 0.724, 0.649, 0.649, 0.694, 0.644, 0.624, 0.661,
        0.612, 0.558, 0.533, 0.495, 0.500, 0.423, 0.395, 0.375, 0.372, 0.391, 0.396, 0.405, 0.428,
        0.429, 0.523, 0.562, 0.607, 0.653, 0.672, 0.708, 0.633, 0.668, 0.645, 0.632, 0.591, 0.559,
        0.597, 0.625, 0.739, 0.710, 0.729, 0.720, 0.636, 0.581, 0.428, 0.292, 0.162, 0.098, 0.054,
    ];

    public int OutputLength(int inputLength) => Data.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Data.Length; i++)
        {
            double t = i / 10.0;
            T model = x[0] * T.Exp(-t * x[4]);
            for (int k = 1; k <= 3; k++)
            {
                T d = t - x[k + 7];
                model += x[k] * T.Exp(-d * d * x[k + 4]);
            }

            y[i] = Data[i] - model;
        }
    }
}
