namespace AD.Solvers;

/// <summary>How the pullback w ↦ (f_uᵀ w, f_tᵀ w, f_pᵀ w) of a right-hand side changes along directions (U, τ, P) of (u, t, p) at fixed w: the second derivatives of f contracted with w.</summary>
/// <remarks>
/// What the adjoint of a Rosenbrock step and the derivative in time of an adjoint system are made of. It is the Hessian of φ = wᵀ f times the direction. Exact where the backend is and computes
/// second derivatives; for others a difference of first derivatives, see <see cref="DifferenceAlong"/>. Nothing is allocated once warm. For one thread at a time.
/// </remarks>
internal abstract class PullbackDerivative
{
    private protected PullbackDerivative(int stateLength, int parameterLength, bool withParameters)
    {
        StateLength = stateLength;
        ParameterLength = parameterLength;
        ActiveParameters = withParameters ? parameterLength : 0;
    }

    /// <summary>The length n of u.</summary>
    public int StateLength { get; }

    /// <summary>The length k of p.</summary>
    public int ParameterLength { get; }

    /// <summary>How many parameters are differentiated with respect to: k or 0.</summary>
    public int ActiveParameters { get; }

    /// <summary>The operator of a right-hand side.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">The right-hand side.</param>
    /// <param name="stateLength">n.</param>
    /// <param name="parameterLength">k.</param>
    /// <param name="withParameters">Whether directions and results have a part in p.</param>
    public static PullbackDerivative Of(Backend backend, BoundOde f, int stateLength, int parameterLength, bool withParameters = true)
        => backend.Traits is { IsExact: true, SecondOrder: true }
            ? new PullbackDerivativeByHessian(backend, f, stateLength, parameterLength, withParameters)
            : new PullbackDerivativeByDifferences(backend, f, stateLength, parameterLength, withParameters);

    /// <summary>Binds the parameters; they are copied.</summary>
    public abstract void Bind(ReadOnlySpan<double> p);

    /// <summary>The derivatives of f_uᵀ w, f_tᵀ w and f_pᵀ w along c directions at once.</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="w">The weights, length n.</param>
    /// <param name="count">The number c of directions.</param>
    /// <param name="states">U, n × c, row by row (the c entries of one component together).</param>
    /// <param name="times">τ, length c; empty means zero.</param>
    /// <param name="parameters">P, k × c, row by row; empty means zero, and is to be empty where parameters play no part.</param>
    /// <param name="ofState">Receives the derivatives of f_uᵀ w, n × c, row by row.</param>
    /// <param name="ofTime">Receives those of f_tᵀ w, length c; empty when they are not wanted.</param>
    /// <param name="ofParameters">Receives those of f_pᵀ w, k × c, row by row; empty when they are not wanted.</param>
    public abstract void Evaluate(
        ReadOnlySpan<double> u, double t, ReadOnlySpan<double> w, int count, ReadOnlySpan<double> states, ReadOnlySpan<double> times, ReadOnlySpan<double> parameters,
        Span<double> ofState, Span<double> ofTime, Span<double> ofParameters);
}
