namespace AD.Solvers;

/// <summary>A step that meets the conditions of Wolfe, or, where the values of f differ by rounding alone, the approximate ones in terms of slopes: the gradient can then be made as small as its own rounding.</summary>
/// <remarks>
/// Wolfe: φ(α) ≤ φ(0) + δ α φ'(0) and φ'(α) ≥ σ φ'(0). Approximate: (2δ − 1) φ'(0) ≥ φ'(α) ≥ σ φ'(0) and φ(α) ≤ φ(0) + ε |φ(0)|. A bracket whose slopes point inwards is narrowed by double secant steps and
/// bisection. Every trial costs value and gradient. A trial that is not finite counts as a value too high. Source: Hager and Zhang (2005), A new conjugate gradient method with guaranteed descent and an
/// efficient line search, SIAM J. Optim. 16:170, section 4.
/// </remarks>
public sealed class HagerZhang : LineSearch
{
    private const double Growth = 5.0;
    private const double Shrinkage = 0.66;

    /// <summary>δ, between 0 and 1/2.</summary>
    public double Decrease { get; init; } = 0.1;

    /// <summary>σ, between δ and 1.</summary>
    public double Curvature { get; init; } = 0.9;

    /// <summary>ε: what rounding may add to a value of f, relative to it.</summary>
    public double Slack { get; init; } = 1e-10;

    /// <summary>The largest number of trials.</summary>
    public int MaxTrials { get; init; } = 60;

    /// <inheritdoc/>
    public override LineSearchResult Search(ILine line, double value, double slope, double firstStep)
    {
        ArgumentNullException.ThrowIfNull(line);
        Bracketing search = new(this, line, new LinePoint(0.0, value, slope));
        return search.Run(firstStep);
    }

    /// <summary>One search: the bracket [a, b] with φ'(a) &lt; 0 ≤ φ'(b) and φ(a) not too high.</summary>
    private ref struct Bracketing(HagerZhang settings, ILine line, LinePoint from)
    {
        private readonly LinePoint start = from;
        private readonly double highest = from.Value + settings.Slack * Math.Abs(from.Value);
        private LinePoint a = from;
        private LinePoint b;
        private LinePoint found;
        private LinePoint best = from;
        private LinePoint last = from;
        private int trials;
        private bool done;

        public LineSearchResult Run(double firstStep)
        {
            Bracket(firstStep);
            while (!done && !Exhausted && b.Step > a.Step)
            {
                double width = b.Step - a.Step;
                DoubleSecant();
                if (!done && b.Step - a.Step > Shrinkage * width)
                {
                    Update(a.Step + 0.5 * (b.Step - a.Step));
                }

                if (!(b.Step - a.Step < width))
                {
                    break;
                }
            }

            return done ? found.Found() : best.Step == last.Step && best.Step > 0.0 ? new(false, best.Step, best.Value) : best.Missed(line);
        }

        private readonly bool Exhausted => trials >= settings.MaxTrials;

        /// <summary>Evaluates a trial, and ends the search where it meets the conditions.</summary>
        private LinePoint Try(double step)
        {
            trials++;
            LinePoint trial = last = LinePoint.At(line, step);
            if (trial.IsFinite && trial.Value < best.Value)
            {
                best = trial;
            }

            if (trial.Value == double.NegativeInfinity || (trial.IsFinite && Accepts(trial)))
            {
                found = trial;
                done = true;
            }

            return trial;
        }

        private readonly bool Accepts(LinePoint trial)
            => trial.Slope >= settings.Curvature * start.Slope
                && (trial.Value <= start.Value + settings.Decrease * trial.Step * start.Slope
                    || (trial.Value <= highest && trial.Slope <= (2.0 * settings.Decrease - 1.0) * start.Slope));

        /// <summary>Grows the step until a slope points back or a value is too high.</summary>
        private void Bracket(double firstStep)
        {
            double step = firstStep;
            while (!done && !Exhausted)
            {
                LinePoint trial = Try(step);
                if (done)
                {
                    return;
                }

                if (!trial.IsFinite || trial.Value > highest)
                {
                    if (trial.IsFinite && trial.Slope >= 0.0)
                    {
                        b = trial;
                        return;
                    }

                    Bisect(step);
                    return;
                }

                if (trial.Slope >= 0.0)
                {
                    b = trial;
                    return;
                }

                a = trial;
                step *= Growth;
            }
        }

        /// <summary>Narrows [a, high], where the value at its end is too high although the slope points on, until a slope points back.</summary>
        private void Bisect(double high)
        {
            while (!done && !Exhausted)
            {
                double middle = a.Step + 0.5 * (high - a.Step);
                if (middle == a.Step || middle == high)
                {
                    b = a;
                    return;
                }

                LinePoint trial = Try(middle);
                if (done)
                {
                    return;
                }

                if (trial.IsFinite && trial.Slope >= 0.0)
                {
                    b = trial;
                    return;
                }

                if (trial.IsFinite && trial.Value <= highest)
                {
                    a = trial;
                }
                else
                {
                    high = middle;
                }
            }
        }

        /// <summary>Takes a trial inside the bracket as one of its ends.</summary>
        private void Update(double step)
        {
            if (done || Exhausted || !(step > a.Step && step < b.Step))
            {
                return;
            }

            LinePoint trial = Try(step);
            if (done)
            {
                return;
            }

            if (trial.IsFinite && trial.Slope >= 0.0)
            {
                b = trial;
            }
            else if (trial.IsFinite && trial.Value <= highest)
            {
                a = trial;
            }
            else
            {
                Bisect(step);
            }
        }

        private void DoubleSecant()
        {
            LinePoint left = a, right = b;
            double step = LinePoint.Secant(left, right);
            Update(step);
            if (step == b.Step)
            {
                Update(LinePoint.Secant(right, b));
            }
            else if (step == a.Step)
            {
                Update(LinePoint.Secant(left, a));
            }
        }
    }
}
