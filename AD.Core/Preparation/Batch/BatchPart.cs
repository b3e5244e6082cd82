using System.Runtime.ExceptionServices;

namespace AD;

/// <summary>Numbers that stay where they are while several threads work on them.</summary>
internal readonly unsafe struct PinnedNumbers(double* first, int length)
{
    private readonly double* first = first;

    public Span<double> Span => new(first, length);
}

/// <summary>What the parts of one call have in common.</summary>
internal readonly record struct BatchArguments(
    BatchOperator Operator, int Count, PinnedNumbers Varying, PinnedNumbers Shared, PinnedNumbers Seeds, PinnedNumbers Values, PinnedNumbers Destination);

/// <summary>One part of a batch: a clone and a range of points, done by whichever thread comes first.</summary>
internal sealed class BatchPart(ParallelBatch whole, PreparedBatch prepared) : IThreadPoolWorkItem
{
    private BatchArguments arguments;
    private int start;
    private int end;
    private int waiting;
    private int queued;
    private ExceptionDispatchInfo? failure;

    /// <summary>The clone.</summary>
    public PreparedBatch Prepared => prepared;

    /// <summary>Puts work on offer, to the caller and to the pool.</summary>
    /// <remarks>There is at most one entry in the pool's queue: an old one that has not been looked at serves.</remarks>
    public void Offer(in BatchArguments work, int from, int to, bool toPool)
    {
        (arguments, start, end) = (work, from, to);
        Interlocked.Exchange(ref waiting, 1);
        if (toPool && Interlocked.Exchange(ref queued, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>Does the work if nobody has begun it.</summary>
    public void RunIfWaiting()
    {
        if (Interlocked.Exchange(ref waiting, 0) == 0)
        {
            return;
        }

        try
        {
            BatchPoints points = new(arguments.Varying.Span, arguments.Shared.Span, arguments.Count, start, end);
            prepared.Apply(arguments.Operator, points, arguments.Seeds.Span, arguments.Values.Span, arguments.Destination.Span);
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            whole.Finished();
        }
    }

    /// <summary>What the work threw, once.</summary>
    public ExceptionDispatchInfo? TakeFailure() => Interlocked.Exchange(ref failure, null);

    void IThreadPoolWorkItem.Execute()
    {
        Interlocked.Exchange(ref queued, 0);
        RunIfWaiting();
    }
}
