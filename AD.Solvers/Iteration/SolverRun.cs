namespace AD.Solvers;

/// <summary>One run of an iterative method with its buffers. A method says how to begin, when to stop and how to take one step; this class is the loop.</summary>
/// <remarks>
/// The loop: begin; then, at every iterate, judge it, report it, stop where there is a verdict, take a step. A method is composed of a descent (which direction) and a search (how far: a
/// <see cref="LineSearch"/> or a <see cref="TrustRegion"/>). Used once, by one thread. A run that continues an earlier one starts with that one's number of steps.
/// </remarks>
public abstract partial class SolverRun
{
    /// <summary>The iterate, length n.</summary>
    protected internal abstract ReadOnlySpan<double> X { get; }

    /// <summary>The objective at the iterate.</summary>
    protected internal abstract double Value { get; }

    /// <summary>The residual at the iterate, see <see cref="Solution.ResidualNorm"/>.</summary>
    protected internal abstract double ResidualNorm { get; }

    /// <summary>What was evaluated so far.</summary>
    protected internal abstract SolverCounts Counts { get; }

    /// <summary>The length of the last step; NaN before the first.</summary>
    protected double StepNorm { get; set; } = double.NaN;

    /// <summary>The multiple of the direction that was taken; NaN where nothing is searched.</summary>
    protected double StepLength { get; set; } = double.NaN;

    /// <summary>The trust region's radius or what takes its place; NaN where there is none.</summary>
    protected double Radius { get; set; } = double.NaN;

    /// <summary>The number of steps taken.</summary>
    protected int StepCount { get; private protected set; }

    /// <summary>Evaluates what is needed at the start.</summary>
    protected abstract void Begin();

    /// <summary>Whether to stop at the iterate.</summary>
    /// <returns>The verdict; null to go on.</returns>
    protected abstract Verdict? Judge();

    /// <summary>Takes one step, and evaluates what is needed at its end.</summary>
    /// <returns>Null after a step; a verdict where there is none to take: the iterate is then the one before.</returns>
    protected abstract Verdict? Advance();

    /// <summary>What is known of a least-squares fit at the end.</summary>
    /// <returns>The report; null for other problems.</returns>
    protected virtual FitReport? Conclude() => null;

    /// <summary>Which bounds hold the iterate.</summary>
    /// <returns>One entry for each unknown; null for methods without bounds.</returns>
    protected virtual IReadOnlyList<BoundState>? BoundStates() => null;

    /// <summary>Told every iterate that the run goes on from, and the last one: the moment to save the run.</summary>
    /// <param name="ended">The iterate is the last one.</param>
    protected virtual void Keep(bool ended)
    {
    }

    /// <summary>The one loop.</summary>
    internal Solution Run(SolverOptions options)
    {
        List<Iteration> trace = [];
        Begin();
        for (; ; StepCount++)
        {
            Verdict? verdict = Judge();
            Report(options, trace);
            verdict ??= Limits(options);
            if (verdict is null)
            {
                Keep(ended: false);
                verdict = Advance();
            }

            if (verdict is { } end)
            {
                Keep(ended: true);
                FitReport? fit = Conclude();
                return new([.. X], end, Here(TraceDetail.None), Counts, trace, fit) { Attempts = Attempts, BoundStates = BoundStates() };
            }
        }
    }

    private Verdict? Limits(SolverOptions options)
        => options.CancellationToken.IsCancellationRequested ? new(Status.Cancelled, $"Cancelled after {StepCount} iterations.")
            : StepCount >= options.MaxIterations ? new(Status.MaxIterations, $"The {options.MaxIterations} iterations allowed were used up; the residual is {ResidualNorm:E2}.")
            : null;

    private void Report(SolverOptions options, List<Iteration> trace)
    {
        if (options.Trace != TraceDetail.None)
        {
            trace.Add(Here(options.Trace));
        }

        options.Progress?.Report(Here(TraceDetail.None));
    }

    private Iteration Here(TraceDetail detail) => new(StepCount, Value, ResidualNorm)
    {
        StepNorm = StepNorm,
        StepLength = StepLength,
        Radius = Radius,
        X = detail == TraceDetail.Iterates ? X.ToArray() : null,
    };
}
