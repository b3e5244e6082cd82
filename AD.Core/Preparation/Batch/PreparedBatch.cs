namespace AD;

/// <summary>A function f : Rⁿ → Rᵐ prepared for many points at once: values, gradients, pushforwards, pullbacks and Jacobians, allocating nothing once warm.</summary>
/// <remarks>
/// <para>Arguments and results are structures of arrays: entry i of point k stands at i · count + k. What all points share is given once, without a point index. A derivative is taken at each
/// point with respect to every active input, shared ones included. The number of points may change from call to call and may be 0.</para>
/// <para>A result does not depend on what the other points of the batch are, nor on how the points are divided among threads (<see cref="Parallel"/>).
/// Sizes are strict; results may not overlap arguments or each other. NaN and infinity pass through as in IEEE arithmetic. What the function captures is frozen while it is prepared.
/// Not safe for several threads at once: use <see cref="Clone"/>, one for each thread. After an exception the results are unspecified and the preparation can be used again.</para>
/// <para>Made by <see cref="Backend"/>.PrepareBatch. An implementation writes the members whose names end in Core; the operators have checked the arguments when they call them.</para>
/// </remarks>
public abstract partial class PreparedBatch
{
    /// <summary>Stores the shape.</summary>
    /// <param name="shape">The lengths, and which inputs are active and which vary.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative, or more inputs are active or vary than there are.</exception>
    protected PreparedBatch(BatchShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shape.InputLength, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfNegative(shape.OutputLength, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfNegative(shape.ActiveLength, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shape.ActiveLength, shape.InputLength, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfNegative(shape.VaryingStart, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfNegative(shape.VaryingLength, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shape.VaryingLength, shape.InputLength - shape.VaryingStart, nameof(shape));
        Shape = shape;
    }

    /// <summary>The lengths, and which inputs are active and which vary.</summary>
    public BatchShape Shape { get; }

    /// <summary>The number of points that are computed together; 1 where each is computed by itself.</summary>
    /// <remarks>Points are divided, among threads or between two looks at a cancellation token, at multiples of it only, so that no result depends on the division.</remarks>
    protected internal virtual int Lanes => 1;

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public abstract PreparedBatch Clone();

    /// <summary>The same operators with the points divided among several threads, each with a clone of its own.</summary>
    /// <remarks>
    /// Bit for bit the results of one thread. The division is even and in order; the threads are the pool's and the caller's own, which does the work itself if the pool is busy. The function is called by several
    /// threads at once, and the backend is to be one that threads may share. This preparation stays the caller's own.
    /// </remarks>
    /// <param name="degree">The number of parts; 1 makes a clone. As many as there are cores when omitted.</param>
    /// <returns>A preparation with buffers of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree is not positive.</exception>
    public virtual PreparedBatch Parallel(int? degree = null)
    {
        int parts = degree ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts, nameof(degree));
        return parts == 1 ? Clone() : new ParallelBatch(this, parts);
    }

    /// <summary>Computes f at the points of a range.</summary>
    /// <param name="points">The points.</param>
    /// <param name="values">Receives the values, m × count.</param>
    protected internal abstract void ValueCore(BatchPoints points, Span<double> values);

    /// <summary>Computes J ẋ, and f where it is asked for, at the points of a range.</summary>
    /// <param name="points">The points.</param>
    /// <param name="tangents">The tangents, n × count.</param>
    /// <param name="values">Receives the values, m × count; empty where they are not asked for.</param>
    /// <param name="destination">Receives the products, m × count.</param>
    protected internal abstract void PushforwardCore(BatchPoints points, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination);

    /// <summary>Computes Jᵀ ȳ, and f where it is asked for, at the points of a range.</summary>
    /// <param name="points">The points.</param>
    /// <param name="cotangents">The cotangents, m × count.</param>
    /// <param name="values">Receives the values, m × count; empty where they are not asked for.</param>
    /// <param name="destination">Receives the products, n × count.</param>
    protected internal abstract void PullbackCore(BatchPoints points, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination);

    /// <summary>Computes J, and f where it is asked for, at the points of a range.</summary>
    /// <param name="points">The points.</param>
    /// <param name="values">Receives the values, m × count; empty where they are not asked for.</param>
    /// <param name="destination">Receives the Jacobians: ∂f_i/∂x_j of point k at (i · n + j) · count + k.</param>
    protected internal abstract void JacobianCore(BatchPoints points, Span<double> values, Span<double> destination);

    /// <summary>Computes the gradient of a function with one output, and f where it is asked for, at the points of a range.</summary>
    /// <remarks>Derived here: the pullback of cotangents 1.</remarks>
    /// <param name="points">The points.</param>
    /// <param name="values">Receives the values, length count; empty where they are not asked for.</param>
    /// <param name="destination">Receives the gradients, n × count.</param>
    protected internal virtual void GradientCore(BatchPoints points, Span<double> values, Span<double> destination)
    {
        if (ones.Length < points.Count)
        {
            ones = new double[points.Count];
            Array.Fill(ones, 1.0);
        }

        PullbackCore(points, ones.AsSpan(0, points.Count), values, destination);
    }
}
