namespace AD.Solvers;

/// <summary>A gradient could not be completed because an integration stopped early; no part of it is given out.</summary>
public sealed class SensitivityException : Exception
{
    internal SensitivityException(string pass, OdeOutcome outcome, string? detail = null)
        : base($"No gradient: in the {pass} pass, {char.ToLowerInvariant(outcome.ToString()[0])}{outcome.ToString()[1..]}{(detail is null ? string.Empty : " " + detail)}")
    {
        Pass = pass;
        Outcome = outcome;
    }

    /// <summary>The pass that stopped, "forward" or "backward"; "last" when both passed and the cost or a derivative of it is not finite.</summary>
    public string Pass { get; }

    /// <summary>Where and why it stopped: status, time, step and component (of the backward pass: first the adjoint state, then the parameters' gradient).</summary>
    public OdeOutcome Outcome { get; }
}
