namespace AD.Solvers;

/// <summary>Newton's method in a trust region for f(x) = 0, f : Rⁿ → Rⁿ: Powell's dogleg between steepest descent and Newton, in unknowns scaled by the columns of the Jacobian.</summary>
/// <remarks>
/// <para>Minimises ‖f + J p‖ along the dogleg within ‖d p‖ ≤ Δ, d_j the largest length of column j so far. A singular Jacobian does not stop it: there the Newton leg leads to nearly the shortest least-squares step.
/// Quadratic where J is nonsingular at the root. Source: Powell (1970); MINPACK's hybrj (Moré, Garbow, Hillstrom 1980), here with a new Jacobian at every iterate.</para>
/// <para>Where the model promises no decrease that f could show, the status is <see cref="Status.Inconsistent"/> at a local minimum of ‖f‖ (<see cref="RootOptions.GradientTolerance"/>), else <see cref="Status.Stalled"/>; at the
/// start such a point is <see cref="Status.Singular"/>.</para>
/// <para>Cost per iteration: one Jacobian, one LU factorization ⅔ n³, one evaluation for each trial. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class TrustRegionNewton : RootSolver
{
    /// <summary>The first radius as a multiple of ‖d x₀‖₂, or itself where x₀ is 0.</summary>
    public double InitialRadius { get; init; } = 100.0;

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x0);
        if (!(InitialRadius > 0.0 && double.IsFinite(InitialRadius)))
        {
            throw new ArgumentException($"InitialRadius is {InitialRadius}; a positive number is expected.", nameof(InitialRadius));
        }

        return new TrustRegionNewtonRun(f, x0, Options, InitialRadius);
    }
}
