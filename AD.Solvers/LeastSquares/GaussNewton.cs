namespace AD.Solvers;

/// <summary>Gauss-Newton for min ½ ‖f(x)‖², f : Rⁿ → Rᵐ: x ← x + α d where d solves min ‖J d + f‖ and α is halved from 1 until ‖f‖ decreases enough.</summary>
/// <remarks>
/// Source: Schäfer et al., arXiv:2109.12449, Appendix C, with a pivoted QR factorization of J instead of (JᵀJ)⁻¹, a rank test, and the test of Armijo,
/// ‖f(x + α d)‖² ≤ ‖f(x)‖² − 2·10⁻⁴ α ‖J d‖². Quadratic where the residual vanishes, linear otherwise, and only while J has full rank: a rank-deficient Jacobian, which fewer residuals than unknowns always have, is a status.
/// Rounding ends the iteration with success as well, whatever the tolerances: see <see cref="LeastSquaresOptions"/>.
/// Cost per iteration: one Jacobian, one factorization 2 n² (m − n/3), one evaluation for each trial. Nothing is allocated per iteration. Immutable; safe to share between threads.
/// </remarks>
public sealed class GaussNewton : LeastSquaresSolver
{
    /// <summary>The largest number of halvings of a step.</summary>
    public int MaxHalvings { get; init; } = 40;

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x0);
        Check.Count(MaxHalvings);
        return new GaussNewtonRun(f, x0, Options, MaxHalvings);
    }
}
