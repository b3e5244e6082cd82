namespace AD.Solvers;

/// <summary>One run of L-BFGS within bounds.</summary>
internal sealed class ProjectedLbfgsRun : OptimizationRun
{
    /// <summary>What rounding may hide of a change of f, relative to f.</summary>
    private const double Rounding = 1e-10;

    private readonly ProjectedLbfgs method;
    private readonly LbfgsPairs pairs;
    private readonly double[] lower;
    private readonly double[] upper;
    private readonly bool[] free;
    private readonly double[] direction;
    private readonly double[] trial;
    private readonly double[] trialGradient;
    private readonly double[] step;
    private readonly double[] change;

    public ProjectedLbfgsRun(ScalarProblem f, double[] x0, ProjectedLbfgs method)
        : base(f, x0, method.Options)
    {
        this.method = method;
        int n = x0.Length;
        pairs = new LbfgsPairs(n, method.Memory);
        lower = new double[n];
        upper = new double[n];
        for (int i = 0; i < n; i++)
        {
            lower[i] = method.Lower?[i] ?? double.NegativeInfinity;
            upper[i] = method.Upper?[i] ?? double.PositiveInfinity;
        }

        free = new bool[n];
        direction = new double[n];
        trial = new double[n];
        trialGradient = new double[n];
        step = new double[n];
        change = new double[n];
    }

    /// <summary>max |x − P(x − g)|.</summary>
    protected internal override double ResidualNorm => ProjectedNorm(X, Gradient);

    protected override double Evaluate(Span<double> point, Span<double> gradientThere)
    {
        for (int i = 0; i < point.Length; i++)
        {
            point[i] = Math.Clamp(point[i], lower[i], upper[i]);
        }

        return base.Evaluate(point, gradientThere);
    }

    protected override IReadOnlyList<BoundState> BoundStates()
    {
        BoundState[] states = new BoundState[free.Length];
        for (int i = 0; i < states.Length; i++)
        {
            double x = X[i], g = Gradient[i];
            states[i] = x == lower[i] && (g > 0.0 || lower[i] == upper[i]) ? BoundState.AtLower : x == upper[i] && g < 0.0 ? BoundState.AtUpper : BoundState.Free;
        }

        return states;
    }

    protected override Verdict? Advance()
    {
        FindFree();
        while (true)
        {
            bool remembers = pairs.Count > 0;
            double first = Direct(remembers), promise = 0.0;
            (bool found, double length) = Search(first, ref promise);
            if (found && !IsTooShort(Vectors.Distance(trial, X)))
            {
                Take(length);
                return null;
            }

            if (!remembers)
            {
                return promise <= Rounding * Math.Abs(Value)
                    ? Stalled($"No step along the projected gradient lowers f = {Value:E6}, which promises to fall by {promise:E2}, what rounding hides")
                    : new(Status.LineSearchFailed, $"No step along the projected gradient, tried from {first:E2} on, lowers f = {Value:E6} after {StepCount} steps, although {promise:E2} is promised: rounding hides the fall, or the gradient is not that of f.");
            }

            pairs.Forget();
        }
    }

    protected override void Exchange(OptimizerMemory memory) => pairs.Exchange(memory);

    /// <summary>Which unknowns are not held: within the length of the projected gradient of a bound that the gradient presses them against.</summary>
    private void FindFree()
    {
        ReadOnlySpan<double> x = X, g = Gradient;
        double near = ResidualNorm;
        for (int i = 0; i < free.Length; i++)
        {
            double close = Math.Min(near, 1e-3 * (upper[i] - lower[i]));
            free[i] = !(lower[i] == upper[i] || (g[i] > 0.0 && x[i] - lower[i] <= close) || (g[i] < 0.0 && upper[i] - x[i] <= close));
        }
    }

    /// <summary>The direction, and the step to try first.</summary>
    private double Direct(bool remembers)
    {
        Gradient.CopyTo(direction);
        if (remembers)
        {
            pairs.Turn(direction, free);
            for (int i = 0; i < free.Length; i++)
            {
                direction[i] = free[i] ? direction[i] : -Gradient[i];
            }

            double slope = 0.0;
            for (int i = 0; i < free.Length; i++)
            {
                slope += free[i] ? Gradient[i] * direction[i] : 0.0;
            }

            if (slope <= 0.0)
            {
                return 1.0;
            }

            pairs.Forget();
            Gradient.CopyTo(direction);
        }

        double norm = Vectors.MaxNorm(direction), size = Vectors.MaxNorm(X);
        for (int i = 0; i < direction.Length; i++)
        {
            direction[i] = -direction[i] / norm;
        }

        return Math.Max(0.1 * size, 0.1);
    }

    /// <summary>Backtracking along P(x + α d).</summary>
    private (bool Found, double Length) Search(double first, ref double promise)
    {
        double length = first;
        for (int reduction = 0; reduction <= method.Search.MaxReductions; reduction++)
        {
            double slope = Project(length), value = F.Value(trial);
            promise = reduction == 0 ? -slope : promise;
            if (!(slope < 0.0))
            {
                return (false, length);
            }

            if (value <= Value + method.Search.Decrease * slope || IsBetterByGradient(value, slope))
            {
                return (true, length);
            }

            double factor = double.IsFinite(value) ? Math.Clamp(-0.5 * slope / (value - Value - slope), 0.1, 0.5) : 0.1;
            length *= factor;
        }

        return (false, length);
    }

    /// <summary>Where the decrease that a step promises is what rounding hides, a smaller gradient tells that it is one forward.</summary>
    private bool IsBetterByGradient(double value, double slope)
    {
        double slack = Rounding * Math.Abs(Value);
        if (!(-slope <= slack && value <= Value + slack))
        {
            return false;
        }

        F.ValueAndGradient(trial, trialGradient);
        return ProjectedNorm(trial, trialGradient) < ResidualNorm;
    }

    private double ProjectedNorm(ReadOnlySpan<double> x, ReadOnlySpan<double> g)
    {
        double largest = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            // The distance to the bound is compared with the gradient, so that a small one is not lost in x − g.
            double room = g[i] > 0.0 ? x[i] - lower[i] : upper[i] - x[i];
            largest = Math.Max(largest, double.IsNaN(g[i]) ? g[i] : Math.Min(Math.Abs(g[i]), room));
        }

        return largest;
    }

    /// <summary>Makes P(x + α d) the trial.</summary>
    /// <returns>gᵀ(P(x + α d) − x).</returns>
    private double Project(double length)
    {
        ReadOnlySpan<double> x = X, g = Gradient;
        double slope = 0.0;
        for (int i = 0; i < trial.Length; i++)
        {
            trial[i] = Math.Clamp(x[i] + length * direction[i], lower[i], upper[i]);
            slope += g[i] * (trial[i] - x[i]);
        }

        return slope;
    }

    private void Take(double length)
    {
        ReadOnlySpan<double> x = X, g = Gradient;
        double value = F.ValueAndGradient(trial, trialGradient);
        for (int i = 0; i < step.Length; i++)
        {
            step[i] = trial[i] - x[i];
            change[i] = trialGradient[i] - g[i];
        }

        pairs.Learn(step, change);
        MoveTo(trial, value, trialGradient);
        StepLength = length;
    }
}
