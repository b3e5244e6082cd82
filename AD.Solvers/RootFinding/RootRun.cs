namespace AD.Solvers;

/// <summary>A run that looks for a root: the iterate, f there, and the tests that every method shares.</summary>
/// <remarks>The objective is ½ ‖f‖². A method that meets a better point gives it by <see cref="MoveTo"/>.</remarks>
public abstract class RootRun : SolverRun
{
    private readonly RootOptions options;
    private readonly double[] x;
    private readonly double[] residual;
    private double norm;
    private double target;

    /// <summary>Takes the start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x0">The start, length n; kept.</param>
    /// <param name="options">When to stop.</param>
    protected RootRun(VectorProblem f, double[] x0, RootOptions options)
    {
        ArgumentNullException.ThrowIfNull(f);
        F = f;
        x = x0;
        this.options = options;
        residual = new double[f.EquationCount];
    }

    /// <summary>The function.</summary>
    protected VectorProblem F { get; }

    /// <summary>When to stop.</summary>
    protected RootOptions Options => options;

    /// <summary>f at the iterate, length n.</summary>
    protected ReadOnlySpan<double> Residual => residual;

    /// <summary>The norm ‖f‖₂ below which the equations are solved.</summary>
    protected double Target => target;

    /// <inheritdoc/>
    protected internal sealed override ReadOnlySpan<double> X => x;

    /// <inheritdoc/>
    protected internal sealed override double Value => 0.5 * norm * norm;

    /// <inheritdoc/>
    protected internal sealed override double ResidualNorm => norm;

    /// <inheritdoc/>
    protected internal override SolverCounts Counts => F.Counts;

    /// <summary>Evaluates f at the start.</summary>
    protected override void Begin()
    {
        F.Value(x, residual);
        norm = Vectors.Norm(residual);
        target = options.ResidualTolerance + options.RelativeResidualTolerance * norm;
    }

    /// <summary>Solved, or not finite; else null.</summary>
    /// <returns>The verdict.</returns>
    protected override Verdict? Judge()
        => !double.IsFinite(norm) ? Vectors.NotFinite("f", residual, StepCount)
            : norm <= target ? new(Status.Success, $"The residual {norm:E2} is within the tolerance {target:E2}.")
            : null;

    /// <summary>Makes another point the iterate.</summary>
    /// <param name="point">The point, length n; copied.</param>
    /// <param name="value">f there, length n; copied.</param>
    protected void MoveTo(ReadOnlySpan<double> point, ReadOnlySpan<double> value)
    {
        StepNorm = Vectors.Distance(point, x);
        point.CopyTo(x);
        value.CopyTo(residual);
        norm = Vectors.Norm(residual);
    }

    /// <summary>Whether a step of this length is too short to count as one.</summary>
    /// <param name="length">‖step‖₂.</param>
    /// <returns>True where the step tolerance says so.</returns>
    protected bool IsTooShort(double length) => length <= options.StepTolerance * Vectors.Norm(x);

    /// <summary>The verdict of an iteration that cannot move and has not solved the equations.</summary>
    /// <param name="what">What shows it, a clause.</param>
    /// <returns>The verdict.</returns>
    protected Verdict Stalled(string what) => new(Status.Stalled, $"{what}; the residual {norm:E2} is above the tolerance {target:E2}.");
}
