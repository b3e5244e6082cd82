using AD.Backends;
using Xunit;

namespace AD.Tests.Graphs.Random;

/// <summary>Random functions as graphs: the values of <see cref="double"/> to the bit, simplified or not, and the derivatives of dual numbers and of the tape.</summary>
public class RandomGraphTests
{
    private static readonly Backend Dual = new ForwardDualBackend(), Tape = new ReverseTapeBackend(), Twice = new HigherOrderBackend(Dual, Tape);

    [Fact]
    public void ValuesAreThoseOfDoubleToTheBit() => RandomLaw.Holds(wild: true, Values, 1000);

    [Fact]
    public void ValuesInAModerateRangeAreThoseOfDoubleToTheBit() => RandomLaw.Holds(wild: false, Values, 500);

    [Fact]
    public void DerivativesAreThoseOfDualNumbersAndOfTheTape() => RandomLaw.Holds(wild: false, FirstOrder, 400);

    [Fact]
    public void SecondDerivativesAreThoseOfDualNumbersOverTheTape() => RandomLaw.Holds(wild: false, SecondOrder, 200);

    /// <summary>The law can fail, and most of the functions are compared.</summary>
    [Fact]
    public void MostOfTheCasesCount()
    {
        int finite = 0, guarded = 0, followed = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            RandomCase one = RandomCase.Make(seed, wild: false);
            Graph graph = Trace.Of<RandomFunction>(one.F, one.X, one.F.Outputs);
            finite += Largest(graph.Jacobian(one.X.Length, one.X), one.X) is not null ? 1 : 0;
            guarded += graph.Guards.Length > 0 ? 1 : 0;
            followed += graph.At(one.Other) is not null ? 1 : 0;
        }

        Assert.InRange(finite, 100, 300);
        Assert.InRange(guarded, 50, 250);
        Assert.InRange(followed, 100, 299);
    }

    private static void Values(RandomCase one)
    {
        foreach (bool optimize in (bool[])[true, false])
        {
            Graph graph = Trace.Of<RandomFunction>(one.F, one.X, one.F.Outputs, optimize);
            foreach (double[] x in (double[][])[one.X, one.Other, [.. one.X.Select(entry => -entry)]])
            {
                double[] expected = new double[one.F.Outputs];
                one.F.Evaluate<double>(x, expected);
                if (graph.At(x) is { } actual)
                {
                    Bits.Equal(expected, actual, $"{(optimize ? "simplified" : "as it came")}, at ({string.Join(", ", x)})");
                }
                else
                {
                    Assert.False(x == one.X, "The guards hold where the function was traced.");
                }
            }
        }
    }

    private static void FirstOrder(RandomCase one)
    {
        int n = one.X.Length, m = one.F.Outputs;
        Graph graph = Trace.Of<RandomFunction>(one.F, one.X, m), reverse = graph.Jacobian(n, one.X), forward = graph.ForwardJacobian(n, one.X);
        if (!Array.TrueForAll(one.F.Main.Run<double>(one.X), double.IsFinite) || Largest(reverse, one.X) is not { } a || Largest(forward, one.X) is not { } b)
        {
            return;
        }

        double tolerance = 1e-12 * Math.Max(a, b);
        double[] expected = Tape.Jacobian(one.F, one.X).ToRowMajorArray();
        Near(expected, reverse.At(one.X)![m..], tolerance, "reverse and tape");
        Near(expected, forward.At(one.X)![m..], tolerance, "forward and tape");
        Near(expected, Dual.Jacobian(one.F, one.X).ToRowMajorArray(), tolerance, "dual numbers and tape");
    }

    private static void SecondOrder(RandomCase one)
    {
        int n = one.X.Length;
        if (n > 5)
        {
            return;
        }

        Graph gradient = Trace.Of<Scalar>(new(one.F), one.X).Gradient(n, one.X), graph = gradient.Outputs(1, n).Jacobian(n, one.X);
        if (Largest(graph, one.X) is { } largest)
        {
            Near(Twice.Hessian(new Scalar(one.F), one.X).ToRowMajorArray(), graph.At(one.X)![n..], 1e-11 * largest, "second derivatives");
        }
    }

    private static void Near(double[] expected, double[] actual, double tolerance, string what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"{what}: entry {i} is {expected[i]:R} and {actual[i]:R}, allowed {tolerance:E2}.");
        }
    }

    /// <summary>The largest number of an evaluation, at least 1; null where one is not finite.</summary>
    private static double? Largest(Graph graph, double[] x)
    {
        double[] values = graph.ValuesAt(x);
        double largest = values.Max(value => double.IsFinite(value) ? Math.Abs(value) : double.PositiveInfinity);
        return double.IsFinite(largest) ? Math.Max(1.0, largest) : null;
    }

    private readonly struct Scalar(RandomFunction f) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : System.Numerics.IFloatingPointIeee754<T>
            => f.Evaluate(x);
    }
}
