namespace AD.Solvers;

/// <summary>The objective along a line, φ(α) = f(x + α d), for a line search.</summary>
public interface ILine
{
    /// <summary>φ(α).</summary>
    /// <param name="step">α.</param>
    /// <returns>The value; NaN or infinite where f is.</returns>
    double Value(double step);

    /// <summary>φ(α) and φ'(α) = ∇f(x + α d)ᵀ d.</summary>
    /// <param name="step">α.</param>
    /// <param name="slope">Receives φ'(α).</param>
    /// <returns>φ(α).</returns>
    double ValueAndSlope(double step, out double slope);
}

/// <summary>What a line search found.</summary>
/// <param name="Found">The conditions hold at the step, which was evaluated last.</param>
/// <param name="Step">α.</param>
/// <param name="Value">φ(α).</param>
public readonly record struct LineSearchResult(bool Found, double Step, double Value);

/// <summary>How far to go along a descent direction. Immutable; safe to share between threads.</summary>
public abstract class LineSearch
{
    /// <summary>Looks for a step that meets the search's conditions.</summary>
    /// <param name="line">φ; the step that is returned is the one that was evaluated last.</param>
    /// <param name="value">φ(0).</param>
    /// <param name="slope">φ'(0), negative.</param>
    /// <param name="firstStep">The step to try first, positive.</param>
    /// <returns>The step, or that there is none.</returns>
    public abstract LineSearchResult Search(ILine line, double value, double slope, double firstStep);
}
