using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions of two vectors, of which one may be constant, and right-hand sides f(u, p, t).</summary>
internal static class SeveralArguments
{
    public static IEnumerable<Scenario> All =>
    [
        new TwoArgumentScenario("weighted squares", new WeightedSquares(), [([0.6, -1.1, 0.4], [2.0, -0.3]), ([1.2, 0.5, -0.8], [0.7, 1.9])], WeightedSquaresAt),
        new TwoArgumentScenario("x alone", new FirstOnly(), [([0.6, -1.1], [2.0]), ([1.2, 0.5], [0.7])], (x, p) => new(x[0] * x[1], [x[1], x[0]], [0], new double[,] { { 0, 1 }, { 1, 0 } })),
        new ThreeArgumentScenario("three arguments", new Weighted(), [([0.6, -1.1], [2.0, -0.3, 0.5], [0.7]), ([1.2, 0.5], [0.7, 1.9, -0.4], [1.3])], (x, p, q) => new(
            q[0] * x[0] * p[2] + Math.Exp(x[1]) * p[0], [q[0] * p[2], Math.Exp(x[1]) * p[0]], [Math.Exp(x[1]), 0, q[0] * x[0]], [x[0] * p[2]])),
        new TwoArgumentMapScenario("residuals of a decay", new DecayResiduals(), [([1.5, 0.8], [0.5, 1.0, 2.0]), ([0.4, 1.3], [0.2, 0.7, 1.1])], DecayAt),
        new RightHandSideScenario("driven Lotka-Volterra", new DrivenLotkaVolterra(), [([0.9, 0.4], [1.5, 0.8], 0.3), ([1.4, 1.1], [0.6, 2.0], -0.9)], DrivenAt),
        new RightHandSideScenario("right-hand side without parameters", new Oscillator(), [([0.9, 0.4], [], 0.3), ([-0.2, 1.1], [], 1.7)], (u, p, t) => new([u[1], -u[0] * t], new double[,] { { 0, 1 }, { -t, 0 } }, new double[2, 0], [0, -u[0]])),
    ];

    /// <summary>f = p₀ Σ x_i² + sin(p₁ x₀).</summary>
    private static TwoArgumentOracle WeightedSquaresAt(double[] x, double[] p)
    {
        double sum = x.Sum(entry => entry * entry), sin = Math.Sin(p[1] * x[0]), cos = Math.Cos(p[1] * x[0]);
        double[,] hessian = new double[x.Length, x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            hessian[i, i] = 2 * p[0];
        }

        hessian[0, 0] -= p[1] * p[1] * sin;
        return new(p[0] * sum + sin, [.. x.Select((entry, i) => 2 * p[0] * entry + (i == 0 ? p[1] * cos : 0))], [sum, x[0] * cos], hessian);
    }

    /// <summary>y_i = x₀ e^{-x₁ p_i}.</summary>
    private static TwoArgumentMapOracle DecayAt(double[] x, double[] p)
    {
        double[,] inX = new double[p.Length, 2], inP = new double[p.Length, p.Length];
        double[] value = new double[p.Length];
        for (int i = 0; i < p.Length; i++)
        {
            double e = Math.Exp(-x[1] * p[i]);
            value[i] = x[0] * e;
            inX[i, 0] = e;
            inX[i, 1] = -p[i] * x[0] * e;
            inP[i, i] = -x[1] * x[0] * e;
        }

        return new(value, inX, inP);
    }

    /// <summary>u' = (p₀ u₀ - u₀ u₁, u₀ u₁ sin t - p₁ u₁).</summary>
    private static RightHandSideOracle DrivenAt(double[] u, double[] p, double t) => new(
        [p[0] * u[0] - u[0] * u[1], u[0] * u[1] * Math.Sin(t) - p[1] * u[1]],
        new double[,] { { p[0] - u[1], -u[0] }, { u[1] * Math.Sin(t), u[0] * Math.Sin(t) - p[1] } },
        new double[,] { { u[0], 0 }, { 0, -u[1] } },
        [0, u[0] * u[1] * Math.Cos(t)]);

    private sealed class WeightedSquares : IScalarFunction2
    {
        public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            foreach (T entry in x)
            {
                sum += entry * entry;
            }

            return p[0] * sum + T.Sin(p[1] * x[0]);
        }
    }

    private sealed class FirstOnly : IScalarFunction2
    {
        public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => x[0] * x[1];
    }

    /// <summary>q₀ x₀ p₂ + e^{x₁} p₀; p₁ is not used.</summary>
    private sealed class Weighted : IScalarFunction3
    {
        public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => q[0] * x[0] * p[2] + T.Exp(x[1]) * p[0];
    }

    private sealed class DecayResiduals : IVectorFunction2
    {
        public int OutputLength(int firstLength, int secondLength) => secondLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = x[0] * T.Exp(-x[1] * p[i]);
            }
        }
    }

    private sealed class DrivenLotkaVolterra : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = p[0] * u[0] - u[0] * u[1];
            du[1] = u[0] * u[1] * T.Sin(t) - p[1] * u[1];
        }
    }

    private sealed class Oscillator : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = u[1];
            du[1] = -u[0] * t;
        }
    }
}
