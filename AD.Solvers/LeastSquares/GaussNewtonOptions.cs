namespace AD.Solvers;

/// <summary>When Gauss-Newton stops.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record GaussNewtonOptions
{
    /// <summary>The largest number of iterations.</summary>
    public int MaxIterations { get; init; } = 100;

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

    /// <summary>Told the residual norm of every iteration.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Stops between two iterations.</summary>
    public CancellationToken CancellationToken { get; init; }
}
