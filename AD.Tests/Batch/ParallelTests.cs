using System.Collections.Concurrent;
using AD.Backends;
using Xunit;

namespace AD.Tests.Batch;

/// <summary>Points divided among threads: the same numbers bit for bit, and nothing lost when something goes wrong.</summary>
public class ParallelTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>Any degree, any count, more parts than points included.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void ResultsDoNotDependOnTheDegree(string name)
    {
        const int N = 2 + SmallNetwork.Weights;
        PreparedBatch one = BackendCatalogue.Find(name).PrepareBatch(new SmallNetwork(), Shape.Vector(N, 2), ..2);
        double[] weights = [.. Enumerable.Range(0, SmallNetwork.Weights).Select(i => Math.Cos(i))];
        foreach (int degree in (int[])[1, 2, 3, 7])
        {
            PreparedBatch several = one.Parallel(degree);
            foreach (int count in (int[])[1, 2, 5, 21])
            {
                double[] u = [.. Enumerable.Range(0, 2 * count).Select(i => Math.Sin(i + degree))], seeds = [.. Enumerable.Range(0, N * count).Select(i => Math.Sin(3.0 * i))], w = seeds[..(2 * count)];
                Assert.Equal(Results(one), Results(several));
                Assert.Equal(Results(one), Results(several.Clone()));
                Assert.Equal(Results(one), Results(several.Parallel(2)));

                double[] Results(PreparedBatch batch)
                {
                    double[] values = new double[2 * count], pushed = new double[2 * count], pulled = new double[N * count], rows = new double[2 * N * count], alone = new double[2 * count];
                    batch.Value(count, u, weights, alone);
                    batch.Pushforward(count, u, weights, seeds, pushed);
                    batch.Pullback(count, u, weights, w, pulled);
                    batch.Jacobian(count, u, weights, values, rows);
                    return [.. alone, .. pushed, .. pulled, .. values, .. rows];
                }
            }
        }
    }

    /// <summary>What computes eight points together is never asked to begin elsewhere than at a multiple of eight, divided, watched, or both.</summary>
    [Fact]
    public void DivisionsAreAtMultiplesOfTheLanes()
    {
        ConcurrentBag<(int Start, int End)> ranges = [];
        foreach (PreparedBatch batch in BatchTests.Both(new LaneBatch(new(1, 1, 1, 0, 1), ranges)))
        {
            foreach (int count in (int[])[1, 7, 8, 9, 40, 100])
            {
                foreach (BatchOptions? options in (BatchOptions?[])[null, new()])
                {
                    double[] x = [.. Enumerable.Range(0, count).Select(i => 0.5 * i)], values = new double[count], gradients = new double[count];
                    ranges.Clear();
                    batch.Value(count, x, [], values, options);
                    Assert.Equal(x.Select(a => a * a), values);
                    int reached = 0;
                    foreach ((int start, int end) in ranges.Order())
                    {
                        Assert.Equal(reached, start);
                        Assert.True(start < end && start % 8 == 0 && (end % 8 == 0 || end == count), $"{start} to {end} of {count}");
                        reached = end;
                    }

                    Assert.Equal(count, reached);
                    batch.Gradient(count, x, [], gradients, options);
                    Assert.Equal(x.Select(a => 2.0 * a), gradients);
                }
            }
        }
    }

    /// <summary>Two evaluations wait for each other: only two threads get them done.</summary>
    [Fact]
    public void PartsRunAtOnce()
    {
        using Meeting f = new();
        new ForwardDualBackend().PrepareBatch(f, Shape.Vector(1, 1)).Parallel(2).Value(2, [1.0, 2.0], [], new double[2]);
        Assert.Equal(2, f.Met);
    }

    /// <summary>The exception of the function comes out as it is; the preparation works again afterwards.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(9)]
    public void ExceptionsComeOut(int at)
    {
        Watched f = new() { Act = () => throw new TimeoutException("by the function") };
        PreparedBatch batch = new ReverseTapeBackend().PrepareBatch(f, Shape.Vector(2, 1));
        double[] x = [.. Enumerable.Range(0, 18).Select(i => i + 1.0)], expected = new double[18], gradients = new double[18];
        batch.Gradient(9, x, [], expected);
        foreach (PreparedBatch one in BatchTests.Both(batch))
        {
            f.ActAt = f.Evaluations + at;
            Assert.Equal("by the function", Assert.Throws<TimeoutException>(() => one.Gradient(9, x, [], gradients)).Message);
            f.ActAt = 0;
            gradients.AsSpan().Clear();
            one.Gradient(9, x, [], gradients);
            Assert.Equal(expected, gradients);
        }
    }

    /// <summary>More batches than threads, all at once: none waits for a thread that it does not get.</summary>
    [Fact]
    public void ABusyPoolIsNoDeadlock()
    {
        PreparedBatch batch = new ReverseTapeBackend().PrepareBatch(Sample.Scalar, Shape.Scalar(2)).Parallel(4);
        double[] x = [.. Enumerable.Range(0, 64).Select(i => 0.02 * i)], expected = new double[64];
        batch.Gradient(32, x, [], expected);
        System.Threading.Tasks.Parallel.For(0, 64, batch.Clone, (_, _, mine) =>
        {
            double[] gradients = new double[64];
            for (int i = 0; i < 10; i++)
            {
                mine.Gradient(32, x, [], gradients);
            }

            Assert.Equal(expected, gradients);
            return mine;
        }, _ => { });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void AllocatesNothingOnceWarm(int degree)
    {
        PreparedBatch batch = new ReverseTapeBackend().PrepareBatch(Sample.Scalar, Shape.Scalar(2), ..1).Parallel(degree);
        double[] x = new double[64], values = new double[64], gradients = new double[128];
        Allocation.IsZero($"{degree} parts", () => batch.ValueAndGradient(64, x, [0.5], values, gradients));
    }

    [Fact]
    public void PoolsLendClones()
    {
        using var rented = new ForwardDualBackend().PrepareBatch(Sample.Scalar, Shape.Scalar(2)).Shared().Rent();
        double[] values = new double[1];
        rented.Operators.Value(1, [0.2, 0.3], [], values);
        Assert.Equal(Sample.Scalar<double>([0.2, 0.3]), values[0]);
    }

    private sealed class Meeting : IVectorFunction, IDisposable
    {
        private readonly Barrier both = new(2);
        private int met;

        public int Met => met;

        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T>
        {
            if (both.SignalAndWait(TimeSpan.FromSeconds(20)))
            {
                Interlocked.Increment(ref met);
            }

            y[0] = x[0];
        }

        public void Dispose() => both.Dispose();
    }
}
