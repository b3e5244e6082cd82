namespace AD.Solvers;

/// <summary>A run of a first-order method: one update of x and one gradient at each iteration.</summary>
internal abstract class FirstOrderRun(ScalarProblem f, double[] x0, FirstOrderOptimizer method) : OptimizationRun(f, x0, method.Options)
{
    private readonly double[] next = new double[x0.Length];
    private readonly double[] nextGradient = new double[x0.Length];

    /// <summary>Moves x by one step.</summary>
    /// <param name="x">The iterate; receives the next one.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="number">The step's number, from 1 on.</param>
    protected abstract void Update(Span<double> x, double rate, int number);

    protected sealed override double Evaluate(Span<double> point, Span<double> gradientThere)
    {
        method.Batches?.Invoke(StepCount, F.Constants);
        return base.Evaluate(point, gradientThere);
    }

    protected sealed override Verdict? Judge() => base.Judge() is { } verdict && (verdict.Status != Status.Success || method.Batches is null) ? verdict : null;

    protected sealed override Verdict? Advance()
    {
        double rate = method.LearningRate.Checked(StepCount);
        X.CopyTo(next);
        Update(next, rate, StepCount + 1);
        method.Batches?.Invoke(StepCount + 1, F.Constants);
        double value = F.ValueAndGradient(next, nextGradient);
        if (value != double.NegativeInfinity && !(double.IsFinite(value) && double.IsFinite(Vectors.MaxNorm(nextGradient)) && double.IsFinite(Vectors.MaxNorm(next))))
        {
            return new(Status.NotFinite, $"After a step of length {Vectors.Distance(next, X):E2} from the iterate after {StepCount} steps f is {value} with a gradient up to {Vectors.MaxNorm(nextGradient)}; the learning rate was {rate:G6}. A smaller one may help.");
        }

        MoveTo(next, value, nextGradient);
        StepLength = rate;
        return null;
    }
}
