using AD.Backends;
using Xunit;

namespace AD.Tests.Batch;

/// <summary>Runs that report progress and can be stopped.</summary>
public class WatchedRunTests
{
    private const int Count = 50;

    private static readonly double[] X = [.. Enumerable.Range(0, 2 * Count).Select(i => 0.1 * i)];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ReportsHowManyAreDone(int degree)
    {
        PreparedBatch batch = new ForwardDualBackend().PrepareBatch(Sample.Scalar, Shape.Scalar(2)).Parallel(degree);
        double[] expected = new double[2 * Count], gradients = new double[2 * Count];
        batch.Gradient(Count, X, [], expected);
        Reports reports = new();
        batch.Gradient(Count, X, [], gradients, new() { Progress = reports });
        Assert.Equal(expected, gradients);
        Assert.Equal(reports.Done.Order().Distinct(), reports.Done);
        Assert.Equal(Count, reports.Done[^1]);
        Assert.True(reports.Done.Count > 1);
    }

    /// <summary>Cancelled from the second report on: the points that were reported have their results, the last ones have none.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void StopsBetweenPoints(int degree)
    {
        using CancellationTokenSource source = new();
        PreparedBatch batch = new ForwardDualBackend().PrepareBatch(Sample.Scalar, Shape.Scalar(2)).Parallel(degree);
        double[] expected = new double[Count], values = new double[Count];
        batch.Value(Count, X, [], expected);
        Reports reports = new() { AtReport = 2, Act = source.Cancel };
        Array.Fill(values, -1.0);
        Assert.Throws<OperationCanceledException>(() => batch.Value(Count, X, [], values, new() { Progress = reports, CancellationToken = source.Token }));
        int done = reports.Done[^1];
        Assert.InRange(done, 1, Count - 1);
        Assert.Equal(2, reports.Done.Count);
        Assert.Equal([.. expected[..done], .. Enumerable.Repeat(-1.0, Count - done)], values);
        batch.Value(Count, X, [], values);
        Assert.Equal(expected, values);
    }

    [Fact]
    public void CancelledBeforehandDoesNothing()
    {
        Watched f = new();
        PreparedBatch batch = new ForwardDualBackend().PrepareBatch(f, Shape.Vector(2, 1));
        Assert.Throws<OperationCanceledException>(() => batch.Value(1, [1.0, 2.0], [], new double[1], new() { CancellationToken = new(true) }));
        Assert.Throws<OperationCanceledException>(() => batch.Value(0, [], [], [], new() { CancellationToken = new(true) }));
        Assert.Equal(0, f.Evaluations);
    }

    /// <summary>Progress is told on the thread of the run, at once.</summary>
    private sealed class Reports : IProgress<int>
    {
        public List<int> Done { get; } = [];

        public int AtReport { get; init; }

        public Action? Act { get; init; }

        public void Report(int value)
        {
            Done.Add(value);
            if (Done.Count == AtReport)
            {
                Act?.Invoke();
            }
        }
    }
}
