using System.Numerics;

namespace AD.Tests.Gpu;

/// <summary>Functions that kernels are made of, each with a point that chooses its branches.</summary>
internal sealed record BatchFunction(string Name, ScalarFunction<double> F, double[] Point, int Constants = 0)
{
    public ScalarShape Shape => AD.Shape.Scalar(Point.Length - Constants, Constants);

    public override string ToString() => Name;

    /// <summary>Points around the one that chooses the branches, as a structure of arrays.</summary>
    public double[] Points(int count)
    {
        Random random = new(29);
        return [.. Point.SelectMany(x => Enumerable.Range(0, count).Select(_ => x + 1.6 * (random.NextDouble() - 0.5)))];
    }
}

internal static class BatchFunctions
{
    public static readonly BatchFunction[] Straight =
    [
        new("Rosenbrock", Rosenbrock, [-1.2, 1.0, 0.3, 0.8]),
        new("Network", Network, [0.3, -0.2, .. Weights()], 12),
        new("Elementary", Elementary, [1.4, 2.1, 0.9]),
        new("Kepler", Kepler, [1.5, 0.2, 0.4, 1.1]),
        new("Powers", Powers, [2.1, 1.9]),
        new("NoInput", NoInput, []),
    ];

    public static readonly BatchFunction[] Branching =
    [
        new("Piecewise", Piecewise, [0.2, 0.1]),
        new("Iteration", Iteration, [2.0]),
        new("Huber", Huber, [0.4, 0.2, 0.1]),
    ];

    public static IEnumerable<BatchFunction> All => [.. Straight, .. Branching];

    private static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T a = x[i + 1] - x[i] * x[i], b = 1.0 - x[i];
            sum += 100.0 * a * a + b * b;
        }

        return sum;
    }

    private static double[] Weights() => [.. Enumerable.Range(0, 12).Select(k => Math.Sin(1.7 * k + 0.4))];

    // Two inputs, four neurons of two weights, and a weight each for the sum.
    private static T Network<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int j = 0; j < 4; j++)
        {
            sum += x[2 + 3 * j] * T.Tanh(x[3 + 3 * j] * x[0] + x[4 + 3 * j] * x[1] * x[1] * x[1]);
        }

        return Special.Sigmoid(sum);
    }

    private static T Elementary<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => T.Exp(T.Sin(x[0]) * x[1]) + T.Log(x[1] * x[1] + 1.0) * T.Cos(x[2]) + T.Atan(x[0] / x[1]) * T.Sqrt(x[1] * x[1] + x[2]) - T.Sinh(0.3 * x[2]) * Special.Softplus(x[0]) + T.Tan(0.4 * x[0]) * T.Cbrt(1.0 + x[1]);

    private static T Kepler<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => 0.5 * (x[2] * x[2] + x[3] * x[3]) - 1.0 / T.Hypot(x[0], x[1]) + 0.01 * T.Atan2(x[1], x[0]);

    private static T Powers<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => T.Pow(x[0], x[1]) + T.Pow(x[1], T.CreateChecked(2.5)) + T.FusedMultiplyAdd(x[0], x[1], x[0]) + T.Asinh(x[0]) * T.Max(x[0], x[1]);

    private static T NoInput<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateChecked(2.5 + x.Length);

    private static T Piecewise<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => x[0] < x[1] ? x[0] * x[0] * x[1] : T.IsNegative(x[1]) ? T.Exp(x[0]) : T.Sin(x[0] * x[1]);

    // Newton's iteration for the square root, as many steps as it takes.
    private static T Iteration<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T y = x[0];
        while (T.Abs(y * y - x[0]) > 1e-9)
        {
            y = 0.5 * (y + x[0] / y);
        }

        return y * y * y;
    }

    private static T Huber<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T entry in x)
        {
            sum += T.Abs(entry) <= 1.0 ? 0.5 * entry * entry : T.Abs(entry) - 0.5;
        }

        return sum;
    }
}
