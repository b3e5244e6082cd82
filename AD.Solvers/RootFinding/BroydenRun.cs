namespace AD.Solvers;

/// <summary>One run of Broyden's method with its buffers.</summary>
internal sealed class BroydenRun(VectorProblem f, double[] x0, RootOptions options, double refreshRatio) : JacobianRun(f, x0, options), ILine
{
    private static readonly Backtracking Searching = new(), Probing = new() { MaxReductions = 3 };

    private readonly BroydenInverse inverse = new(x0.Length);
    private readonly double[] direction = new double[x0.Length];
    private readonly double[] change = new double[x0.Length];
    private bool isStale = true;

    double ILine.Value(double step)
    {
        double ratio = Try(direction, step);
        return 0.5 * ratio * ratio;
    }

    /// <summary>The slope by the model B d = −f, exact where B is new: the searches of this method ask for values only.</summary>
    double ILine.ValueAndSlope(double step, out double slope)
    {
        double value = ((ILine)this).Value(step);
        slope = -1.0;
        return value;
    }

    protected override Verdict? Advance()
    {
        bool isNew = isStale;
        if (isStale && Refresh() is { } singular)
        {
            return singular;
        }

        inverse.Step(Residual, direction);
        double length = Vectors.Norm(direction);
        LineSearchResult found = default;
        if (double.IsFinite(length) && !IsTooShort(length))
        {
            found = (isNew ? Searching : Probing).Search(this, 0.5, -1.0, 1.0);
        }

        if (!IsStep(found))
        {
            isStale = true;
            return isNew ? NoStep(length) : Advance();
        }

        Accept(found);
        return null;
    }

    private void Accept(LineSearchResult found)
    {
        double before = ResidualNorm;
        for (int i = 0; i < change.Length; i++)
        {
            change[i] = TrialValue[i] - Residual[i];
            direction[i] = Trial[i] - X[i];
        }

        StepLength = found.Step;
        MoveTo(Trial, TrialValue);
        isStale = ResidualNorm > refreshRatio * before || !inverse.Update(direction, change);
    }

    private Verdict? Refresh()
    {
        if (Model.Evaluate(F, X, StepCount) is { } notFinite)
        {
            return notFinite;
        }

        if (!Model.Factor(F))
        {
            return Blocked(Status.Singular, $"The Jacobian is singular: no pivot in column {Model.Factors.SingularColumn}, at the iterate after {StepCount} steps");
        }

        inverse.Invert(Model.Factors);
        isStale = false;
        return null;
    }

    private Verdict NoStep(double length)
        => !double.IsFinite(length) ? Blocked(Status.Singular, $"The Jacobian is so nearly singular that the Newton step overflows, at the iterate after {StepCount} steps")
            : IsTooShort(length) ? Blocked(Status.Stalled, $"The Newton step, {length:E2}, is within the step tolerance")
            : Blocked(Status.LineSearchFailed, $"With a new Jacobian no fraction of the step of length {length:E2} reduces the residual enough, at the iterate after {StepCount} steps");
}
