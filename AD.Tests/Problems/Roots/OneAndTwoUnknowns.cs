using System.Numerics;

namespace AD.Tests.Problems.Roots;

/// <summary>A line and a circle (Dennis and Schnabel): roots (0, 3) and (3, 0).</summary>
internal readonly struct DennisSchnabel : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + x[1] - 3.0;
        y[1] = x[0] * x[0] + x[1] * x[1] - 9.0;
    }
}

/// <summary>Boggs: x₁² - x₂ + 1 and x₁ - cos(π x₂ / 2), three roots; between start and root the Jacobian becomes singular.</summary>
internal readonly struct Boggs : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[0] - x[1] + 1.0;
        y[1] = x[0] - T.Cos(Math.PI / 2.0 * x[1]);
    }
}

/// <summary>x (x - 5)²: a simple root at 0 and a double one at 5.</summary>
internal readonly struct SimpleAndDoubleRoot : IVectorFunction
{
    public int OutputLength(int inputLength) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * (x[0] - 5.0) * (x[0] - 5.0);
}

/// <summary>x ‖x‖²: the Jacobian vanishes at the root, so Newton's method shrinks the error by 2/3 only.</summary>
internal readonly struct CubicSingular : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T square = x[0] * x[0] + x[1] * x[1];
        y[0] = x[0] * square;
        y[1] = x[1] * square;
    }
}

/// <summary>arctan(x₁ + x₂ - 100) and arctan(x₁ - x₂ + 50): a distant root, (25, 75); from the origin full Newton steps diverge.</summary>
internal readonly struct DistantArctangent : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = T.Atan(x[0] + x[1] - 100.0);
        y[1] = T.Atan(x[0] - x[1] + 50.0);
    }
}
