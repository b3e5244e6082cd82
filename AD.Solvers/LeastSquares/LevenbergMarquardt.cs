namespace AD.Solvers;

/// <summary>Levenberg-Marquardt for min ½ ‖f(x)‖², f : Rⁿ → Rᵐ, in a trust region: x ← x + d where d solves min ‖J d + f‖ subject to ‖D d‖ ≤ Δ. D holds the largest lengths that the columns of J have had.</summary>
/// <remarks>
/// <para>Any m and n; where J is rank-deficient, as it is for m &lt; n, the undamped step is the one of least ‖D d‖, and <see cref="FitReport.Rank"/> tells. One pivoted QR factorization of J an iteration: another radius costs
/// rotations of its triangle. A trial that is not finite shrinks the radius. Within bounds, unknowns at a bound that the gradient would cross are held, and a step that crosses bounds is solved again with the unknowns that cross at theirs,
/// so that a solution at a bound is there exactly. Without bounds, where steps are undamped and shrink, the point that they are heading for is tried first, so that large residuals do not make the end slow.</para>
/// <para>Sources: Moré, The Levenberg-Marquardt algorithm: implementation and theory (1978); for the acceleration Transtrum and Sethna, arXiv:1201.5885 (2012); for the extrapolation Walker and Ni, SIAM J. Numer. Anal. 49 (2011).</para>
/// <para>Cost per iteration: one Jacobian, one factorization 2 n² (m − n/3), one evaluation for each trial. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class LevenbergMarquardt : LeastSquaresSolver
{
    /// <summary>Lower bounds of the unknowns, length n, infinite where there is none; null: none. A start below is refused.</summary>
    public IReadOnlyList<double>? Lower { get; init; }

    /// <summary>Upper bounds of the unknowns, length n, infinite where there is none; null: none. A start above is refused.</summary>
    public IReadOnlyList<double>? Upper { get; init; }

    /// <summary>
    /// Adds to each step v the acceleration a = −½ (JᵀJ + λ D²)⁻¹ Jᵀ f''(x)[v, v]: fewer iterations along curved valleys, for a second directional derivative at each trial. A step whose acceleration is not short against it is shortened.
    /// </summary>
    /// <remarks>f'' is exact where the backend differentiates its own derivatives; otherwise, and for a <see cref="PreparedVector"/>, it is a central difference of the pushforwards J v. The solution does not depend on it.</remarks>
    public bool GeodesicAcceleration { get; init; }

    /// <summary>The first radius Δ, relative to ‖D x₀‖ (to 1 where that is zero).</summary>
    public double InitialRadius { get; init; } = 1.0;

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x0);
        if (!(InitialRadius > 0.0 && double.IsFinite(InitialRadius)))
        {
            throw new ArgumentException($"InitialRadius is {InitialRadius}; a positive number, relative to the scaled length of the start, is expected.", nameof(InitialRadius));
        }

        return new LevenbergMarquardtRun(f, x0, this);
    }
}
