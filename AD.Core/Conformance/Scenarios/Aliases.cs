using System.Numerics;

namespace AD.Conformance;

/// <summary>Inputs that are outputs, the same number in several places, inputs that are not used, outputs that do not depend on anything.</summary>
internal static class Aliases
{
    public static IEnumerable<Scenario> All =>
    [
        new VectorScenario("outputs equal to inputs", new Copy(), [[0.3, -1.2, 0.8], [2.0, 0.1, -0.5]], x => new([.. x], new double[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } })),
        new VectorScenario("inputs swapped", new Swap(), [[0.3, -1.2], [2.0, 0.1]], x => new([x[1], x[0]], new double[,] { { 0, 1 }, { 1, 0 } })),
        new VectorScenario("partly constant", new PartlyConstant(), [[0.3, 0.8], [-1.1, 2.0]], x => new([1, x[0], 2], new double[,] { { 0, 0 }, { 1, 0 }, { 0, 0 } })),
        new VectorScenario("one number in two outputs", new Twice(), [[0.7, 1.4], [-0.2, 0.9]], x => new([x[0] * x[1], x[0] * x[1], 2 * x[0] * x[1]], new double[,] { { x[1], x[0] }, { x[1], x[0] }, { 2 * x[1], 2 * x[0] } })),
        new ScalarScenario("an unused input", new MiddleUnused(), [[0.6, 5.0, -0.4], [1.3, 0.2, 0.7]], x => new(x[0] * x[2], [x[2], 0, x[0]], new double[,] { { 0, 0, 1 }, { 0, 0, 0 }, { 1, 0, 0 } })),
        new ScalarScenario("a constant function", new Constantly(), [[0.6, 5.0], [1.3, 0.2]], x => new(7, [0, 0], new double[2, 2])),
        new ScalarScenario("a number by itself", new BySelf(), [[0.6, 1.5], [-1.3, 0.2]], x => new(x[0] * x[0] + 1 + x[1] - x[1], [2 * x[0], 0], new double[,] { { 2, 0 }, { 0, 0 } })),
        new ScalarScenario("an input itself", new Second(), [[0.6, 1.5], [-1.3, 0.2]], x => new(x[1], [0, 1], new double[2, 2])),
    ];

    private sealed class Copy : IVectorFunction
    {
        public int OutputLength(int inputLength) => inputLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => x.CopyTo(y);
    }

    private sealed class Swap : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (x[1], x[0]);
    }

    private sealed class Twice : IVectorFunction
    {
        public int OutputLength(int inputLength) => 3;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] * x[1];
            y[1] = y[0];
            y[2] = y[0] + y[1];
        }
    }

    private sealed class MiddleUnused : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[2];
    }

    private sealed class Constantly : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateSaturating(7.0);
    }

    /// <summary>x₀ x₀ + x₀ / x₀ + x₁ - x₁.</summary>
    private sealed class BySelf : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] + x[0] / x[0] + x[1] - x[1];
    }

    private sealed class Second : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[1];
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
