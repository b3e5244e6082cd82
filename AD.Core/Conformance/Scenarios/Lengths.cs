using System.Numerics;

namespace AD.Conformance;

/// <summary>Lengths at the edge: no input, no output, one input, and more inputs than the widest chunk of directions that is computed at once.</summary>
internal static class Lengths
{
    public static IEnumerable<Scenario> All =>
    [
        new ScalarScenario("no inputs", new RingOfCubes(), [[], []], x => new(0, [], new double[0, 0])),
        new VectorScenario("no inputs, two outputs", new TwoConstants(), [[], []], x => new([1, 2], new double[2, 0])),
        new VectorScenario("no outputs", new NoOutput(), [[0.4, 1.2], [2.0, -0.3]], x => new([], new double[0, 2])),
        .. new[] { 1, 2, 8, 16, 17 }.Select(n => new ScalarScenario($"ring of {n}", new RingOfCubes(), [At(n, 0.05, -0.4), At(n, -0.03, 0.9)], RingAt)),
        new VectorScenario("ring of 33 as a map", new ScalarAsVector<RingOfCubes>(default), [At(33, 0.05, -0.4), At(33, -0.03, 0.9)], x => new([RingAt(x).Value], Rows.Row(RingAt(x).Gradient))),
        .. new[] { 1, 17 }.Select(n => new VectorScenario($"prefix sums of {n}", new PrefixSumsOfSquares(), [At(n, 0.1, -0.75), At(n, -0.07, 0.6)], PrefixSumsAt) { Needs = Requirement.Mutation }),
    ];

    private static double[] At(int n, double step, double start) => [.. Enumerable.Range(0, n).Select(i => step * i + start)];

    /// <summary>∂/∂x_i of Σ x_i² x_{i+1} + Σ x_i³ / 3, indices around the circle: 2 x_i x_{i+1} + x_{i-1}² + x_i².</summary>
    private static ScalarOracle RingAt(double[] x)
    {
        int n = x.Length;
        double value = 0.0;
        double[] gradient = new double[n];
        double[,] hessian = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            int next = (i + 1) % n;
            value += x[i] * x[i] * x[next] + x[i] * x[i] * x[i] / 3;
            gradient[i] += 2 * x[i] * x[next] + x[i] * x[i];
            gradient[next] += x[i] * x[i];
            hessian[i, i] += 2 * x[next] + 2 * x[i];
            hessian[i, next] += 2 * x[i];
            hessian[next, i] += 2 * x[i];
        }

        return new(value, gradient, hessian);
    }

    private static VectorOracle PrefixSumsAt(double[] x)
    {
        double[,] jacobian = new double[x.Length, x.Length];
        double[] y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                y[i] += x[j] * x[j];
                jacobian[i, j] = 2 * x[j];
            }
        }

        return new(y, jacobian);
    }

    private sealed class TwoConstants : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (T.One, T.CreateSaturating(2.0));
    }

    private sealed class NoOutput : IVectorFunction
    {
        public int OutputLength(int inputLength) => 0;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
        }
    }
}

/// <summary>Σ x_i² x_{i+1} + Σ x_i³ / 3, indices around the circle.</summary>
internal readonly struct RingOfCubes : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * x[i] * x[(i + 1) % x.Length] + x[i] * x[i] * x[i] / 3.0;
        }

        return sum;
    }
}

/// <summary>Prefix sums of squares, written over the output itself.</summary>
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
