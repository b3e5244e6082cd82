namespace AD.Solvers;

/// <summary>A run that looks for a minimum: the iterate, value and gradient there, and the tests that every method shares.</summary>
public abstract class OptimizationRun : SolverRun
{
    private readonly double[] x;
    private readonly double[] gradient;
    private double value;
    private string method = "";
    private bool resumed;

    /// <summary>Takes the start.</summary>
    /// <param name="f">The objective.</param>
    /// <param name="x0">The start, length n; kept.</param>
    /// <param name="options">When to stop.</param>
    protected OptimizationRun(ScalarProblem f, double[] x0, OptimizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(x0);
        F = f;
        x = x0;
        Options = options;
        gradient = new double[x0.Length];
    }

    /// <summary>The objective.</summary>
    protected ScalarProblem F { get; }

    /// <summary>When to stop.</summary>
    protected OptimizationOptions Options { get; }

    /// <summary>∇f at the iterate, length n.</summary>
    protected ReadOnlySpan<double> Gradient => gradient;

    /// <inheritdoc/>
    protected internal sealed override ReadOnlySpan<double> X => x;

    /// <inheritdoc/>
    protected internal sealed override double Value => value;

    /// <inheritdoc/>
    protected internal override double ResidualNorm => Vectors.MaxNorm(gradient);

    /// <inheritdoc/>
    protected internal override SolverCounts Counts => F.Counts;

    /// <summary>Evaluates value and gradient at the start; a run that is resumed has them.</summary>
    protected sealed override void Begin()
    {
        if (!resumed)
        {
            value = Evaluate(x, gradient);
        }
    }

    /// <summary>f and ∇f at the start.</summary>
    /// <param name="point">The start, which the method may move (into its bounds).</param>
    /// <param name="gradientThere">Receives ∇f, length n.</param>
    /// <returns>f.</returns>
    protected virtual double Evaluate(Span<double> point, Span<double> gradientThere) => F.ValueAndGradient(point, gradientThere);

    /// <summary>Names every part of what the method remembers from iteration to iteration, for saving and resuming; a method without memory has nothing to name.</summary>
    /// <param name="memory">Takes the parts, or gives them back.</param>
    protected virtual void Exchange(OptimizerMemory memory)
    {
    }

    /// <inheritdoc/>
    protected sealed override void Keep(bool ended)
    {
        if (Options.Save is { } save && (ended || (Options.SaveEvery > 0 && StepCount > 0 && StepCount % Options.SaveEvery == 0)))
        {
            save(State());
        }
    }

    /// <summary>Solved, not finite or unbounded; else null.</summary>
    /// <returns>The verdict.</returns>
    protected override Verdict? Judge()
    {
        double norm = ResidualNorm;
        return !double.IsFinite(value) && value != double.NegativeInfinity ? new(Status.NotFinite, $"f is {value} at the iterate after {StepCount} steps.")
            : value <= Options.LowestValue ? new(Status.Unbounded, $"f is {value:E2} at the iterate after {StepCount} steps, below LowestValue.")
            : !double.IsFinite(norm) ? Vectors.NotFinite("The gradient", gradient, StepCount)
            : norm <= Options.GradientTolerance ? new(Status.Success, $"The largest entry of the gradient, {norm:E2}, is within the tolerance {Options.GradientTolerance:E2}.")
            : null;
    }

    /// <summary>Makes another point the iterate.</summary>
    /// <param name="point">The point, length n; copied.</param>
    /// <param name="valueThere">f there.</param>
    /// <param name="gradientThere">∇f there, length n; copied.</param>
    protected void MoveTo(ReadOnlySpan<double> point, double valueThere, ReadOnlySpan<double> gradientThere)
    {
        StepNorm = Vectors.Distance(point, x);
        point.CopyTo(x);
        value = valueThere;
        gradientThere.CopyTo(gradient);
    }

    /// <summary>Whether a step of this length is too short to count as one.</summary>
    /// <param name="length">‖step‖₂.</param>
    /// <returns>True where the step tolerance says so.</returns>
    protected bool IsTooShort(double length) => length <= Options.StepTolerance * Vectors.Norm(x);

    /// <summary>The verdict of an iteration that cannot move and has not met the gradient tolerance.</summary>
    /// <param name="what">What shows it, a clause.</param>
    /// <returns>The verdict.</returns>
    protected Verdict Stalled(string what)
        => new(Status.Stalled, $"{what}; the largest entry of the gradient, {ResidualNorm:E2}, is above the tolerance {Options.GradientTolerance:E2}.");

    /// <summary>Makes the run one of a method, from its start or from a state.</summary>
    internal void Prepare(string methodName, OptimizerState? state)
    {
        method = methodName;
        if (state is null)
        {
            return;
        }

        resumed = true;
        (StepCount, StepNorm, StepLength, Radius, value, F.Counts) = (state.Iteration, state.StepNorm, state.StepLength, state.Radius, state.Value, state.Counts);
        state.X.CopyTo(x, 0);
        state.Gradient.CopyTo(gradient, 0);
        Exchange(new OptimizerMemory(state));
    }

    private OptimizerState State()
    {
        OptimizerMemory memory = new();
        Exchange(memory);
        return new()
        {
            Version = OptimizerState.CurrentVersion,
            Method = method,
            Iteration = StepCount,
            X = [.. x],
            Value = value,
            Gradient = [.. gradient],
            Counts = Counts,
            StepNorm = StepNorm,
            StepLength = StepLength,
            Radius = Radius,
            Memory = memory.Parts,
        };
    }
}
