namespace AD.Solvers;

/// <summary>x = g(x) by Anderson's acceleration: the next iterate is the combination of the last ones whose residuals g(x) − x cancel best.</summary>
/// <remarks>
/// <para>With r = g(x) − x: x ← x + β r − Σ γ_j (Δx_j + β Δr_j), γ = argmin ‖r − Σ γ_j Δr_j‖ over the last <see cref="Depth"/> differences. Depth 0 is the plain (damped) iteration x ← x + β r. For linear g equivalent to GMRES while
/// the depth reaches; it converges for many g that are no contractions. Differences that depend on newer ones to 10⁻¹⁰ are left out, and all are where the residual grew tenfold or is not finite.
/// Source: Anderson (1965), J. ACM 12; Walker and Ni (2011), SIAM J. Numer. Anal. 49.</para>
/// <para>Cost per iteration: one evaluation of g and 4 n m² operations for depth m. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class AndersonFixedPoint : FixedPointSolver
{
    /// <summary>The number m of differences that are kept, at most n of them used; 0 for the plain iteration.</summary>
    public int Depth { get; init; } = 5;

    /// <summary>β: which part of the residual is added; positive.</summary>
    public double Damping { get; init; } = 1.0;

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem g, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(g);
        ArgumentNullException.ThrowIfNull(x0);
        Check.Count(Depth);
        return Damping > 0.0 && double.IsFinite(Damping)
            ? new AndersonRun(g, x0, Options, Math.Min(Depth, x0.Length), Damping)
            : throw new ArgumentException($"Damping is {Damping}; a positive number is expected.", nameof(Damping));
    }
}
