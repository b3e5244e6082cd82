namespace AD.Solvers;

/// <summary>How to integrate.</summary>
/// <remarks>
/// A step is accepted when the root mean square over the components of error_i / (AbsoluteTolerance_i + RelativeTolerance_i · |u_i|) is at most 1: tolerances are for the error of
/// one step in the units of the state. Methods that go on with the result whose error is estimated (<see cref="TrBdf2"/>, <see cref="Rosenbrock23"/>) hold it to less than a relative tolerance below 1e-3 and the
/// absolute one that goes with it, so that errors are in proportion to tolerances. Immutable; safe to share between threads.
/// </remarks>
public sealed record OdeOptions
{
    /// <summary>The relative tolerance of every component; at least 0, and above it where the absolute one is 0.</summary>
    public double RelativeTolerance { get; init; } = 1e-6;

    /// <summary>The absolute tolerance of every component, in the units of the state.</summary>
    public double AbsoluteTolerance { get; init; } = 1e-6;

    /// <summary>Relative tolerances one for each component of the state, instead of <see cref="RelativeTolerance"/>.</summary>
    public IReadOnlyList<double>? RelativeTolerances { get; init; }

    /// <summary>Absolute tolerances one for each component of the state, instead of <see cref="AbsoluteTolerance"/>.</summary>
    public IReadOnlyList<double>? AbsoluteTolerances { get; init; }

    /// <summary>The times to save, in the order of the integration and inside the span; null: every step. Steps are not shortened for them.</summary>
    public IReadOnlyList<double>? SaveAt { get; init; }

    /// <summary>Keeps the interpolant of every step, so that the solution can be evaluated between its times. On by default; costs d + 2 numbers a component and step.</summary>
    public bool DenseOutput { get; init; } = true;

    /// <summary>The size of the first step; null: Hairer's estimate.</summary>
    public double? InitialStep { get; init; }

    /// <summary>The largest step.</summary>
    public double MaxStep { get; init; } = double.PositiveInfinity;

    /// <summary>The largest number of steps, accepted and rejected.</summary>
    public long MaxSteps { get; init; } = 1_000_000;

    /// <summary>Told about a hundred times how far the integration is.</summary>
    public IProgress<OdeProgress>? Progress { get; init; }

    /// <summary>Stops the integration between two steps.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The same with tolerances times a factor, and with the steps that are given so much longer that their errors keep in proportion for a method of this order; no step longer than asked for.</summary>
    internal OdeOptions WithTolerances(double factor, int order, double longest = double.PositiveInfinity)
    {
        double length = Math.Pow(factor, 1.0 / order);
        return this with
        {
            RelativeTolerance = factor * RelativeTolerance,
            AbsoluteTolerance = factor * AbsoluteTolerance,
            RelativeTolerances = RelativeTolerances?.Select(tolerance => factor * tolerance).ToArray(),
            AbsoluteTolerances = AbsoluteTolerances?.Select(tolerance => factor * tolerance).ToArray(),
            InitialStep = length * InitialStep,
            MaxStep = Math.Min(longest, length * MaxStep),
        };
    }
}
