using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions that use rules of the user, unary, binary and block, and a block of the library.</summary>
internal static class RulesAndBlocks
{
    public static IEnumerable<Scenario> All =>
    [
        new UnivariateScenario("a unary rule", new ByUnaryRule(), [0.7, -1.6], LogisticAt),
        new ScalarScenario("a binary rule", new ByBinaryRule(), [[0.4, 1.1], [-0.8, -1.5]], LogAddExpAt),
        new ScalarScenario("a block rule", new ByBlock(), [[0.9, -1.2], [1.6, 0.3]], x => new(
            Math.Pow(x[0], 3) * x[1], [3 * x[0] * x[0] * x[1], Math.Pow(x[0], 3)], new double[,] { { 6 * x[0] * x[1], 3 * x[0] * x[0] }, { 3 * x[0] * x[0], 0 } })),
        new VectorScenario("outputs of a block", new OutputsOfBlock(), [[0.9, -1.2], [1.6, 0.3]], x => new([x[0] * x[1], x[0] * x[0]], new double[,] { { x[1], x[0] }, { 2 * x[0], 0 } })),
        new ScalarScenario("an inner product as a block", new Halves(), [[0.4, -0.9, 1.1, 0.6], [1.2, 0.5, -0.7, 2.0]], x => new(
            x[0] * x[2] + x[1] * x[3], [x[2], x[3], x[0], x[1]], new double[,] { { 0, 0, 1, 0 }, { 0, 0, 0, 1 }, { 1, 0, 0, 0 }, { 0, 1, 0, 0 } })),
        new ScalarScenario("a vector with itself in a block", new SquareByDot(), [[0.4, -1.2], [0.9, 2.0]], x => new(x[0] * x[0] + x[1] * x[1], [2 * x[0], 2 * x[1]], new double[,] { { 2, 0 }, { 0, 2 } })),
    ];

    /// <summary>y = 1 / (1 + e⁻ˣ), y' = y (1 - y), y'' = y (1 - y)(1 - 2 y).</summary>
    private static Jet LogisticAt(double x)
    {
        double y = 1 / (1 + Math.Exp(-x));
        return new(y, y * (1 - y), y * (1 - y) * (1 - 2 * y));
    }

    private static ScalarOracle LogAddExpAt(double[] x)
    {
        double z = Math.Log(Math.Exp(x[0]) + Math.Exp(x[1])), a = Math.Exp(x[0] - z), b = Math.Exp(x[1] - z);
        return new(z, [a, b], new double[,] { { a * b, -a * b }, { -a * b, a * b } });
    }

    private readonly struct Logistic : IUnaryRule
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => 1.0 / (1.0 + T.Exp(-x));

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => y * (1.0 - y);
    }

    /// <summary>z = ln(eˣ + eʸ): ∂z/∂x = e^{x-z}, ∂z/∂y = e^{y-z}.</summary>
    private readonly struct LogAddExp : IBinaryRule
    {
        public static T Value<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Log(T.Exp(x) + T.Exp(y));

        public static T DerivativeX<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => T.Exp(x - z);

        public static T DerivativeY<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => T.Exp(y - z);
    }

    /// <summary>(x₀ x₁, x₀²).</summary>
    private readonly struct ProductAndSquare : IBlockRule
    {
        public int OutputLength(int inputLength) => 2;

        public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (x[0] * x[1], x[0] * x[0]);

        public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
            => (destination[0], destination[1]) = (tangent[0] * x[1] + x[0] * tangent[1], 2.0 * x[0] * tangent[0]);

        public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
            => (destination[0], destination[1]) = (x[1] * cotangent[0] + 2.0 * x[0] * cotangent[1], x[0] * cotangent[0]);
    }

    private sealed class ByUnaryRule : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Rule.Apply<Logistic, T>(x);
    }

    private sealed class ByBinaryRule : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Rule.Apply<LogAddExp, T>(x[0], x[1]);
    }

    private sealed class OutputsOfBlock : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Rule.Apply(default(ProductAndSquare), x, y);
    }

    /// <summary>The product of the outputs of the block: x₀³ x₁.</summary>
    private sealed class ByBlock : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            using Workspace<T> space = new(2);
            Span<T> y = space.Take(2);
            Rule.Apply(default(ProductAndSquare), x, y);
            return y[0] * y[1];
        }
    }

    private sealed class Halves : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Dot(x[..(x.Length / 2)], x[(x.Length / 2)..]);
    }

    private sealed class SquareByDot : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Dot(x, x);
    }
}
