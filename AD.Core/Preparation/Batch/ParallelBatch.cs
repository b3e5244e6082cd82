using System.Runtime.ExceptionServices;

namespace AD;

/// <summary>A batch whose points are divided among clones on several threads.</summary>
/// <remarks>
/// The parts are even and in order. The caller does the first one, then those that no thread of the pool has begun, and waits for the rest: a busy pool delays nothing and cannot make it stand still.
/// </remarks>
internal sealed class ParallelBatch : PreparedBatch
{
    /// <summary>How often to look before the thread is put to sleep: some microseconds.</summary>
    private const int Looks = 50;

    private readonly BatchPart[] parts;
    private readonly object gate = new();
    private int unfinished;

    /// <summary>Makes clones for the parts.</summary>
    /// <param name="prepared">What is cloned.</param>
    /// <param name="degree">The number of parts.</param>
    public ParallelBatch(PreparedBatch prepared, int degree)
        : base(prepared.Shape)
    {
        parts = new BatchPart[degree];
        for (int i = 0; i < degree; i++)
        {
            parts[i] = new(this, prepared.Clone());
        }
    }

    protected internal override int Lanes => parts[0].Prepared.Lanes * parts.Length;

    public override PreparedBatch Clone() => new ParallelBatch(parts[0].Prepared, parts.Length);

    public override PreparedBatch Parallel(int? degree = null) => parts[0].Prepared.Parallel(degree);

    /// <summary>A part is done; the last one wakes the caller.</summary>
    public void Finished()
    {
        if (Interlocked.Decrement(ref unfinished) == 0)
        {
            lock (gate)
            {
                Monitor.Pulse(gate);
            }
        }
    }

    protected internal override void ValueCore(BatchPoints points, Span<double> values) => Divide(BatchOperator.Value, points, [], values, []);

    protected internal override void GradientCore(BatchPoints points, Span<double> values, Span<double> destination) => Divide(BatchOperator.Gradient, points, [], values, destination);

    protected internal override void PushforwardCore(BatchPoints points, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination)
        => Divide(BatchOperator.Pushforward, points, tangents, values, destination);

    protected internal override void PullbackCore(BatchPoints points, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination)
        => Divide(BatchOperator.Pullback, points, cotangents, values, destination);

    protected internal override void JacobianCore(BatchPoints points, Span<double> values, Span<double> destination) => Divide(BatchOperator.Jacobian, points, [], values, destination);

    private unsafe void Divide(BatchOperator which, BatchPoints points, ReadOnlySpan<double> seeds, Span<double> values, Span<double> destination)
    {
        fixed (double* varying = points.Varying, shared = points.Shared, from = seeds, to = values, into = destination)
        {
            BatchArguments arguments = new(
                which, points.Count, new(varying, points.Varying.Length), new(shared, points.Shared.Length), new(from, seeds.Length), new(to, values.Length), new(into, destination.Length));
            int used = Start(arguments, points.Start, points.End);
            for (int i = 0; i < used; i++)
            {
                parts[i].RunIfWaiting();
            }

            Wait();
        }

        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].TakeFailure() is { } failure)
            {
                ForgetFailures();
                failure.Throw();
            }
        }
    }

    /// <summary>Cuts the range at multiples of the lanes and offers the parts to the pool, the first one excepted.</summary>
    private int Start(in BatchArguments arguments, int start, int end)
    {
        int lanes = parts[0].Prepared.Lanes, groups = (int)(((long)end - start + lanes - 1) / lanes), used = Math.Min(parts.Length, groups);
        Volatile.Write(ref unfinished, used);
        for (int i = used - 1; i >= 0; i--)
        {
            int from = start + (int)((long)groups * i / used) * lanes, to = (int)Math.Min(end, start + (long)groups * (i + 1) / used * lanes);
            parts[i].Offer(arguments, from, to, toPool: i > 0);
        }

        return used;
    }

    private void Wait()
    {
        SpinWait spin = default;
        for (int i = 0; i < Looks && Volatile.Read(ref unfinished) != 0; i++)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        if (Volatile.Read(ref unfinished) != 0)
        {
            lock (gate)
            {
                while (Volatile.Read(ref unfinished) != 0)
                {
                    Monitor.Wait(gate);
                }
            }
        }
    }

    private void ForgetFailures()
    {
        foreach (BatchPart part in parts)
        {
            part.TakeFailure();
        }
    }
}
