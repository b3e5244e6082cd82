namespace AD.Solvers;

/// <summary>When an optimiser stops, and what it saves. Immutable; safe to share between threads.</summary>
public sealed record OptimizationOptions : SolverOptions
{
    /// <summary>The defaults: at most 10 000 iterations.</summary>
    public OptimizationOptions() => MaxIterations = 10_000;

    /// <summary>Solved when the largest entry of the gradient (projected where there are bounds) is at most this; in the units of f over those of x.</summary>
    public double GradientTolerance { get; init; } = 1e-8;

    /// <summary>A step of at most this times ‖x‖₂ that does not meet the gradient tolerance means that the iteration has stalled; without unit. Methods with a learning rate do not look at it.</summary>
    public double StepTolerance { get; init; } = 1e-16;

    /// <summary>A value of at most this means that the objective is unbounded below; in the units of f.</summary>
    public double LowestValue { get; init; } = -1e100;

    /// <summary>Receives the state of the run every <see cref="SaveEvery"/> iterations and at its end, on the thread that solves; by default nobody does.</summary>
    /// <remarks>To resume a run see <see cref="Optimizer.Resume(PreparedScalar, OptimizerState, double[])"/>. A state allocates as much as the method's memory.</remarks>
    public Action<OptimizerState>? Save { get; init; }

    /// <summary>The number of iterations from one saved state to the next; 0, the default, for the end of the run alone.</summary>
    public int SaveEvery { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        Check.Tolerance(GradientTolerance);
        Check.Tolerance(StepTolerance);
        Check.Count(SaveEvery);
        if (double.IsNaN(LowestValue))
        {
            throw new ArgumentException("LowestValue is NaN; a number is expected, negative infinity for no limit.", nameof(LowestValue));
        }
    }
}
