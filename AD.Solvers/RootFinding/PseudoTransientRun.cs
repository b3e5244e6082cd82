namespace AD.Solvers;

/// <summary>One run of pseudo-transient continuation with its buffers.</summary>
internal sealed class PseudoTransientRun : RootRun
{
    private const int MostRetries = 20;

    private readonly PseudoTransient method;
    private readonly double[] mass;
    private readonly double[] right;
    private readonly double[] direction;
    private readonly double[] trial;
    private readonly double[] trialResidual;
    private readonly PreparedLinearSolver? solver;
    private readonly TimeStepOperator? system;
    private readonly double[]? rows;
    private readonly DenseLu? factors;
    private double timeStep;

    public PseudoTransientRun(VectorProblem f, double[] x0, PseudoTransient method)
        : base(f, x0, method.Options)
    {
        this.method = method;
        int n = f.UnknownCount;
        mass = method.Mass is null ? [.. Enumerable.Repeat(1.0, n)] : [.. method.Mass];
        right = new double[n];
        direction = new double[n];
        trial = new double[n];
        trialResidual = new double[n];
        timeStep = Math.Min(method.FirstTimeStep, method.LargestTimeStep);
        Radius = timeStep;
        if (method.LinearSolver is { } linear)
        {
            solver = linear.Prepare(n, n);
            system = new TimeStepOperator(f.Linearize(), mass);
            return;
        }

        rows = new double[checked(n * n)];
        factors = new DenseLu(n);
    }

    protected override Verdict? Advance()
    {
        double norm = ResidualNorm;
        for (int retry = 0; ; retry++)
        {
            if ((solver is null ? FactorAndSolve(retry) : SolveByProducts()) is { } trouble)
            {
                return trouble;
            }

            X.CopyTo(trial);
            Vectors.AddScaled(1.0, direction, trial);
            F.Value(trial, trialResidual);
            if (double.IsFinite(VectorLoops.Norm(trialResidual)))
            {
                break;
            }

            if (retry == MostRetries)
            {
                return Vectors.NotFinite("f", trialResidual, StepCount + 1);
            }

            timeStep *= 0.1;
        }

        double length = VectorLoops.Norm(direction);
        bool tooShort = IsTooShort(length);
        MoveTo(trial, trialResidual);
        timeStep = ResidualNorm == 0.0 ? method.LargestTimeStep : Math.Min(method.LargestTimeStep, timeStep * (norm / ResidualNorm));
        Radius = timeStep;
        return tooShort && ResidualNorm > Target ? Stalled($"The step after {StepCount} steps has length {length:E2}, with the time step {timeStep:E2}") : null;
    }

    private Verdict? SolveByProducts()
    {
        system!.MoveTo(X, timeStep);
        VectorLoops.Combine(-1.0, Residual, 0.0, right);
        direction.AsSpan().Clear();
        LinearOptions options = method.LinearSolver!.Options;
        LinearOutcome outcome = solver!.Solve(system, right, direction, options.RelativeTolerance, method.Preconditioner is { } make ? make(X, system) : options.Preconditioner);
        F.Counts = F.Counts with { LinearIterations = F.Counts.LinearIterations + outcome.Iterations };
        return outcome.Status switch
        {
            Status.NotFinite => new(Status.NotFinite, $"The linear system of the step after {StepCount} steps: {outcome.Reason}"),
            Status.Cancelled => new(Status.Cancelled, $"Cancelled in the linear system of the step after {StepCount} steps."),
            _ when outcome.ResidualNorm < ResidualNorm => null,
            _ => new(Status.LinearSolverFailed, $"The linear system of the step after {StepCount} steps is no better solved than by no step: {outcome.Status}. {outcome.Reason}"),
        };
    }

    /// <summary>One Jacobian at each iterate; a retry changes its diagonal only.</summary>
    private Verdict? FactorAndSolve(int retry)
    {
        int n = direction.Length;
        if (retry == 0)
        {
            F.Jacobian(X, trialResidual, rows);
        }

        for (int i = 0; i < n; i++)
        {
            trial[i] = rows![i * n + i];
            rows[i * n + i] += mass[i] / timeStep;
        }

        bool solvable = factors!.Factor(rows);
        F.Counts = F.Counts with { Factorizations = F.Counts.Factorizations + 1 };
        for (int i = 0; i < n; i++)
        {
            rows![i * n + i] = trial[i];
        }

        if (!solvable)
        {
            return double.IsFinite(factors.OneNorm)
                ? new(Status.Singular, $"D/δ + J has no pivot in column {factors.SingularColumn} at the iterate after {StepCount} steps, δ = {timeStep:E2}.")
                : new(Status.NotFinite, $"The Jacobian is not finite at the iterate after {StepCount} steps.");
        }

        VectorLoops.Combine(-1.0, Residual, 0.0, right);
        factors.Solve(right, direction);
        return null;
    }
}
