namespace AD.Solvers;

/// <summary>How f_u U + f_t τ changes along c tangents (S, P) of (u, p) at once: f''[(U, τ), (S, P)], the second derivatives of a right-hand side in two directions.</summary>
/// <remarks>
/// What the Jacobian of a tangent system is made of. Two nested pushforwards, exact where the backend is and computes second derivatives; for others a difference of first derivatives, see
/// <see cref="DifferenceAlong"/>. Nothing is allocated once warm. For one thread at a time.
/// </remarks>
internal abstract class PushforwardDerivative
{
    private protected PushforwardDerivative(int stateLength, int parameterLength)
    {
        StateLength = stateLength;
        ParameterLength = parameterLength;
    }

    /// <summary>The length n of u.</summary>
    public int StateLength { get; }

    /// <summary>The length k of p.</summary>
    public int ParameterLength { get; }

    /// <summary>The operator of a right-hand side.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">The right-hand side.</param>
    /// <param name="stateLength">n.</param>
    /// <param name="parameterLength">k.</param>
    /// <param name="withParameters">Whether tangents have a part in p.</param>
    public static PushforwardDerivative Of(Backend backend, BoundOde f, int stateLength, int parameterLength, bool withParameters = true)
        => backend.Traits is { IsExact: true, SecondOrder: true }
            ? new PushforwardDerivativeByNesting(backend, f, stateLength, parameterLength, withParameters)
            : new PushforwardDerivativeByDifferences(backend, f, stateLength, parameterLength);

    /// <summary>Binds the parameters; they are copied.</summary>
    public abstract void Bind(ReadOnlySpan<double> p);

    /// <summary>f_u U + f_t τ and f''[(U, τ), (S, P)] for c tangents.</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="direction">U, length n.</param>
    /// <param name="timeDirection">τ.</param>
    /// <param name="count">The number c ≥ 1 of tangents.</param>
    /// <param name="stateTangents">S, n × c, row by row (the c tangents of one component together).</param>
    /// <param name="parameterTangents">P, k × c, row by row; empty means zero, and is to be empty where parameters play no part.</param>
    /// <param name="product">Receives f_u U + f_t τ, length n.</param>
    /// <param name="destination">Receives f''[(U, τ), (S, P)], n × c, row by row.</param>
    public abstract void Evaluate(
        ReadOnlySpan<double> u, double t, ReadOnlySpan<double> direction, double timeDirection, int count, ReadOnlySpan<double> stateTangents, ReadOnlySpan<double> parameterTangents,
        Span<double> product, Span<double> destination);
}
