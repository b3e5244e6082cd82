using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Branches: a path for each way through them, never a wrong one, and the tape beyond the most that are kept.</summary>
public class PathTests
{
    private static readonly ReverseTapeBackend Tape = new();

    [Fact]
    public void EveryBranchIsRight()
    {
        PreparedScalar prepared = new CompiledTapeBackend().Prepare(new Piecewise(), Shape.Scalar(2)), clone = prepared.Clone();
        double[] gradient = new double[2];
        Random random = new(3);
        for (int i = 0; i < 2000; i++)
        {
            double[] x = [3.0 * random.NextDouble(), 3.0 * random.NextDouble()];
            double value = (i % 3 == 0 ? clone : prepared).ValueAndGradient(x, gradient);
            Assert.Equal(x.Sum(Value), value, 1e-15);
            Assert.Equal(x.Select(Slope), gradient);
            Assert.Equal(x.Sum(Value), prepared.Value(x), 1e-15);
        }

        Assert.Contains("path 9:", prepared.Explain());
        Assert.DoesNotContain("path 10:", prepared.Explain());
        Assert.DoesNotContain("reverse-tape", prepared.Explain());

        static double Value(double x) => x < 1.0 ? x * x : x < 2.0 ? 2.0 * x - 1.0 : 3.0;
        static double Slope(double x) => x < 1.0 ? 2.0 * x : x < 2.0 ? 2.0 : 0.0;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void BeyondTheMostPathsTheTapeTakesOver(int most)
    {
        PreparedScalar prepared = new CompiledTapeBackend(new() { MaximumPaths = most }).Prepare(new Halvings(), Shape.Scalar(1));
        double[] gradient = new double[1];
        for (int k = 0; k < 10; k++)
        {
            double[] x = [1.5 * Math.Pow(2.0, k)];
            prepared.Gradient(x, gradient);
            Assert.Equal(Tape.Gradient(new Halvings(), x), gradient);
        }

        Assert.Contains($"{10 - most} evaluations recorded by reverse-tape, along paths beyond the {most} that are kept", prepared.Explain());
    }

    /// <summary>After a point that none of eight paths fits, five of them are tried: a point along one of the other three goes to the tape although its path is kept, and is told apart.</summary>
    [Fact]
    public void PointsWhosePathIsNotLookedForAreToldApart()
    {
        PreparedScalar prepared = new CompiledTapeBackend(new() { MaximumPaths = 8 }).Prepare(new Halvings(), Shape.Scalar(1));
        double[] gradient = new double[1];
        foreach (int k in (int[])[0, 1, 2, 3, 4, 5, 6, 7, 8, 0])
        {
            double[] x = [0.75 * Math.Pow(2.0, k)];
            prepared.Gradient(x, gradient);
            Assert.Equal(Tape.Gradient(new Halvings(), x), gradient);
        }

        Assert.Contains("1 evaluation recorded by reverse-tape, along paths beyond the 8 that are kept", prepared.Explain());
        Assert.Contains("1 evaluation recorded by reverse-tape, where none of the paths fits that were tried", prepared.Explain());
    }

    /// <summary>Clones that meet the paths at the same time, each in an order of its own: no path is kept twice, and none is left to the tape.</summary>
    [Fact]
    public void PathsThatManyThreadsMeetAreKeptOnce()
    {
        const int clones = 8, paths = 24;
        for (int repeat = 0; repeat < 8; repeat++)
        {
            PreparedScalar prepared = new CompiledTapeBackend(new() { MaximumPaths = paths }).Prepare(new Halvings(), Shape.Scalar(1));
            PreparedScalar[] owned = [.. Enumerable.Range(0, clones).Select(_ => prepared.Clone())];
            using Barrier barrier = new(clones);
            Thread[] threads = [.. owned.Select((clone, seed) => new Thread(() => Meet(clone, barrier, new(seed))))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            Assert.Contains($"path {paths}:", prepared.Explain());
            Assert.DoesNotContain("reverse-tape", prepared.Explain());
        }

        static void Meet(PreparedScalar clone, Barrier barrier, Random random)
        {
            int[] order = [.. Enumerable.Range(0, paths)];
            random.Shuffle(order);
            barrier.SignalAndWait();
            foreach (int k in order)
            {
                clone.Value([0.75 * Math.Pow(2.0, k)]);
            }
        }
    }

    /// <summary>Zero, infinity and NaN meet: the tape's answer, whichever operator.</summary>
    [Fact]
    public void WhereADerivativeIsNotANumberTheTapeDecides()
    {
        Steep f = new();
        PreparedVector prepared = new CompiledTapeBackend().Prepare(f, Shape.Vector(2, 2));
        double[] pulled = new double[2], expected = new double[2], value = new double[2];
        foreach (double[] x in (double[][])[[4.0, 0.0], [0.0, 0.0], [0.0, 1.0], [double.NaN, 1.0], [double.PositiveInfinity, 1.0]])
        {
            foreach (double[] seed in (double[][])[[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
            {
                Tape.Pullback<Steep, double>(f, x, seed, value, expected);
                prepared.Pullback(x, seed, value, pulled);
                Assert.Equal(expected, pulled);
                prepared.Pullback(x, seed, pulled);
                Assert.Equal(expected, pulled);
                Tape.Pushforward<Steep, double>(f, x, seed, value, expected);
                prepared.Pushforward(x, seed, pulled);
                Assert.Equal(expected, pulled);
            }
        }

        Assert.Contains("because a derivative was not a number", prepared.Explain());
    }

    /// <summary>NaN has a sign that depends on how the machine computed it, and is the same number whatever the sign.</summary>
    [Fact]
    public void TheSignOfALiteralNaNIsNoHiddenState()
    {
        PreparedScalar prepared = new CompiledTapeBackend().Prepare(new Alternating(), Shape.Scalar(1));
        double[] gradient = [0.0];
        Assert.Equal(double.NaN, prepared.ValueAndGradient([2.0], gradient));
        Assert.Equal(double.NaN, prepared.Value([3.0]));
    }

    /// <summary>x times NaN, of the other sign at every evaluation.</summary>
    private sealed class Alternating : IScalarFunction
    {
        private bool minus;

        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : System.Numerics.IFloatingPointIeee754<T>
        {
            minus = !minus;
            return x[0] * T.CreateSaturating(minus ? -double.NaN : double.NaN);
        }
    }

    /// <summary>(√x (y - y), √x).</summary>
    private readonly struct Steep : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : System.Numerics.IFloatingPointIeee754<T>
        {
            y[0] = T.Sqrt(x[0]) * (x[1] - x[1]);
            y[1] = T.Sqrt(x[0]);
        }
    }
}
