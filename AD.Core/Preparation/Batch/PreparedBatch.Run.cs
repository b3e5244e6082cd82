using System.Diagnostics;

namespace AD;

/// <summary>The operators of a batch.</summary>
internal enum BatchOperator
{
    Value,
    Gradient,
    Pushforward,
    Pullback,
    Jacobian,
}

/// <content>The checks, and the rounds of a run that is watched.</content>
public abstract partial class PreparedBatch
{
    /// <summary>A round that is shorter than this, in milliseconds, is followed by one of twice as many points.</summary>
    private const double ShortRound = 5.0;

    /// <summary>A round that is longer than this, in milliseconds, is followed by one of half as many points.</summary>
    private const double LongRound = 50.0;

    private double[] ones = [];
    private int busy;

    /// <summary>Computes one operator at the points of a range, its arguments checked.</summary>
    internal void Apply(BatchOperator which, BatchPoints points, ReadOnlySpan<double> seeds, Span<double> values, Span<double> destination)
    {
        switch (which)
        {
            case BatchOperator.Value:
                ValueCore(points, values);
                break;
            case BatchOperator.Gradient:
                GradientCore(points, values, destination);
                break;
            case BatchOperator.Pushforward:
                PushforwardCore(points, seeds, values, destination);
                break;
            case BatchOperator.Pullback:
                PullbackCore(points, seeds, values, destination);
                break;
            default:
                JacobianCore(points, values, destination);
                break;
        }
    }

    private void RunGradient(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, Span<double> values, Span<double> destination, BatchOptions? options)
    {
        Expect.Length(destination, Size(Shape.ActiveLength, count), "the active inputs times count");
        Run(BatchOperator.Gradient, new(varying, shared, count, 0, count), [], values, destination, options);
    }

    private void RunPushforward(
        int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination, BatchOptions? options)
    {
        Expect.Length(tangents, Size(Shape.ActiveLength, count), "the active inputs times count");
        Expect.Length(destination, Size(Shape.OutputLength, count), "the outputs times count");
        Expect.Apart(tangents, values);
        Expect.Apart(tangents, destination);
        Run(BatchOperator.Pushforward, new(varying, shared, count, 0, count), tangents, values, destination, options);
    }

    private void RunPullback(
        int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination, BatchOptions? options)
    {
        Expect.Length(cotangents, Size(Shape.OutputLength, count), "the outputs times count");
        Expect.Length(destination, Size(Shape.ActiveLength, count), "the active inputs times count");
        Expect.Apart(cotangents, values);
        Expect.Apart(cotangents, destination);
        Run(BatchOperator.Pullback, new(varying, shared, count, 0, count), cotangents, values, destination, options);
    }

    private void RunJacobian(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, Span<double> values, Span<double> destination, BatchOptions? options)
    {
        Expect.Length(destination, Size((long)Shape.OutputLength * Shape.ActiveLength, count), "outputs times active inputs times count");
        Run(BatchOperator.Jacobian, new(varying, shared, count, 0, count), [], values, destination, options);
    }

    private void Run(BatchOperator which, BatchPoints points, ReadOnlySpan<double> seeds, Span<double> values, Span<double> destination, BatchOptions? options)
    {
        ReadOnlySpan<double> varying = points.Varying, shared = points.Shared;
        Expect.Length(varying, Size(Shape.VaryingLength, points.Count), "the varying inputs times count");
        Expect.Length(shared, Shape.SharedLength, "the inputs that all points share");
        Expect.Apart(varying, values);
        Expect.Apart(varying, destination);
        Expect.Apart(shared, values);
        Expect.Apart(shared, destination);
        Expect.Apart(values, destination);
        if (Interlocked.Exchange(ref busy, 1) != 0)
        {
            throw new InvalidOperationException("The preparation was used again before its evaluation had ended, inside its own function or by another thread: give each use a Clone() of its own.");
        }

        try
        {
            if (options is not null)
            {
                InRounds(which, points, seeds, values, destination, options);
            }
            else if (points.Count > 0)
            {
                Apply(which, points, seeds, values, destination);
            }
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
    }

    /// <summary>Round after round of points, a look at the token before each and a report after it; as many points in one as take some milliseconds.</summary>
    private void InRounds(BatchOperator which, BatchPoints points, ReadOnlySpan<double> seeds, Span<double> values, Span<double> destination, BatchOptions options)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        long size = Lanes;
        for (int start = 0, end; start < points.Count; start = end)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            end = (int)Math.Min(points.Count, start + size);
            long begun = Stopwatch.GetTimestamp();
            Apply(which, points.Part(start, end), seeds, values, destination);
            double milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            size = milliseconds < ShortRound && size < points.Count ? 2 * size : milliseconds > LongRound && size >= 2L * Lanes ? size / 2 : size;
            options.Progress?.Report(end);
        }
    }

    private void OneOutput()
    {
        if (Shape.OutputLength != 1)
        {
            throw new InvalidOperationException($"A gradient is that of a function with one output; this one has {Shape.OutputLength}: ask for Jacobian, or for Pullback with a cotangent for each output.");
        }
    }

    /// <summary>rows × count, the length of a structure of arrays.</summary>
    private static int Size(long rows, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return rows <= int.MaxValue && rows * count <= int.MaxValue
            ? (int)rows * count
            : throw new ArgumentOutOfRangeException(nameof(count), count, $"{rows} entries for each of {count} points are more than a span holds, {int.MaxValue}: give the points in several calls.");
    }
}
