namespace AD;

/// <summary>A prepared right-hand side u' = f(u, p, t), u ∈ Rⁿ, p ∈ Rᵏ, at <see cref="double"/>: the operators an integrator and its sensitivities ask for, allocating nothing once warm.</summary>
/// <remarks>
/// The parameters are bound once by <see cref="Bind"/> and lifted once, not at every call. Sizes are strict. NaN and infinity pass through as in IEEE arithmetic, so that an
/// integrator can report them with t, step and component. Not safe for several threads at once: use <see cref="Clone"/>, one for each thread.
/// After an exception the destinations are unspecified and the preparation can be used again.
/// </remarks>
public abstract partial class PreparedOde
{
    private double[]? discarded;

    /// <summary>Stores the shape.</summary>
    /// <param name="stateLength">The length n of u.</param>
    /// <param name="parameterLength">The length k of p.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    protected PreparedOde(int stateLength, int parameterLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stateLength);
        ArgumentOutOfRangeException.ThrowIfNegative(parameterLength);
        StateLength = stateLength;
        ParameterLength = parameterLength;
    }

    /// <summary>The length n of u.</summary>
    public int StateLength { get; }

    /// <summary>The length k of p.</summary>
    public int ParameterLength { get; }

    /// <summary>Binds the parameters; they are copied. To be called before the first evaluation and whenever the parameters change.</summary>
    /// <param name="p">The parameters, length k.</param>
    public abstract void Bind(ReadOnlySpan<double> p);

    /// <summary>du = f(u, p, t).</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="du">Receives the derivative, length n.</param>
    public abstract void Value(ReadOnlySpan<double> u, double t, Span<double> du);

    /// <summary>du = f(u, p, t), with f_uᵀ w and f_pᵀ w, from one evaluation where the backend can.</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="cotangent">w, length n.</param>
    /// <param name="du">Receives f, length n.</param>
    /// <param name="stateDestination">Receives f_uᵀ w, length n.</param>
    /// <param name="parameterDestination">Receives f_pᵀ w, length k; empty when it is not wanted.</param>
    public abstract void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> du, Span<double> stateDestination, Span<double> parameterDestination);

    /// <summary>f_uᵀ w and f_pᵀ w without f: the right-hand side of an adjoint, which has no use for the value.</summary>
    /// <remarks>The same numbers as from the pullback with the value, which this one calls unless a backend leaves out what only the value needs.</remarks>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="cotangent">w, length n.</param>
    /// <param name="stateDestination">Receives f_uᵀ w, length n.</param>
    /// <param name="parameterDestination">Receives f_pᵀ w, length k; empty when it is not wanted.</param>
    public virtual void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> stateDestination, Span<double> parameterDestination)
        => Pullback(u, t, cotangent, discarded ??= new double[StateLength], stateDestination, parameterDestination);

    /// <summary>du = f(u, p, t) and, for c tangents at once, dS = f_u S + f_p P: the right-hand side of forward sensitivities.</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="count">The number c of tangents.</param>
    /// <param name="stateTangents">S, n × c, row by row (the c tangents of one component together).</param>
    /// <param name="parameterTangents">P, k × c, row by row; empty means zero.</param>
    /// <param name="du">Receives f, length n.</param>
    /// <param name="destination">Receives f_u S + f_p P, n × c, row by row.</param>
    public abstract void Pushforward(ReadOnlySpan<double> u, double t, int count, ReadOnlySpan<double> stateTangents, ReadOnlySpan<double> parameterTangents, Span<double> du, Span<double> destination);

    /// <summary>du = f(u, p, t) and the Jacobian with respect to the state.</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="du">Receives f, length n.</param>
    /// <param name="destination">Receives f_u row by row, n × n.</param>
    public abstract void StateJacobian(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination);

    /// <summary>du = f(u, p, t) and its partial derivative with respect to time.</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="du">Receives f, length n.</param>
    /// <param name="destination">Receives f_t, length n.</param>
    public abstract void TimeDerivative(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination);

    /// <summary>A preparation of the same right-hand side with buffers of its own and the same parameters bound, for another thread.</summary>
    /// <returns>The clone.</returns>
    public abstract PreparedOde Clone();
}
