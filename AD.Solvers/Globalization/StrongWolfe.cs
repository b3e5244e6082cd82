namespace AD.Solvers;

/// <summary>A step that meets the strong conditions of Wolfe: sufficient decrease φ(α) ≤ φ(0) + c₁ α φ'(0), and a slope that is small, |φ'(α)| ≤ c₂ |φ'(0)|.</summary>
/// <remarks>
/// Steps grow until a minimiser of φ is bracketed, and the bracket is then narrowed by the cubic through values and slopes, kept a tenth of the bracket away from its ends, by bisection where that does not halve
/// the bracket within two trials. Every trial costs value and gradient. A trial that is not finite bounds the steps from above. Source: Nocedal and Wright (2006), algorithms 3.5 and 3.6, and (3.59) for the
/// cubic. Near a minimum, where differences of values of f are lost to rounding, sufficient decrease cannot be seen any more: <see cref="HagerZhang"/> goes on there.
/// </remarks>
public sealed class StrongWolfe : LineSearch
{
    private const double Growth = 10.0;

    /// <summary>c₁, between 0 and 1/2.</summary>
    public double Decrease { get; init; } = 1e-4;

    /// <summary>c₂, between c₁ and 1; 0.9 for quasi-Newton directions, 0.1 for conjugate gradients.</summary>
    public double Curvature { get; init; } = 0.9;

    /// <summary>The largest number of trials.</summary>
    public int MaxTrials { get; init; } = 60;

    /// <inheritdoc/>
    public override LineSearchResult Search(ILine line, double value, double slope, double firstStep)
    {
        ArgumentNullException.ThrowIfNull(line);
        LinePoint start = new(0.0, value, slope), low = start;
        double step = firstStep, bound = double.PositiveInfinity;
        for (int trials = 1; trials <= MaxTrials; trials++)
        {
            LinePoint trial = LinePoint.At(line, step);
            if (trial.Value == double.NegativeInfinity)
            {
                return trial.Found();
            }

            if (!trial.IsFinite)
            {
                bound = step;
                step = low.Step + 0.1 * (bound - low.Step);
                continue;
            }

            if (!Decreases(trial, start) || (low.Step > 0.0 && trial.Value >= low.Value))
            {
                return Narrow(line, start, low, trial, trials);
            }

            if (Math.Abs(trial.Slope) <= -Curvature * slope)
            {
                return trial.Found();
            }

            if (trial.Slope >= 0.0)
            {
                return Narrow(line, start, trial, low, trials);
            }

            double next = LinePoint.CubicMinimizer(low, trial);
            next = next >= 2.0 * step ? Math.Min(next, Growth * step) : next > step ? 2.0 * step : Growth * step;
            low = trial;
            step = double.IsFinite(bound) ? Math.Min(next, step + 0.5 * (bound - step)) : next;
        }

        return low.Missed(line);
    }

    /// <summary>Narrows the bracket between the best point and one on the side that its slope points to.</summary>
    private LineSearchResult Narrow(ILine line, LinePoint start, LinePoint low, LinePoint high, int trials)
    {
        double before = double.PositiveInfinity, beforeThat = double.PositiveInfinity;
        while (trials++ < MaxTrials)
        {
            double width = Math.Abs(high.Step - low.Step), middle = low.Step + 0.5 * (high.Step - low.Step);
            bool slow = width > 0.5 * beforeThat || !high.IsFinite;
            (beforeThat, before) = (before, width);
            double step = slow ? middle : LinePoint.CubicMinimizer(low, high), margin = 0.1 * width;
            step = double.IsFinite(step) ? Math.Clamp(step, Math.Min(low.Step, high.Step) + margin, Math.Max(low.Step, high.Step) - margin) : middle;
            if (step == low.Step || step == high.Step)
            {
                break;
            }

            LinePoint trial = LinePoint.At(line, step);
            if (!trial.IsFinite || !Decreases(trial, start) || trial.Value >= low.Value)
            {
                high = trial;
            }
            else if (Math.Abs(trial.Slope) <= -Curvature * start.Slope)
            {
                return trial.Found();
            }
            else
            {
                high = trial.Slope * (high.Step - low.Step) >= 0.0 ? low : high;
                low = trial;
            }
        }

        return low.Missed(line);
    }

    private bool Decreases(LinePoint trial, LinePoint start) => trial.Value <= start.Value + Decrease * trial.Step * start.Slope;
}
