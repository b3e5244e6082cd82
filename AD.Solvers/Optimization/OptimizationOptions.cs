namespace AD.Solvers;

/// <summary>When an optimiser stops. Immutable; safe to share between threads.</summary>
public sealed record OptimizationOptions : SolverOptions
{
    /// <summary>The defaults: at most 10 000 iterations.</summary>
    public OptimizationOptions() => MaxIterations = 10_000;

    /// <summary>Solved when the largest entry of the gradient (projected where there are bounds) is at most this; in the units of f over those of x.</summary>
    public double GradientTolerance { get; init; } = 1e-8;

    /// <summary>A step of at most this times ‖x‖₂ that does not meet the gradient tolerance means that the iteration has stalled; without unit.</summary>
    public double StepTolerance { get; init; } = 1e-16;

    /// <summary>A value of at most this means that the objective is unbounded below; in the units of f.</summary>
    public double LowestValue { get; init; } = -1e100;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        Check.Tolerance(GradientTolerance);
        Check.Tolerance(StepTolerance);
        if (double.IsNaN(LowestValue))
        {
            throw new ArgumentException("LowestValue is NaN; a number is expected, negative infinity for no limit.", nameof(LowestValue));
        }
    }
}
