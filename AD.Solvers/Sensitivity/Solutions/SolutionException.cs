namespace AD.Solvers;

/// <summary>The solution of an initial value problem, as a function, has no value or no derivative at a point, since an integration stopped early.</summary>
public sealed class SolutionException : InvalidOperationException
{
    internal SolutionException(OdeOutcome outcome)
        : base($"The solution has no value at this point: {char.ToLowerInvariant(outcome.ToString()[0])}{outcome.ToString()[1..]} {WayOut}")
        => Outcome = outcome;

    internal SolutionException(SensitivityException reason)
        : base($"The solution has no derivative at this point. {reason.Message}{(reason.Outcome.Status == Status.MemoryExceeded ? string.Empty : " " + WayOut)}", reason)
        => Outcome = reason.Outcome;

    private static string WayOut => $"Where an optimiser is to back off from such points, make the function with {nameof(SolutionFunctionOptions.OnFailure)} = {nameof(FailedSolve)}.{nameof(FailedSolve.NaN)}.";

    /// <summary>Where and why the integration stopped: status, time, step and component.</summary>
    public OdeOutcome Outcome { get; }
}
