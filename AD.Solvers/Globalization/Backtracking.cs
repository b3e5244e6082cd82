namespace AD.Solvers;

/// <summary>Backtracking to the condition of Armijo, φ(α) ≤ φ(0) + c α φ'(0): sufficient decrease, values only.</summary>
/// <remarks>The next trial is the minimiser of the parabola through what is known, kept between 1/10 and 1/2 of the step before; where a value is not finite, 1/10. Source: Dennis and Schnabel (1983), algorithm A6.3.1.</remarks>
public sealed class Backtracking : LineSearch
{
    /// <summary>c, between 0 and 1/2.</summary>
    public double Decrease { get; init; } = 1e-4;

    /// <summary>The largest number of trials after the first.</summary>
    public int MaxReductions { get; init; } = 40;

    /// <inheritdoc/>
    public override LineSearchResult Search(ILine line, double value, double slope, double firstStep)
    {
        ArgumentNullException.ThrowIfNull(line);
        double step = firstStep, trial = line.Value(step);
        for (int reduction = 0; !(trial <= value + Decrease * step * slope); reduction++)
        {
            if (reduction == MaxReductions)
            {
                return new(false, step, trial);
            }

            double minimizer = -0.5 * slope * step * step / (trial - value - slope * step);
            step = double.IsFinite(trial) ? Math.Clamp(minimizer, 0.1 * step, 0.5 * step) : 0.1 * step;
            trial = line.Value(step);
        }

        return new(true, step, trial);
    }
}
