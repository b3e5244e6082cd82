namespace AD.Solvers;

/// <summary>One run of Brent's method: the best point, the one before it, and the point opposite, where f has the other sign.</summary>
internal sealed class BrentRun(UnivariateFunction<double> function, double a, double b, UnivariateRootOptions options) : UnivariateRun(options)
{
    private double previous;
    private double previousValue;
    private double opposite;
    private double oppositeValue;
    private double step;
    private double stepBefore;
    private long calls;

    protected internal override SolverCounts Counts => new() { FunctionCalls = calls };

    /// <summary>Half the way to the opposite point.</summary>
    private double Half => 0.5 * opposite - 0.5 * Here;

    protected override void Begin()
    {
        (previous, opposite) = (a, a);
        previousValue = oppositeValue = Evaluate(a);
        double value = Evaluate(b);
        MoveTo(b, value);
        CheckSigns(a, oppositeValue, b, value);
        TakeBracket(a, oppositeValue, b, value);
        if (!double.IsFinite(oppositeValue))
        {
            // The verdict that names the end comes from the iterate.
            MoveTo(a, oppositeValue);
            return;
        }

        step = stepBefore = b - a;
        TakeTheBetterEnd();
    }

    protected override Verdict? Judge()
        => JudgeValue() ?? (Math.Abs(Half) <= Options.ErrorAt(Here) ? AtSignChange(2.0 * Math.Abs(Half)) : null);

    protected override Verdict? Advance()
    {
        double error = Options.ErrorAt(Here), from = Here, fromValue = ValueHere;
        if (!(Math.Abs(stepBefore) >= error && Math.Abs(previousValue) > Math.Abs(ValueHere) && Interpolate(error)))
        {
            step = stepBefore = Half;
        }

        (previous, previousValue) = (from, fromValue);
        double next = Here + (Math.Abs(step) > error ? step : Math.CopySign(error, Half));
        MoveTo(next, Evaluate(next));
        StepNorm = Math.Abs(next - from);
        if (!AreOpposite(ValueHere, oppositeValue))
        {
            (opposite, oppositeValue) = (previous, previousValue);
            step = stepBefore = Here - previous;
        }

        TakeTheBetterEnd();
        Radius = Math.Abs(opposite - Here);
        return null;
    }

    /// <summary>A secant through two points, or the inverse parabola through three, if it falls into the bracket and is shorter than half the step before the last.</summary>
    private bool Interpolate(double error)
    {
        double s = ValueHere / previousValue, p, q;
        if (previous == opposite)
        {
            p = 2.0 * Half * s;
            q = 1.0 - s;
        }
        else
        {
            double r = ValueHere / oppositeValue, t = previousValue / oppositeValue;
            p = s * (2.0 * Half * t * (t - r) - (Here - previous) * (r - 1.0));
            q = (t - 1.0) * (r - 1.0) * (s - 1.0);
        }

        (p, q) = p > 0.0 ? (p, -q) : (-p, q);
        if (!(2.0 * p < Math.Min(3.0 * Half * q - Math.Abs(error * q), Math.Abs(stepBefore * q))))
        {
            return false;
        }

        (stepBefore, step) = (step, p / q);
        return true;
    }

    private void TakeTheBetterEnd()
    {
        if (Math.Abs(oppositeValue) < Math.Abs(ValueHere))
        {
            (previous, previousValue) = (Here, ValueHere);
            MoveTo(opposite, oppositeValue);
            (opposite, oppositeValue) = (previous, previousValue);
        }
    }

    private double Evaluate(double x)
    {
        calls++;
        return function(x);
    }
}
