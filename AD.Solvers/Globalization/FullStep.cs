namespace AD.Solvers;

/// <summary>No search: the first step is taken wherever the value is finite, whether it decreases the objective or not.</summary>
/// <remarks>The pure form of Newton's method: near a root as good as a search, far from it at the mercy of the start. Immutable; safe to share between threads.</remarks>
public sealed class FullStep : LineSearch
{
    /// <inheritdoc/>
    public override LineSearchResult Search(ILine line, double value, double slope, double firstStep)
    {
        ArgumentNullException.ThrowIfNull(line);
        double trial = line.Value(firstStep);
        return new(double.IsFinite(trial), firstStep, trial);
    }
}
