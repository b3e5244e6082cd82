using System.Numerics;

namespace AD.Tests.Problems.MoreGarbowHillstrom;

/// <summary>Problem 7: a valley that winds around the x₃ axis; θ jumps at x₁ = 0.</summary>
internal readonly struct HelicalValley : IVectorFunction
{
    public int OutputLength(int inputLength) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[2] - 10.0 * Turns(x[0], x[1]));
        y[1] = 10.0 * (T.Sqrt(x[0] * x[0] + x[1] * x[1]) - 1.0);
        y[2] = x[2];
    }

    /// <summary>θ, the angle in turns, in (-1/4, 3/4).</summary>
    private static T Turns<T>(T x, T y) where T : IFloatingPointIeee754<T>
        => x > 0.0 ? T.Atan(y / x) / (2.0 * Math.PI)
            : x < 0.0 ? T.Atan(y / x) / (2.0 * Math.PI) + 0.5
            : T.CopySign(T.CreateSaturating(0.25), y);
}

/// <summary>Problem 8: rᵢ = yᵢ - (x₁ + uᵢ / (vᵢ x₂ + wᵢ x₃)) with u = i, v = 16 - i, w = min(u, v).</summary>
internal readonly struct Bard : IVectorFunction
{
    private static readonly double[] Data = [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39];

    public int OutputLength(int inputLength) => Data.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Data.Length; i++)
        {
            double u = i + 1.0, v = 15.0 - i, w = Math.Min(u, v);
            y[i] = Data[i] - (x[0] + u / (v * x[1] + w * x[2]));
        }
    }
}

/// <summary>Problem 9: rᵢ = x₁ exp(-x₂ (tᵢ - x₃)² / 2) - yᵢ, tᵢ = (8 - i) / 2.</summary>
internal readonly struct Gaussian : IVectorFunction
{
    private static readonly double[] Data = [0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989, 0.3521, 0.2420, 0.1295, 0.0540, 0.0175, 0.0044, 0.0009];

    public int OutputLength(int inputLength) => Data.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Data.Length; i++)
        {
            T d = (7.0 - i) / 2.0 - x[2];
            y[i] = x[0] * T.Exp(-x[1] * d * d / 2.0) - Data[i];
        }
    }
}

/// <summary>Problem 10: rᵢ = x₁ exp(x₂ / (tᵢ + x₃)) - yᵢ, tᵢ = 45 + 5 i.</summary>
internal readonly struct Meyer : IVectorFunction
{
    private static readonly double[] Data = [34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872];

    public int OutputLength(int inputLength) => Data.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Data.Length; i++)
        {
            double t = 50.0 + 5.0 * i;
            y[i] = x[0] * T.Exp(x[1] / (t + x[2])) - Data[i];
        }
    }
}

/// <summary>Problem 11: rᵢ = exp(-|yᵢ - x₂|^x₃ / x₁) - tᵢ, tᵢ = i / 100, yᵢ = 25 + (-50 ln tᵢ)^(2/3), i = 1..99.</summary>
/// <remarks>The paper prints |yᵢ m i x₂|; with the minus signs that the print lost, the minimum and the minimiser are the published ones.</remarks>
internal readonly struct Gulf : IVectorFunction
{
    public int OutputLength(int inputLength) => 99;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 99; i++)
        {
            double t = i / 100.0, data = 25.0 + Math.Pow(-50.0 * Math.Log(t), 2.0 / 3.0);
            y[i - 1] = T.Exp(-T.Pow(T.Abs(data - x[1]), x[2]) / x[0]) - t;
        }
    }
}

/// <summary>Problem 12: rᵢ = exp(-tᵢ x₁) - exp(-tᵢ x₂) - x₃ (exp(-tᵢ) - exp(-10 tᵢ)), tᵢ = i / 10, i = 1..10.</summary>
internal readonly struct Box : IVectorFunction
{
    public int OutputLength(int inputLength) => 10;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 10; i++)
        {
            double t = 0.1 * i;
            y[i - 1] = T.Exp(-t * x[0]) - T.Exp(-t * x[1]) - x[2] * (Math.Exp(-t) - Math.Exp(-10.0 * t));
        }
    }
}
