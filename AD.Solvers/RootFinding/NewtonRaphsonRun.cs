namespace AD.Solvers;

/// <summary>One run of Newton's method with its buffers; the line is φ(α) = ½ (‖f(x + α p)‖ / ‖f(x)‖)², whose φ(0) is ½ and whose φ'(0) is −1.</summary>
internal sealed class NewtonRaphsonRun(VectorProblem f, double[] x0, RootOptions options, LineSearch search) : JacobianRun(f, x0, options), ILine
{
    private const double Epsilon = 2.220446049250313e-16;

    private readonly double[] direction = new double[x0.Length];
    private readonly double[] product = new double[x0.Length];

    double ILine.Value(double step)
    {
        double ratio = Try(direction, step);
        return 0.5 * ratio * ratio;
    }

    double ILine.ValueAndSlope(double step, out double slope)
    {
        for (int i = 0; i < Trial.Length; i++)
        {
            Trial[i] = X[i] + step * direction[i];
        }

        F.Pushforward(Trial, direction, TrialValue, product);
        double norm = ResidualNorm, ratio = Vectors.Norm(TrialValue) / norm;
        slope = 0.0;
        for (int i = 0; i < product.Length; i++)
        {
            slope += TrialValue[i] / norm * (product[i] / norm);
        }

        return 0.5 * ratio * ratio;
    }

    protected override Verdict? Advance()
    {
        if (Model.Evaluate(F, X, StepCount) is { } notFinite)
        {
            return notFinite;
        }

        if (!Model.Factor(F))
        {
            return NoPivot();
        }

        Model.NewtonStep(Residual, direction);
        double length = Vectors.Norm(direction);
        if (!double.IsFinite(length))
        {
            return Blocked(Status.Singular, $"The Jacobian is so nearly singular that the Newton step overflows, at the iterate after {StepCount} steps");
        }

        if (IsTooShort(length))
        {
            return Blocked(Status.Stalled, $"The Newton step, {length:E2}, is within the step tolerance");
        }

        LineSearchResult found = search.Search(this, 0.5, -1.0, 1.0);
        if (!IsStep(found))
        {
            return NoDecrease(length, found.Step);
        }

        StepLength = found.Step;
        MoveTo(Trial, TrialValue);
        return null;
    }

    private Verdict NoPivot()
        => Blocked(Status.Singular, $"The Jacobian is singular: no pivot in column {Model.Factors.SingularColumn}, at the iterate after {StepCount} steps, where TrustRegionNewton and RobustNewton still have a step");

    private Verdict NoDecrease(double length, double last)
    {
        double condition = Model.Factors.ReciprocalCondition(new double[2 * Trial.Length]);
        return condition < Epsilon
            ? Blocked(Status.Singular, $"The Jacobian is singular to rounding, reciprocal condition {condition:E2}, and its Newton step of length {length:E2} leads nowhere, at the iterate after {StepCount} steps")
            : Blocked(Status.LineSearchFailed, $"No fraction down to {last:E2} of the Newton step of length {length:E2} reduces the residual enough, at the iterate after {StepCount} steps");
    }
}
