using AD.Backends;
using Xunit;

namespace AD.Tests.Graphs.Random;

/// <summary>What the prepared operators of any backend owe on random functions: the results of the tape, at the point of the first call and at others.</summary>
internal static class PreparedLaws
{
    private static readonly Backend Tape = new ReverseTapeBackend();

    /// <summary>Value, pullback, pushforward and Jacobian where no number of the evaluation is larger than 1000: an error of a few units in the last place of one then stays below the tolerance.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="one">The function and its points.</param>
    /// <param name="tolerance">Relative to the largest intermediate number.</param>
    public static void Vector(Backend backend, RandomCase one, double tolerance)
    {
        int n = one.X.Length, m = one.F.Outputs;
        PreparedVector prepared = backend.Prepare(one.F, Shape.Vector(n, m)), tape = Tape.Prepare(one.F, Shape.Vector(n, m));
        double[] cotangent = Weights(m), tangent = Weights(n);
        foreach (double[] x in (double[][])[one.X, one.Other, [.. one.X.Select(entry => -entry)], one.X])
        {
            if (Largest(one.F, x, cotangent, tangent) is not { } largest || largest > 1e3)
            {
                continue;
            }

            double[] y = new double[m], expected = new double[m], plain = new double[m], gradient = new double[n], expectedGradient = new double[n];
            one.F.Evaluate<double>(x, plain);
            prepared.Value(x, y);
            Near(plain, y, tolerance * largest, "value");
            tape.Pullback(x, cotangent, expected, expectedGradient);
            prepared.Pullback(x, cotangent, y, gradient);
            Near(plain, y, tolerance * largest, "value beside the pullback");
            Near(expectedGradient, gradient, tolerance * largest, "pullback");
            tape.Pushforward(x, tangent, plain, expected);
            double[] moved = new double[m];
            prepared.Pushforward(x, tangent, y, moved);
            Near(expected, moved, tolerance * largest, "pushforward");
            double[] jacobian = new double[m * n], expectedJacobian = new double[m * n];
            tape.Jacobian(x, expectedJacobian);
            prepared.Jacobian(x, jacobian);
            Near(expectedJacobian, jacobian, tolerance * largest, "Jacobian");
        }
    }

    /// <summary>Values of arithmetic, choices and branches: those of <see cref="double"/> to the bit, NaN, infinities and signed zeros included.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="one">The function, whose elementary functions are left out, and its points.</param>
    public static void Arithmetic(Backend backend, RandomCase one)
    {
        RandomFunction f = one.F.Arithmetic();
        PreparedVector prepared = backend.Prepare(f, Shape.Vector(one.X.Length, f.Outputs));
        double[] y = new double[f.Outputs], gradient = new double[one.X.Length], expected = new double[f.Outputs], cotangent = Weights(f.Outputs);
        foreach (double[] x in (double[][])[one.X, one.Other, [.. one.X.Select(entry => -entry)], one.X])
        {
            f.Evaluate<double>(x, expected);
            prepared.Value(x, y);
            Bits.Equal(expected, y, "value");
            prepared.Pullback(x, cotangent, y, gradient);
            Bits.Equal(expected, y, "value beside the pullback");
        }
    }

    private static double[] Weights(int length) => [.. Enumerable.Range(0, length).Select(i => 0.75 - 0.5 * (i % 4))];

    /// <summary>The largest number of an evaluation of the derivatives by either mode, at least 1; null where one is not finite.</summary>
    private static double? Largest(RandomFunction f, double[] x, double[] cotangent, double[] tangent)
    {
        if (!Array.TrueForAll(f.Main.Run<double>(x), double.IsFinite))
        {
            return null;
        }

        Graph graph = Trace.Of(f, x, f.Outputs);
        double[] back = [.. x, .. cotangent], along = [.. x, .. tangent];
        IEnumerable<double> values = graph.Pullback(x.Length, back).ValuesAt(back).Concat(graph.Pushforward(x.Length, 1, along).ValuesAt(along)).Concat(graph.Jacobian(x.Length, x).ValuesAt(x));
        double largest = values.Max(value => double.IsFinite(value) ? Math.Abs(value) : double.PositiveInfinity);
        return double.IsFinite(largest) ? Math.Max(1.0, largest) : null;
    }

    private static void Near(double[] expected, double[] actual, double tolerance, string what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"{what}: entry {i} is {expected[i]:R} by the tape and {actual[i]:R}, allowed {tolerance:E2}.");
        }
    }
}
