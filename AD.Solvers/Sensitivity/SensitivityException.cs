using System.Globalization;

namespace AD.Solvers;

/// <summary>A gradient could not be completed because an integration stopped early, or it was found to be wrong; no part of it is given out.</summary>
public sealed class SensitivityException : Exception
{
    internal SensitivityException(string pass, OdeOutcome outcome, string? detail = null)
        : base($"No gradient: in the {pass} pass, {char.ToLowerInvariant(outcome.ToString()[0])}{outcome.ToString()[1..]}{(detail is null ? string.Empty : " " + detail)}")
    {
        Pass = pass;
        Outcome = outcome;
    }

    internal SensitivityException(OdeOutcome outcome, long budget, long required, long steps)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"No gradient: MemoryBudget is {budget} bytes, and {(steps > 0 ? $"the forward trajectory of {steps} steps" : "what is kept of the forward pass whatever its steps")} takes at least {required}. Allow that much, or loosen the tolerance, or take a method that keeps no trajectory (ForwardSensitivity)."))
    {
        Pass = "forward";
        Outcome = outcome;
        RequiredBytes = required;
    }

    internal SensitivityException(OdeOutcome outcome, string finding)
        : base($"No gradient: it is not confirmed. {finding}")
    {
        Pass = "confirmation";
        Outcome = outcome;
    }

    /// <summary>The pass that stopped, "forward" or "backward"; "last" when both passed and the cost or a derivative of it is not finite; "confirmation" when the gradient was in doubt and is not confirmed.</summary>
    public string Pass { get; }

    /// <summary>Where and why it stopped: status, time, step and component (of the backward pass: the adjoint state, behind it the state where that is integrated backward too, then the parameters' gradient; of the state where it drifted).</summary>
    public OdeOutcome Outcome { get; }

    /// <summary>The smallest memory budget, in bytes, that the forward trajectory would have fit; 0 unless the status is <see cref="Status.MemoryExceeded"/>.</summary>
    public long RequiredBytes { get; }
}
