namespace AD.Solvers;

/// <summary>One run of Jacobian-free Newton-Krylov with its buffers.</summary>
internal sealed class JacobianFreeNewtonKrylovRun : RootRun, ILine
{
    /// <summary>γ of Eisenstat and Walker's choice 2, and the bound above which its safeguard counts.</summary>
    private const double Gamma = 0.9, Safeguarded = 0.1;

    private readonly JacobianFreeNewtonKrylov method;
    private readonly PreparedLinearSolver solver;
    private readonly JacobianOperator jacobian;
    private readonly double[] right;
    private readonly double[] direction;
    private readonly double[] trial;
    private readonly double[] trialResidual;
    private readonly double[] slopes;
    private double forcing;
    private double normBefore = double.NaN;

    public JacobianFreeNewtonKrylovRun(VectorProblem f, double[] x0, JacobianFreeNewtonKrylov method)
        : base(f, x0, method.Options)
    {
        this.method = method;
        int n = f.UnknownCount;
        solver = method.LinearSolver.Prepare(n, n);
        jacobian = f.Linearize();
        right = new double[n];
        direction = new double[n];
        trial = new double[n];
        trialResidual = new double[n];
        slopes = new double[n];
    }

    double ILine.Value(double step)
    {
        X.CopyTo(trial);
        Vectors.AddScaled(step, direction, trial);
        F.Value(trial, trialResidual);
        return Half(trialResidual);
    }

    double ILine.ValueAndSlope(double step, out double slope)
    {
        X.CopyTo(trial);
        Vectors.AddScaled(step, direction, trial);
        F.Pushforward(trial, direction, trialResidual, slopes);
        slope = VectorLoops.Dot(trialResidual, slopes);
        return Half(trialResidual);
    }

    protected override Verdict? Advance()
    {
        double norm = ResidualNorm;
        forcing = NextForcing(norm);
        LinearOutcome linear = SolveStep();
        double left = linear.ResidualNorm / norm;
        if (linear.Status == Status.NotFinite)
        {
            return new(Status.NotFinite, $"The linear system of the step after {StepCount} steps: {linear.Reason}");
        }

        if (linear.Status == Status.Cancelled)
        {
            return new(Status.Cancelled, $"Cancelled in the linear system of the step after {StepCount} steps.");
        }

        if (!(left < 1.0))
        {
            return new(Status.LinearSolverFailed, $"The linear system of the step after {StepCount} steps is no better solved than by no step: {linear.Status}. {linear.Reason} A preconditioner, more iterations or a longer restart may help.");
        }

        normBefore = norm;
        LineSearchResult found = method.Search.Search(this, 0.5 * norm * norm, -(1.0 - left) * norm * norm, 1.0);
        if (!found.Found)
        {
            return new(Status.LineSearchFailed, $"No step along the direction after {StepCount} steps reduces the residual {norm:E2} enough; its linear system was solved to {left:E2}.");
        }

        StepLength = found.Step;
        double length = found.Step * VectorLoops.Norm(direction);
        bool tooShort = IsTooShort(length);
        MoveTo(trial, trialResidual);
        return tooShort && ResidualNorm > Target ? Stalled($"The step after {StepCount} steps has length {length:E2}") : null;
    }

    private LinearOutcome SolveStep()
    {
        jacobian.MoveTo(X);
        VectorLoops.Combine(-1.0, Residual, 0.0, right);
        direction.AsSpan().Clear();
        LinearOperator? preconditioner = method.Preconditioner is { } make ? make(X, jacobian) : method.LinearSolver.Options.Preconditioner;
        LinearOutcome outcome = solver.Solve(jacobian, right, direction, forcing, preconditioner);
        F.Counts = F.Counts with { LinearIterations = F.Counts.LinearIterations + outcome.Iterations };
        return outcome;
    }

    /// <summary>η of the next step.</summary>
    private double NextForcing(double norm)
    {
        double next = method.FirstForcing;
        if (!double.IsNaN(normBefore))
        {
            double ratio = norm / normBefore, safeguard = Gamma * forcing * forcing;
            next = Gamma * ratio * ratio;
            next = safeguard > Safeguarded ? Math.Max(next, safeguard) : next;
        }

        // No more exact than it takes to end with this step.
        return Math.Min(method.LargestForcing, Math.Max(next, 0.5 * Target / norm));
    }

    private static double Half(ReadOnlySpan<double> residual)
    {
        double norm = VectorLoops.Norm(residual);
        return 0.5 * norm * norm;
    }
}
