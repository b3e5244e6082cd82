using System.Numerics;

namespace AD.Conformance;

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

/// <summary>(x, x², x³, eˣ).</summary>
internal readonly struct Powers : IVectorFunction
{
    public int OutputLength(int inputLength) => 4;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0];
        y[1] = y[0] * x[0];
        y[2] = y[1] * x[0];
        y[3] = T.Exp(x[0]);
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
