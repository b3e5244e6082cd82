using System.Globalization;

namespace AD.Solvers;

/// <summary>Where and why an integration stopped.</summary>
/// <param name="Status">Why it stopped.</param>
/// <param name="Time">The time that it reached.</param>
/// <param name="Step">The step that it tried last.</param>
/// <param name="Component">The component of the state that asked for the smallest step, or was not finite; −1 when no component is to blame.</param>
public readonly record struct OdeOutcome(Status Status, double Time, double Step, int Component)
{
    /// <summary>An explicit method's steps were held down by stability, or by the error of a fast component that has died out, not by what the solution does: an implicit method would take fewer.</summary>
    public bool Stiff { get; init; }

    /// <summary>Why the equations of an implicit step could not be solved, where it is known.</summary>
    internal string? Reason { get; init; }

    /// <summary>The outcome in a sentence, two where the problem is stiff.</summary>
    /// <returns>A sentence with time, step and component.</returns>
    public override string ToString()
    {
        string where = string.Create(CultureInfo.InvariantCulture, $" at t = {Time:R} with step {Step:R}{(Component < 0 ? string.Empty : $" in component {Component}")}");
        string sentence = Status switch
        {
            Status.Success => string.Create(CultureInfo.InvariantCulture, $"The integration reached t = {Time:R}."),
            Status.MaxSteps => $"The integration used up its steps (MaxSteps){where}: allow more, or loosen the tolerance.",
            Status.StepTooSmall => $"The step became too small{where}: a singularity, a discontinuity, a stiff problem, or a tolerance that cannot be met.",
            Status.NotFinite => $"The integration met a value that is NaN or infinite{where}.",
            Status.StagesNotSolved => $"The equations of an implicit step could not be solved{where}: {Reason ?? "a singular matrix, a Jacobian that is not finite, or an iteration that does not converge"}.",
            Status.Drifted => $"The state that was integrated backward left the forward trajectory{where}.",
            Status.Cancelled => $"The integration was cancelled{where}.",
            _ => $"The integration stopped ({Status}){where}.",
        };
        return Stiff ? sentence + " The problem is stiff for this explicit method, whose steps are held down by stability and not by what the solution does: take an implicit one, such as Rodas5P(backend) or KenCarp4(backend)." : sentence;
    }
}
