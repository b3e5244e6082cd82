namespace AD.Solvers;

/// <summary>A run that goes along descent directions as far as a line search says. A method gives the direction and remembers what it learns from a step.</summary>
internal abstract class DescentRun : OptimizationRun, ILine
{
    /// <summary>So many iterations without a lower value or a smaller gradient are rounding at work.</summary>
    private const int MostIdle = 50;

    private readonly LineSearch search;
    private readonly double[] direction;
    private readonly double[] trial;
    private readonly double[] trialGradient;
    private readonly double[] step;
    private readonly double[] change;
    private double trialValue;
    private bool gradientKnown;
    private double lowestValue = double.PositiveInfinity;
    private double lowestNorm = double.PositiveInfinity;
    private int idle;

    protected DescentRun(ScalarProblem f, double[] x0, OptimizationOptions options, LineSearch search)
        : base(f, x0, options)
    {
        this.search = search;
        int n = x0.Length;
        direction = new double[n];
        trial = new double[n];
        trialGradient = new double[n];
        step = new double[n];
        change = new double[n];
    }

    /// <summary>Whether the method remembers anything that its next direction is made of.</summary>
    protected abstract bool Remembers { get; }

    /// <summary>The step to try first along a direction made of what is remembered.</summary>
    protected virtual double FirstStep => 1.0;

    /// <summary>The direction from what is remembered.</summary>
    /// <param name="d">Holds the gradient; receives the direction.</param>
    protected abstract void Turn(Span<double> d);

    /// <summary>Learns from a step.</summary>
    /// <param name="s">The step x₊ − x.</param>
    /// <param name="y">The change ∇f(x₊) − ∇f(x) of the gradient.</param>
    protected abstract void Learn(ReadOnlySpan<double> s, ReadOnlySpan<double> y);

    /// <summary>Forgets all that is remembered.</summary>
    protected abstract void Forget();

    protected override void Exchange(OptimizerMemory memory)
    {
        memory.Part("lowest value", ref lowestValue);
        memory.Part("lowest gradient", ref lowestNorm);
        memory.Part("idle", ref idle);
    }

    protected sealed override Verdict? Judge()
    {
        if (base.Judge() is { } verdict)
        {
            return verdict;
        }

        bool better = Value < lowestValue || ResidualNorm < lowestNorm;
        (lowestValue, lowestNorm, idle) = (Math.Min(lowestValue, Value), Math.Min(lowestNorm, ResidualNorm), better ? 0 : idle + 1);
        return idle > MostIdle ? Stalled($"The last {MostIdle} iterations lowered neither the objective nor the gradient") : null;
    }

    protected sealed override Verdict? Advance()
    {
        while (true)
        {
            bool remembers = Remembers;
            double first = Direct(remembers), slope = Vectors.Dot(Gradient, direction);
            if (slope < 0.0 && double.IsFinite(slope))
            {
                LineSearchResult result = search.Search(this, Value, slope, first);
                if (result.Step > 0.0 && (result.Found || trialValue < Value) && !IsTooShort(Vectors.Distance(trial, X)))
                {
                    Take(result.Step);
                    return null;
                }
            }

            if (!remembers)
            {
                return Failure(slope, first);
            }

            Forget();
        }
    }

    /// <summary>The direction, and the step to try first: without memory the steepest one, scaled to the largest entry 1, and a hundredth of the size of x.</summary>
    private double Direct(bool remembers)
    {
        Gradient.CopyTo(direction);
        if (remembers)
        {
            Turn(direction);
            return FirstStep;
        }

        double norm = Vectors.MaxNorm(direction);
        for (int i = 0; i < direction.Length; i++)
        {
            direction[i] = -direction[i] / norm;
        }

        double size = Vectors.MaxNorm(X);
        return size > 0.0 ? 0.01 * size : 0.01;
    }

    private void Take(double length)
    {
        ReadOnlySpan<double> x = X, g = Gradient;
        if (!gradientKnown)
        {
            trialValue = F.ValueAndGradient(trial, trialGradient);
        }

        for (int i = 0; i < step.Length; i++)
        {
            step[i] = trial[i] - x[i];
            change[i] = trialGradient[i] - g[i];
        }

        Learn(step, change);
        MoveTo(trial, trialValue, trialGradient);
        StepLength = length;
    }

    private Verdict Failure(double slope, double first)
    {
        double promise = -slope * first;
        return !(slope < 0.0 && double.IsFinite(slope)) ? new(Status.LineSearchFailed, $"The slope along the steepest direction is {slope}: the gradient is too large or too small for double precision.")
            : promise <= 1e-10 * Math.Abs(Value) ? Stalled($"No step along the steepest direction lowers f = {Value:E6}, which promises to fall by {promise:E2}, what rounding hides")
            : new(Status.LineSearchFailed, $"No step along the steepest direction, tried from {first:E2} on, lowers f = {Value:E6} after {StepCount} steps, although its slope there is {slope:E2}: rounding hides the fall, or the gradient is not that of f.");
    }

    double ILine.Value(double length)
    {
        gradientKnown = false;
        return trialValue = Reach(length) ? F.Value(trial) : double.NaN;
    }

    double ILine.ValueAndSlope(double length, out double slope)
    {
        gradientKnown = true;
        trialValue = Reach(length) ? F.ValueAndGradient(trial, trialGradient) : double.NaN;
        slope = double.IsNaN(trialValue) ? double.NaN : Vectors.Dot(trialGradient, direction);
        return trialValue;
    }

    /// <summary>x + α d; false where it overflows.</summary>
    private bool Reach(double length)
    {
        ReadOnlySpan<double> x = X;
        for (int i = 0; i < trial.Length; i++)
        {
            trial[i] = x[i] + length * direction[i];
        }

        return double.IsFinite(Vectors.MaxNorm(trial));
    }
}
