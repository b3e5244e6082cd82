namespace AD.Solvers;

/// <summary>When a least-squares solver stops.</summary>
/// <remarks>
/// <para>Tolerances may be below what rounding allows, zero included. The iteration ends with <see cref="Status.Success"/> too when the gradient is at rounding level: every cosine is at most
/// 4 ε (1 + ‖ |J| |x| ‖ / ‖f‖), what rounding of x to ε |x| makes of it, ε = 2⁻⁵²; or when the decrease ‖J d‖² that the step promises is below ε ‖f‖², which values of f do not show, and
/// the step is no shorter than the one before, so that rounding, or the error of a Jacobian by finite differences, decides it.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
public sealed record LeastSquaresOptions : SolverOptions
{
    /// <summary>Converged when the largest cosine between a column of the Jacobian and the residual is at most this: at a minimum the residual is orthogonal to all of them.</summary>
    public double GradientTolerance { get; init; } = 1e-10;

    /// <summary>Converged when the step is at most this times the length of x (or this, where x is shorter than 1).</summary>
    public double StepTolerance { get; init; } = 1e-12;

    /// <summary>Converged when ‖f(x)‖₂ is at most this.</summary>
    public double ResidualTolerance { get; init; } = 1e-14;

    /// <summary>The rank of the Jacobian counts the diagonal entries of R that exceed this times the largest one.</summary>
    public double RankTolerance { get; init; } = 1e-12;

    /// <summary>The largest number of halvings of a step.</summary>
    public int MaxHalvings { get; init; } = 40;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        Check.Tolerance(GradientTolerance);
        Check.Tolerance(StepTolerance);
        Check.Tolerance(ResidualTolerance);
        Check.Tolerance(RankTolerance);
        Check.Count(MaxHalvings);
    }
}
