namespace AD.Solvers;

/// <summary>What is minimised, ½ Σ wᵢ fᵢ² or a robust loss of it, and when a least-squares solver stops.</summary>
/// <remarks>
/// <para>Tolerances may be below what rounding allows, zero included. The iteration ends with <see cref="Status.Success"/> too where the decrease that a step promises is below what values of f show, and the
/// promises have stopped shrinking, so that rounding, or the error of a Jacobian by finite differences, decides the rest.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
public sealed record LeastSquaresOptions : SolverOptions
{
    /// <summary>Takes the defaults: 1000 iterations at most.</summary>
    public LeastSquaresOptions() => MaxIterations = 1000;

    /// <summary>The weights wᵢ of the squares, one for each residual, not negative: 1/σᵢ² for errors of standard deviation σᵢ. Null: all are 1.</summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>A loss that lets outliers count for less; null: squares.</summary>
    public RobustLoss? Loss { get; init; }

    /// <summary>
    /// Converged when the cosine between the residual and the Jacobian is at most this: at a minimum they are orthogonal. <see cref="LevenbergMarquardt"/> takes the cosine with the whole range of the Jacobian, which no units
    /// and no near-dependence of columns can hide; <see cref="GaussNewton"/> the largest with a column.
    /// </summary>
    public double GradientTolerance { get; init; } = 1e-12;

    /// <summary>Converged when the undamped step moves every unknown by at most this, relative to the unknown or, where that is more, to the move that changes the weighted residual by its length; without unit.</summary>
    public double StepTolerance { get; init; } = 1e-12;

    /// <summary>Converged when the length of the weighted residual is at most this, in its units.</summary>
    public double ResidualTolerance { get; init; } = 1e-14;

    /// <summary>The rank of the Jacobian counts the diagonal entries of R that exceed this times the largest one, columns scaled to one length.</summary>
    public double RankTolerance { get; init; } = 1e-13;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        Check.Tolerance(GradientTolerance);
        Check.Tolerance(StepTolerance);
        Check.Tolerance(ResidualTolerance);
        Check.Tolerance(RankTolerance);
        if (Loss is { } loss && !(loss.Scale > 0.0 && double.IsFinite(loss.Scale)))
        {
            throw new ArgumentException($"The loss has the Scale {loss.Scale}; a positive number, in the units of the weighted residuals, is expected.", nameof(Loss));
        }

        bool counts = Weights is null or { Count: 0 };
        for (int i = 0; i < Weights?.Count; i++)
        {
            Check.Tolerance(Weights[i], $"{nameof(Weights)}[{i}]");
            counts |= Weights[i] > 0.0;
        }

        if (!counts)
        {
            throw new ArgumentException($"All of the {Weights!.Count} weights are 0, so that every point is a solution; at least one positive weight is expected.", nameof(Weights));
        }
    }
}
