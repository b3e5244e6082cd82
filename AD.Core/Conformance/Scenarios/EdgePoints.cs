using System.Numerics;

namespace AD.Conformance;

/// <summary>Points where the derivative is a matter of choice, as the table of edge points has it, and one where there is none. An approximate backend owes the last only.</summary>
internal static class EdgePoints
{
    public static IEnumerable<Scenario> All =>
    [
        Edge("abs at 0", new Abs(), 0.0, new(0, 1, 0)),
        Edge("abs squared at 0", new AbsSquared(), 0.0, new(0, 0, 2)),
        Edge("x⁰ at 0", new Power(0), 0.0, new(1, 0, 0)),
        Edge("x¹ at 0", new Power(1), 0.0, new(0, 1, 0)),
        Edge("x² at 0", new Power(2), 0.0, new(0, 0, 2)),
        Edge("x³ at 0", new Power(3), 0.0, new(0, 0, 0)),
        Edge("max(x, 0) at 0", new Relu(), 0.0, new(0, 0, 0)),
        Edge("max(x, x²) at a tie", new LargerOfSquare(), 1.0, new(1, 2, 2)),
        Edge("clamp at its bound", new Clamp(), 1.0, new(1, 0, 0)),
        Edge("floor at a jump", new Floor(), 2.0, new(2, 0, 0)),
        Edge("hypot and atan2 at the origin", new HypotAndAngle(), [0, 0], new([0, 0], new double[2, 2])),
        Edge("max and min at a tie", new MaxAndMin(), [1.5, 1.5], new([1.5, 1.5], new double[,] { { 0, 1 }, { 0, 1 } })),
        Edge("remainder at a multiple", new Remainder(), [4, 2], new([0], new double[,] { { 1, -2 } })),
        Edge("a root at 0 beside a line", new RootAndLine(), [0, 2], new([0, 6], new double[,] { { double.PositiveInfinity, 0 }, { 0, 3 } })),
        new ScalarScenario("NaN is not hidden", new RootOfNegative(), [[-1.0, 2.0], [4.0, 0.5]], RootAt),
    ];

    private static UnivariateScenario Edge(string name, IUnivariateFunction f, double x, Jet jet) => new(name, f, [x], _ => jet) { Needs = Requirement.Exact };

    private static VectorScenario Edge(string name, IVectorFunction f, double[] x, VectorOracle oracle) => new(name, f, [x], _ => oracle) { Needs = Requirement.Exact };

    /// <summary>√x₀ x₁²: every derivative is NaN for x₀ &lt; 0.</summary>
    private static ScalarOracle RootAt(double[] x)
    {
        double root = Math.Sqrt(x[0]), y = x[1], mixed = y / root;
        return new(root * y * y, [y * y / (2 * root), 2 * root * y], new double[,] { { -y * y / (4 * root * x[0]), mixed }, { mixed, 2 * root } });
    }

    private sealed class Abs : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);
    }

    private sealed class AbsSquared : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x) * T.Abs(x);
    }

    private sealed class Power(double exponent) : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateSaturating(exponent));
    }

    private sealed class Relu : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, T.Zero);
    }

    private sealed class LargerOfSquare : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, x * x);
    }

    private sealed class Clamp : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Clamp(x, T.NegativeOne, T.One);
    }

    private sealed class Floor : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Floor(x);
    }

    private sealed class HypotAndAngle : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (T.Hypot(x[0], x[1]), T.Atan2(x[0], x[1]));
    }

    private sealed class MaxAndMin : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (T.Max(x[0], x[1]), T.Min(x[0], x[1]));
    }

    private sealed class Remainder : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] % x[1];
    }

    private sealed class RootAndLine : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (T.Sqrt(x[0]), 3.0 * x[1]);
    }

    private sealed class RootOfNegative : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) * x[1] * x[1];
    }
}
