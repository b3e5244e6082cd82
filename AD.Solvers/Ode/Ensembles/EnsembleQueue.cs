using System.Runtime.ExceptionServices;

namespace AD.Solvers;

/// <summary>The trajectories that wait, handed out in order to as many workers as there are threads, and what becomes of those that are finished.</summary>
internal sealed class EnsembleQueue(int count, EnsembleOptions options, Action<int, OdeSolution> finish)
{
    private readonly Lock gate = new();
    private readonly int reportEvery = Math.Max(1, count / 100);
    private int next;
    private int finished;
    private int failedAt = int.MaxValue;
    private ExceptionDispatchInfo? failure;

    /// <summary>Lets workers work until nothing waits, one for each thread and the caller's own among them.</summary>
    public void Run(Func<TrajectoryWorker> newWorker)
    {
        int threads = Math.Min(options.MaxDegreeOfParallelism ?? Environment.ProcessorCount, count);
        if (threads > 1)
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work(newWorker));
        }
        else if (count > 0)
        {
            Work(newWorker);
        }

        failure?.Throw();
    }

    /// <summary>The next trajectory; −1 when none waits.</summary>
    public int Take()
    {
        if (Volatile.Read(ref next) >= count)
        {
            return -1;
        }

        int index = Interlocked.Increment(ref next) - 1;
        return index < count ? index : -1;
    }

    /// <summary>A trajectory is finished.</summary>
    public void Finish(int index, OdeSolution solution)
    {
        finish(index, solution);
        if (options.Progress is null)
        {
            return;
        }

        lock (gate)
        {
            finished++;
            if (finished % reportEvery == 0 || finished == count)
            {
                options.Progress.Report(finished);
            }
        }
    }

    /// <summary>An exception in one worker stops all of them: the function's own, or that of the data or the output.</summary>
    private void Work(Func<TrajectoryWorker> newWorker)
    {
        int taken = Volatile.Read(ref next);
        if (taken >= count)
        {
            return;
        }

        try
        {
            newWorker().Work(this);
        }
        catch (Exception exception)
        {
            lock (gate)
            {
                if (taken < failedAt)
                {
                    failedAt = taken;
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            }

            Volatile.Write(ref next, count);
        }
    }
}

/// <summary>Integrates trajectories of an ensemble on one thread, with buffers of its own.</summary>
internal abstract class TrajectoryWorker
{
    /// <summary>Takes trajectories until none waits.</summary>
    public abstract void Work(EnsembleQueue queue);
}
