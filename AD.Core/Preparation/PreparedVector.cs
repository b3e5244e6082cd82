namespace AD;

/// <summary>A prepared function f : Rⁿ → Rᵐ at <see cref="double"/>: value, pushforward, pullback and Jacobian into destinations, allocating nothing once warm.</summary>
/// <remarks>
/// The point is flat: active inputs first, then constants, which may vary from call to call. Sizes are strict. NaN and infinity pass through as in IEEE arithmetic.
/// What the function captures is frozen while it is prepared. Not safe for several threads at once: use <see cref="Clone"/>, one for each thread.
/// After an exception the destinations are unspecified and the preparation can be used again.
/// </remarks>
public abstract partial class PreparedVector
{
    /// <summary>Stores the shape.</summary>
    /// <param name="inputLength">The length of the point, active inputs and constants together.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative, or more inputs are active than there are.</exception>
    protected PreparedVector(int inputLength, int outputLength, int activeLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputLength);
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        ArgumentOutOfRangeException.ThrowIfNegative(activeLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activeLength, inputLength);
        InputLength = inputLength;
        OutputLength = outputLength;
        ActiveLength = activeLength;
    }

    /// <summary>The length of the point: active inputs and constants together.</summary>
    public int InputLength { get; }

    /// <summary>The number of outputs m.</summary>
    public int OutputLength { get; }

    /// <summary>How many leading inputs are active.</summary>
    public int ActiveLength { get; }

    /// <summary>y = f(x).</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="value">Receives f(x), length m.</param>
    public abstract void Value(ReadOnlySpan<double> x, Span<double> value);

    /// <summary>y = f(x) and ẏ = J ẋ.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="tangent">ẋ, length <see cref="ActiveLength"/>.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    public abstract void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination);

    /// <summary>y = f(x) and x̄ = Jᵀ ȳ.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ ȳ, length <see cref="ActiveLength"/>.</param>
    public abstract void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination);

    /// <summary>y = f(x) and J[i, j] = ∂f_i/∂x_j.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J row by row, length m · <see cref="ActiveLength"/>.</param>
    public abstract void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination);

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public abstract PreparedVector Clone();
}
