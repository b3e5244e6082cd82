namespace AD;

/// <summary>The batch of a backend that brings none of its own: point after point through a prepared vector function.</summary>
/// <remarks>
/// A few points at a time are taken out of the structure of arrays and put back into it, so that each cache line of it is used as a whole. The point itself and its results are contiguous.
/// </remarks>
internal sealed class DerivedPreparedBatch(PreparedVector prepared, BatchShape shape) : PreparedBatch(shape)
{
    private readonly double[] point = new double[shape.InputLength];
    private readonly PointBlock inputs = new(), seeds = new(), outputs = new(), products = new();

    public override PreparedBatch Clone() => new DerivedPreparedBatch(prepared.Clone(), Shape);

    protected internal override void ValueCore(BatchPoints points, Span<double> values)
    {
        Share(points.Shared);
        for (int start = points.Start; start < points.End; start += PointBlock.Width)
        {
            int width = Read(points, start);
            outputs.Resize(Shape.OutputLength, width);
            for (int b = 0; b < width; b++)
            {
                prepared.Value(PointOf(b), outputs[b]);
            }

            outputs.Write(values, points.Count, start);
        }
    }

    protected internal override void PushforwardCore(BatchPoints points, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination)
    {
        Share(points.Shared);
        for (int start = points.Start; start < points.End; start += PointBlock.Width)
        {
            int width = Read(points, start);
            seeds.Read(tangents, Shape.ActiveLength, points.Count, start, width);
            outputs.Resize(Shape.OutputLength, width);
            products.Resize(Shape.OutputLength, width);
            for (int b = 0; b < width; b++)
            {
                prepared.Pushforward(PointOf(b), seeds[b], outputs[b], products[b]);
            }

            Write(points, start, values, destination);
        }
    }

    protected internal override void PullbackCore(BatchPoints points, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination)
    {
        Share(points.Shared);
        for (int start = points.Start; start < points.End; start += PointBlock.Width)
        {
            int width = Read(points, start);
            seeds.Read(cotangents, Shape.OutputLength, points.Count, start, width);
            outputs.Resize(Shape.OutputLength, width);
            products.Resize(Shape.ActiveLength, width);
            for (int b = 0; b < width; b++)
            {
                prepared.Pullback(PointOf(b), seeds[b], outputs[b], products[b]);
            }

            Write(points, start, values, destination);
        }
    }

    protected internal override void JacobianCore(BatchPoints points, Span<double> values, Span<double> destination)
    {
        Share(points.Shared);
        for (int start = points.Start; start < points.End; start += PointBlock.Width)
        {
            int width = Read(points, start);
            outputs.Resize(Shape.OutputLength, width);
            products.Resize(Shape.OutputLength * Shape.ActiveLength, width);
            for (int b = 0; b < width; b++)
            {
                prepared.Jacobian(PointOf(b), outputs[b], products[b]);
            }

            Write(points, start, values, destination);
        }
    }

    /// <summary>Puts the shared entries to their places in the point, where they stay.</summary>
    private void Share(ReadOnlySpan<double> shared)
    {
        shared[..Shape.VaryingStart].CopyTo(point);
        shared[Shape.VaryingStart..].CopyTo(point.AsSpan(Shape.VaryingStart + Shape.VaryingLength));
    }

    private int Read(BatchPoints points, int start)
    {
        int width = Math.Min(PointBlock.Width, points.End - start);
        inputs.Read(points.Varying, Shape.VaryingLength, points.Count, start, width);
        return width;
    }

    private double[] PointOf(int b)
    {
        inputs[b].CopyTo(point.AsSpan(Shape.VaryingStart));
        return point;
    }

    private void Write(BatchPoints points, int start, Span<double> values, Span<double> destination)
    {
        if (!values.IsEmpty)
        {
            outputs.Write(values, points.Count, start);
        }

        products.Write(destination, points.Count, start);
    }
}
