using System.Collections.Concurrent;

namespace AD.Tests.Batch;

/// <summary>An implementation that computes eight points together: here x ↦ x², with the ranges that it was asked for.</summary>
internal sealed class LaneBatch(BatchShape shape, ConcurrentBag<(int Start, int End)> ranges) : PreparedBatch(shape)
{
    protected internal override int Lanes => 8;

    public override PreparedBatch Clone() => new LaneBatch(Shape, ranges);

    protected internal override void ValueCore(BatchPoints points, Span<double> values)
    {
        ranges.Add((points.Start, points.End));
        for (int k = points.Start; k < points.End; k++)
        {
            values[k] = points.Varying[k] * points.Varying[k];
        }
    }

    protected internal override void PushforwardCore(BatchPoints points, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination) => PullbackCore(points, tangents, values, destination);

    protected internal override void PullbackCore(BatchPoints points, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination)
    {
        ranges.Add((points.Start, points.End));
        for (int k = points.Start; k < points.End; k++)
        {
            destination[k] = 2.0 * points.Varying[k] * cotangents[k];
        }
    }

    protected internal override void JacobianCore(BatchPoints points, Span<double> values, Span<double> destination) => GradientCore(points, values, destination);
}
