using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Values in another order of additions, where that is asked for.</summary>
public sealed class FastMathTests
{
    private static readonly double[] Point = [.. Enumerable.Range(0, 1003).Select(i => 1.0 + 0.7 * Math.Sin(1.3 * i))];

    [Fact]
    public void WithoutItAValueIsTheFunctionsToTheBit()
        => Assert.Equal(new Waves().Evaluate<double>(Point), new CompiledTapeBackend().Prepare(new Waves(), Shape.Scalar(Point.Length)).Value(Point));

    [Fact]
    public void WithItASumIsTheSameToRounding()
    {
        CompiledTapeBackend fast = new(new CompiledTapeOptions { FastMath = true });
        double expected = new Waves().Evaluate<double>(Point), found = fast.Prepare(new Waves(), Shape.Scalar(Point.Length)).Value(Point);
        Assert.NotEqual(expected, found);
        Assert.Equal(expected, found, 1e-12 * Math.Abs(expected));
    }

    [Fact]
    public void GradientsAgree()
    {
        double[] exact = new CompiledTapeBackend().Gradient(new Waves(), Point), found = new double[Point.Length];
        new CompiledTapeBackend(new CompiledTapeOptions { FastMath = true }).Prepare(new Waves(), Shape.Scalar(Point.Length)).Gradient(Point, found);
        for (int i = 0; i < found.Length; i++)
        {
            Assert.Equal(exact[i], found[i], 1e-13 * (1.0 + Math.Abs(exact[i])));
        }
    }

    /// <summary>Σ x_i² / 3 + x_i x_{i+1}: terms of which no sum is exact.</summary>
    private readonly struct Waves : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int i = 0; i + 1 < x.Length; i++)
            {
                sum += x[i] * x[i] / 3.0 + x[i] * x[i + 1];
            }

            return sum;
        }
    }
}
