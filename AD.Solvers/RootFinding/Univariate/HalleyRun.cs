namespace AD.Solvers;

/// <summary>One run of Halley's or Newton's method for one unknown, inside a bracket as soon as there is one.</summary>
internal sealed class HalleyRun(PreparedUnivariate function, double start, double? end, bool newton, UnivariateRootOptions options) : UnivariateRun(options)
{
    /// <summary>|f'| below this part of the largest one so far is a stationary point of f where |f| does not fall.</summary>
    private const double Stationary = 1e-6;

    private const int MaxHalvings = 60;

    private double slope;
    private double curvature;
    private double steepest;
    private double low;
    private double high;
    private bool isBracketed;
    private double lowValue;
    private double widthThreeStepsAgo = double.PositiveInfinity;
    private double lastFullStep = double.PositiveInfinity;
    private long calls;

    protected internal override SolverCounts Counts => newton ? new() { GradientCalls = calls } : new() { HessianCalls = calls };

    protected override void Begin()
    {
        if (end is { } other)
        {
            Evaluate(other);
            double value = ValueHere;
            if (!double.IsFinite(value))
            {
                return;
            }

            Evaluate(start);
            CheckSigns(start, ValueHere, other, value);
            Bracket(start, ValueHere, other, value);
            if (Math.Abs(value) < Math.Abs(ValueHere))
            {
                Evaluate(other);
            }

            return;
        }

        Evaluate(start);
    }

    protected override Verdict? Judge()
    {
        double error = Options.ErrorAt(Here);
        return JudgeValue()
            ?? (lastFullStep <= error && !(isBracketed && ResidualNorm > LargestAtEnds) ? new(Status.Success, $"The last step, {lastFullStep:E2}, is within the tolerance of x; |f| is {ResidualNorm:E2}.")
            : isBracketed && high - low <= 2.0 * error ? AtSignChange(high - low)
            : null);
    }

    protected override Verdict? Advance()
    {
        double from = Here, fromValue = ValueHere, step = Step();
        if (isBracketed)
        {
            bool isLazy = StepCount % 3 == 2 && high - low > 0.5 * widthThreeStepsAgo;
            bool isInside = from + step > low && from + step < high;
            widthThreeStepsAgo = StepCount % 3 == 2 ? high - low : widthThreeStepsAgo;
            bool isFull = isInside && !isLazy;
            Evaluate(isFull ? from + step : low + 0.5 * (high - low));
            lastFullStep = isFull ? Math.Abs(step) : double.PositiveInfinity;
        }
        else if (!double.IsFinite(step))
        {
            return IsMinimum() ? Minimum() : new(Status.Singular, $"f' is {slope:E2} at x = {from:R}, the iterate after {StepCount} steps: the method has no step there. Give a bracket or another start.");
        }
        else if (!Search(from, fromValue, step))
        {
            return IsMinimum() ? Minimum() : new(Status.LineSearchFailed, $"No fraction of the step from x = {from:R} reduces |f| = {Math.Abs(fromValue):E2}, after {StepCount} steps.");
        }

        StepNorm = Math.Abs(Here - from);
        if (double.IsFinite(ValueHere))
        {
            Shrink(from, fromValue);
        }

        Radius = isBracketed ? high - low : double.NaN;
        return null;
    }

    /// <summary>Halley's step, or Newton's where it would turn back or stretch the step beyond 4.</summary>
    private double Step()
    {
        double ratio = ValueHere / slope, divisor = newton ? 1.0 : 1.0 - 0.5 * ratio * (curvature / slope);
        return double.IsFinite(slope) ? -ratio / (divisor >= 0.25 ? divisor : 1.0) : double.NaN;
    }

    /// <summary>Halves the step until |f| falls or f changes its sign.</summary>
    private bool Search(double from, double fromValue, double step)
    {
        double length = 1.0;
        for (int halving = 0; halving <= MaxHalvings && from + length * step != from; halving++, length *= 0.5)
        {
            Evaluate(from + length * step);
            if (Math.Abs(ValueHere) < Math.Abs(fromValue) || AreOpposite(ValueHere, fromValue))
            {
                StepLength = length;
                lastFullStep = length == 1.0 ? Math.Abs(step) : double.PositiveInfinity;
                return true;
            }
        }

        // A full step below the spacing of numbers leaves x where it is: the equation is solved as far as numbers go.
        lastFullStep = length == 1.0 || Math.Abs(step) <= Options.ErrorAt(from) ? Math.Abs(step) : double.PositiveInfinity;
        Evaluate(from);
        return double.IsFinite(lastFullStep);
    }

    private void Shrink(double from, double fromValue)
    {
        if (!isBracketed)
        {
            if (AreOpposite(fromValue, ValueHere))
            {
                Bracket(from, fromValue, Here, ValueHere);
            }
        }
        else if (!AreOpposite(ValueHere, lowValue))
        {
            low = Here;
        }
        else
        {
            high = Here;
        }
    }

    private void Bracket(double a, double fa, double b, double fb)
    {
        isBracketed = true;
        (low, lowValue, high) = a < b ? (a, fa, b) : (b, fb, a);
        TakeBracket(a, fa, b, fb);
    }

    /// <summary>Whether f' vanishes and |f| bends upwards, or fell until here where f'' is not known.</summary>
    private bool IsMinimum() => Math.Abs(slope) <= Stationary * steepest && (newton ? StepCount > 0 : !AreOpposite(ValueHere, curvature) && curvature != 0.0);

    private Verdict Minimum()
        => new(Status.Inconsistent, $"A minimum of |f| = {ResidualNorm:E6} that is no root, near x = {Here:R}: f' is {slope:E2}, from {steepest:E2} on the way, and no step reduces |f|.");

    private void Evaluate(double x)
    {
        calls++;
        double value;
        (value, slope, curvature) = newton ? First(x) : function.ValueDerivativeAndSecondDerivative(x);
        steepest = Math.Max(steepest, double.IsFinite(slope) ? Math.Abs(slope) : 0.0);
        MoveTo(x, value);
    }

    private (double Value, double Slope, double Curvature) First(double x)
    {
        (double value, double derivative) = function.ValueAndDerivative(x);
        return (value, derivative, 0.0);
    }
}
