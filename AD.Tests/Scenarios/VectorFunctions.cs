using System.Numerics;

namespace AD.Tests.Scenarios;

/// <summary>y = W2 tanh(W1 x + b1), 2 inputs, 3 hidden, 2 outputs.</summary>
internal readonly struct Network : IVectorFunction
{
    public const int Inputs = 2;

    public const int Hidden = 3;

    public const int Outputs = 2;

    public static readonly double[,] W1 = { { 0.4, -0.7 }, { 1.1, 0.2 }, { -0.5, 0.9 } };

    public static readonly double[] B1 = [0.1, -0.3, 0.2];

    public static readonly double[,] W2 = { { 0.8, -0.6, 0.3 }, { -0.2, 0.5, 1.3 } };

    public int OutputLength(int inputLength) => Outputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Outputs; i++)
        {
            y[i] = T.Zero;
        }

        for (int k = 0; k < Hidden; k++)
        {
            T hidden = T.Tanh(W1[k, 0] * x[0] + W1[k, 1] * x[1] + T.CreateSaturating(B1[k]));
            for (int i = 0; i < Outputs; i++)
            {
                y[i] += W2[i, k] * hidden;
            }
        }
    }
}

/// <summary>The Lotka-Volterra right-hand side of (x, y, α, β, γ, δ): (α x - β x y, γ x y - δ y).</summary>
internal readonly struct LotkaVolterraFlat : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> z, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = z[2] * z[0] - z[3] * z[0] * z[1];
        y[1] = z[4] * z[0] * z[1] - z[5] * z[1];
    }
}

/// <summary>The inverse of a 2 × 2 matrix given by rows (a, b, c, d).</summary>
internal readonly struct Inverse2 : IVectorFunction
{
    public int OutputLength(int inputLength) => 4;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T determinant = x[0] * x[3] - x[1] * x[2];
        y[0] = x[3] / determinant;
        y[1] = -x[1] / determinant;
        y[2] = -x[2] / determinant;
        y[3] = x[0] / determinant;
    }
}

/// <summary>The product of two 2 × 2 matrices, A by rows and then B by rows.</summary>
internal readonly struct MatrixProduct2 : IVectorFunction
{
    public int OutputLength(int inputLength) => 4;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                y[2 * i + j] = x[2 * i] * x[4 + j] + x[2 * i + 1] * x[6 + j];
            }
        }
    }
}

/// <summary>Polar to Cartesian coordinates: (r cos φ, r sin φ).</summary>
internal readonly struct Polar : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        (T sin, T cos) = T.SinCos(x[1]);
        y[0] = x[0] * cos;
        y[1] = x[0] * sin;
    }
}

/// <summary>Prefix sums of 20 inputs written over the output itself: more inputs than the widest chunk of directions.</summary>
internal readonly struct PrefixSumsOfSquares : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = x[i] * x[i];
        }

        for (int i = 1; i < y.Length; i++)
        {
            y[i] += y[i - 1];
        }
    }
}

/// <summary>Outputs that do not depend on the inputs, beside one that does: (1, x₀, 2).</summary>
internal readonly struct PartlyConstant : IVectorFunction
{
    public int OutputLength(int inputLength) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = T.One;
        y[1] = x[0];
        y[2] = T.CreateSaturating(2.0);
    }
}
