namespace AD.Solvers;

/// <summary>The solution of an initial value problem, as far as the integration got.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class OdeSolution
{
    private readonly double[] times;
    private readonly double[] states;
    private readonly int length;
    private readonly StepStore? store;
    private readonly double reached;
    private readonly double[] final;

    internal OdeSolution(double[] times, double[] states, int length, StepStore? store, double reached, double[] final, OdeOutcome outcome, OdeStatistics statistics)
    {
        this.times = times;
        this.states = states;
        this.length = length;
        this.store = store;
        this.reached = reached;
        this.final = final;
        Outcome = outcome;
        Statistics = statistics;
    }

    /// <summary>Why the integration stopped; anything but <see cref="Status.Success"/> means that it did not reach the end of the span.</summary>
    public Status Status => Outcome.Status;

    /// <summary>Where and why the integration stopped: time, step and component.</summary>
    public OdeOutcome Outcome { get; }

    /// <summary>What the integration cost.</summary>
    public OdeStatistics Statistics { get; }

    /// <summary>The saved times that were reached: those asked for, or the start and the end of every step.</summary>
    public IReadOnlyList<double> Times => times;

    /// <summary>The number of saved times.</summary>
    public int Count => times.Length;

    /// <summary>The length n of the state.</summary>
    public int StateLength => length;

    /// <summary>The state at <c>Times[index]</c>, a copy.</summary>
    /// <param name="index">The index of the saved time.</param>
    /// <returns>n numbers.</returns>
    public double[] this[int index] => State(index).ToArray();

    /// <summary>The state at <c>Times[index]</c>, without a copy.</summary>
    /// <param name="index">The index of the saved time.</param>
    /// <returns>n numbers.</returns>
    public ReadOnlySpan<double> State(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, times.Length);
        return states.AsSpan(index * length, length);
    }

    /// <summary>The state at the time that the integration reached.</summary>
    public ReadOnlySpan<double> FinalState => final;

    /// <summary>The state at any time between the start and the time that was reached, by the interpolant of its step.</summary>
    /// <param name="t">The time.</param>
    /// <param name="destination">Receives the state, length n.</param>
    /// <exception cref="ArgumentOutOfRangeException">t lies outside of what was integrated.</exception>
    /// <exception cref="InvalidOperationException">The solution was computed without dense output.</exception>
    public void At(double t, Span<double> destination)
    {
        Check.Length(destination.Length, length, nameof(destination), "the length of the state");
        if (store is null)
        {
            throw new InvalidOperationException("The solution was computed with DenseOutput = false and knows its saved times only: solve with DenseOutput = true, or put the time into SaveAt.");
        }

        double start = store.Count == 0 ? reached : store.Time(0), direction = Math.Sign(reached - start);
        if (!((t - start) * direction >= 0.0 && (reached - t) * direction >= 0.0) || (direction == 0.0 && t != start))
        {
            throw new ArgumentOutOfRangeException(nameof(t), t, $"The solution reaches from {start} to {reached}.");
        }

        if (t == reached)
        {
            final.CopyTo(destination);
            return;
        }

        int index = Find(store, t, direction);
        double[] room = StepStore.Room(length);
        Span<double> weights = stackalloc double[16];
        store.Evaluate(index, (t - store.Time(index)) / store.Size(index), weights[..store.PointCount], room);
        room.AsSpan(0, length).CopyTo(destination);
    }

    /// <summary>The state at any time between the start and the time that was reached.</summary>
    /// <param name="t">The time.</param>
    /// <returns>n numbers.</returns>
    public double[] At(double t)
    {
        double[] state = new double[length];
        At(t, state);
        return state;
    }

    /// <summary>The last step that begins at or before t.</summary>
    private static int Find(StepStore store, double t, double direction)
    {
        int low = 0, high = store.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if ((store.Time(middle) - t) * direction <= 0.0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
