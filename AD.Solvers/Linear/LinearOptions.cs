namespace AD.Solvers;

/// <summary>When the solution of a linear system A x = b is good enough, and when to give up.</summary>
/// <remarks>
/// Solved means ‖b − A x‖₂ ≤ max(<see cref="RelativeTolerance"/> · ‖b‖₂, <see cref="AbsoluteTolerance"/>) of the residual computed from x, not of a recurrence; for least squares see
/// <see cref="Lsmr"/>. Tolerances may be below what rounding allows, zero included: then the end is <see cref="Status.Stalled"/> where rounding forbids more.
/// Immutable; safe to share between threads as far as the preconditioner is.
/// </remarks>
public sealed record LinearOptions
{
    /// <summary>The residual asked for, as a fraction of ‖b‖₂.</summary>
    public double RelativeTolerance { get; init; } = 1e-10;

    /// <summary>The residual asked for, in the units of b.</summary>
    public double AbsoluteTolerance { get; init; }

    /// <summary>The largest number of iterations, each with one product of A (<see cref="BiCgStab"/>: two; <see cref="Lsmr"/>: one of A, one of Aᵀ).</summary>
    public int MaxIterations { get; init; } = 1000;

    /// <summary>An operator that applies M⁻¹, where M is like A and easily solved with, n × n; null for none.</summary>
    public LinearOperator? Preconditioner { get; init; }

    /// <summary>Told every iteration, on the thread that solves.</summary>
    public IProgress<LinearIteration>? Progress { get; init; }

    /// <summary>Stops between two iterations.</summary>
    public CancellationToken CancellationToken { get; init; }

    internal void Validate()
    {
        Check.Tolerance(RelativeTolerance);
        Check.Tolerance(AbsoluteTolerance);
        Check.Count(MaxIterations);
    }
}

/// <summary>What is known after an iteration of a linear solver.</summary>
/// <param name="Number">The number of the iteration, from 1.</param>
/// <param name="ResidualNorm">‖b − A x‖₂ as the method's recurrence has it, which rounding may have made too small: only the end of a solve computes it from x.</param>
public readonly record struct LinearIteration(int Number, double ResidualNorm);
