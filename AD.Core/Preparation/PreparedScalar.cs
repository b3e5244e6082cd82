namespace AD;

/// <summary>A prepared function f : Rⁿ → R at <see cref="double"/>: value, gradient, Hessian and its products into destinations, allocating nothing once warm.</summary>
/// <remarks>
/// The point is flat: active inputs first, then constants, which may vary from call to call. Sizes are strict. NaN and infinity pass through as in IEEE arithmetic.
/// What the function captures is frozen while it is prepared. Not safe for several threads at once: use <see cref="Clone"/>, one for each thread.
/// After an exception the destinations are unspecified and the preparation can be used again.
/// </remarks>
public abstract partial class PreparedScalar
{
    /// <summary>Stores the shape.</summary>
    /// <param name="inputLength">The length of the point, active inputs and constants together.</param>
    /// <param name="activeLength">How many leading inputs are active, n.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative, or more inputs are active than there are.</exception>
    protected PreparedScalar(int inputLength, int activeLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(activeLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activeLength, inputLength);
        InputLength = inputLength;
        ActiveLength = activeLength;
    }

    /// <summary>The length of the point: active inputs and constants together.</summary>
    public int InputLength { get; }

    /// <summary>How many leading inputs are active, n.</summary>
    public int ActiveLength { get; }

    /// <summary>f(x).</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <returns>f(x).</returns>
    public abstract double Value(ReadOnlySpan<double> x);

    /// <summary>f(x) and ∇f(x).</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <returns>f(x).</returns>
    public abstract double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient);

    /// <summary>f(x), ∇f(x) and the Hessian.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="hessian">Receives ∂²f/∂x_i∂x_j row by row, n × n.</param>
    /// <returns>f(x).</returns>
    public abstract double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian);

    /// <summary>f(x), ∇f(x) and H v.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    /// <returns>f(x).</returns>
    public abstract double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination);

    /// <summary>f(x), ∇f(x) and c products with the Hessian at once, H V.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="count">The number c of vectors.</param>
    /// <param name="vectors">V, n × c, row by row (the c entries of one input together).</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H V, n × c, row by row.</param>
    /// <returns>f(x).</returns>
    public abstract double GradientAndHessianVectorProductMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination);

    /// <summary>The linear form v ↦ ∇f(x)ᵀ v, 1 × n, with buffers of its own, to be moved to a point and applied there many times.</summary>
    /// <returns>The map, without a point yet: <see cref="PreparedLinearization.MoveTo"/> comes first.</returns>
    public abstract PreparedLinearization Linearize();

    /// <summary>The Hessian as a linear map v ↦ H v, n × n, with buffers of its own, to be moved to a point and applied there many times.</summary>
    /// <returns>The map, without a point yet: <see cref="PreparedLinearization.MoveTo"/> comes first.</returns>
    public virtual GradientLinearization LinearizeGradient() => new GradientByProducts(Clone());

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public abstract PreparedScalar Clone();
}
