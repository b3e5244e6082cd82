namespace AD.Tests.Conformance.Faults;

/// <summary>A batch around a good one.</summary>
internal abstract class BatchAround(PreparedBatch good) : PreparedBatch(good.Shape)
{
    protected PreparedBatch Good => good;

    protected internal override void ValueCore(BatchPoints points, Span<double> values) => good.ValueCore(points, values);

    protected internal override void PushforwardCore(BatchPoints points, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination) => good.PushforwardCore(points, tangents, values, destination);

    protected internal override void PullbackCore(BatchPoints points, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination) => good.PullbackCore(points, cotangents, values, destination);

    protected internal override void JacobianCore(BatchPoints points, Span<double> values, Span<double> destination) => good.JacobianCore(points, values, destination);
}

/// <summary>Eight points are computed at once, and those that are left over are not.</summary>
internal sealed class LosesTheLastPoints : FaultyBackend
{
    protected internal override PreparedBatch PrepareVectorBatch<TFunction>(TFunction f, BatchShape shape) => new Eights(base.PrepareVectorBatch(f, shape));

    private sealed class Eights(PreparedBatch good) : BatchAround(good)
    {
        protected internal override int Lanes => 8;

        public override PreparedBatch Clone() => new Eights(Good.Clone());

        protected internal override void PushforwardCore(BatchPoints points, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination)
            => base.PushforwardCore(points.Part(points.Start, points.Count < 8 ? points.End : points.End / 8 * 8), tangents, values, destination);
    }
}

/// <summary>The shared inputs are those of another function: the first ones vary, whatever is said.</summary>
internal sealed class SharedTakenForVarying : FaultyBackend
{
    protected internal override PreparedBatch PrepareVectorBatch<TFunction>(TFunction f, BatchShape shape)
        => new Elsewhere(base.PrepareVectorBatch(f, shape with { VaryingStart = 0 }), shape);

    private sealed class Elsewhere(PreparedBatch good, BatchShape shape) : PreparedBatch(shape)
    {
        public override PreparedBatch Clone() => new Elsewhere(good.Clone(), Shape);

        protected internal override void ValueCore(BatchPoints points, Span<double> values) => good.ValueCore(points, values);

        protected internal override void PushforwardCore(BatchPoints points, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination) => good.PushforwardCore(points, tangents, values, destination);

        protected internal override void PullbackCore(BatchPoints points, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination) => good.PullbackCore(points, cotangents, values, destination);

        protected internal override void JacobianCore(BatchPoints points, Span<double> values, Span<double> destination) => good.JacobianCore(points, values, destination);
    }
}

/// <summary>The traits promise that a batch allocates nothing, and each one takes an array.</summary>
internal sealed class AllocatesForEachBatch : FaultyBackend
{
    public override BackendTraits Traits => base.Traits with { PreparedAllocatesNothing = true };

    protected internal override PreparedBatch PrepareVectorBatch<TFunction>(TFunction f, BatchShape shape) => new Allocating(base.PrepareVectorBatch(f, shape));

    private sealed class Allocating(PreparedBatch good) : BatchAround(good)
    {
        public override PreparedBatch Clone() => new Allocating(Good.Clone());

        protected internal override void JacobianCore(BatchPoints points, Span<double> values, Span<double> destination)
        {
            double[] copy = new double[destination.Length];
            base.JacobianCore(points, values, copy);
            copy.CopyTo(destination);
        }
    }
}
