namespace AD.Solvers;

/// <summary>What every iterative solver takes. Immutable; safe to share between threads.</summary>
public abstract record SolverOptions
{
    /// <summary>The largest number of iterations; then the status is <see cref="Status.MaxIterations"/>.</summary>
    public int MaxIterations { get; init; } = 200;

    /// <summary>What the trace keeps of every iterate.</summary>
    public TraceDetail Trace { get; init; }

    /// <summary>Told every iterate, the start included, on the thread that solves.</summary>
    public IProgress<Iteration>? Progress { get; init; }

    /// <summary>Stops between two iterations, with <see cref="Status.Cancelled"/> and the iterate reached.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Checks the values before anything is evaluated.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    protected internal virtual void Validate()
    {
        Check.Count(MaxIterations);
        if (!Enum.IsDefined(Trace))
        {
            throw new ArgumentException($"Trace is {Trace}; one of {string.Join(", ", Enum.GetNames<TraceDetail>())} is expected.", nameof(Trace));
        }
    }
}
