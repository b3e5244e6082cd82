namespace AD.Solvers;

/// <summary>When a root finder stops. Immutable; safe to share between threads.</summary>
public sealed record RootOptions : SolverOptions
{
    /// <summary>Solved when ‖f(x)‖₂ is at most this plus <see cref="RelativeResidualTolerance"/> times ‖f(x₀)‖₂; in the units of f.</summary>
    public double ResidualTolerance { get; init; } = 1e-10;

    /// <summary>Solved when ‖f(x)‖₂ is at most this times ‖f(x₀)‖₂ plus <see cref="ResidualTolerance"/>; without unit.</summary>
    public double RelativeResidualTolerance { get; init; }

    /// <summary>A step of at most this times ‖x‖₂ that does not solve the equations means that the iteration has stalled; without unit.</summary>
    public double StepTolerance { get; init; } = 1e-15;

    /// <summary>
    /// Where no step reduces ‖f‖₂ any more, the point is a local minimum, <see cref="Status.Inconsistent"/>, if max_j |J_jᵀ f| / (d_j ‖f‖₂) is at most this, d_j the largest length of column j of the Jacobian so far;
    /// without unit.
    /// </summary>
    public double GradientTolerance { get; init; } = 1e-6;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        Check.Tolerance(ResidualTolerance);
        Check.Tolerance(RelativeResidualTolerance);
        Check.Tolerance(StepTolerance);
        Check.Tolerance(GradientTolerance);
    }
}
