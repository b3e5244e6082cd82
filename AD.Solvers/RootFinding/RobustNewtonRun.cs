namespace AD.Solvers;

/// <summary>One run through the stages of <see cref="RobustNewton"/>, each a run inside.</summary>
internal sealed class RobustNewtonRun : SolverRun
{
    private readonly VectorProblem f;
    private readonly double[] x0;
    private readonly RootOptions options;
    private readonly int restarts;
    private readonly List<Attempt> attempts = [];
    private readonly double[] best;
    private RootOptions inside;
    private RobustStage stage;
    private SolverRun current = null!;
    private double bestNorm = double.PositiveInfinity;
    private bool isFailed;
    private bool isOver;

    public RobustNewtonRun(VectorProblem f, double[] x0, RootOptions options, int restarts)
    {
        (this.f, this.x0, this.options, this.restarts) = (f, x0, options, restarts);
        best = [.. x0];
        inside = options;
    }

    protected internal override ReadOnlySpan<double> X => isOver ? best : current.X;

    protected internal override double Value => 0.5 * ResidualNorm * ResidualNorm;

    protected internal override double ResidualNorm => isOver ? bestNorm : current.ResidualNorm;

    protected internal override SolverCounts Counts => f.Counts;

    private protected override IReadOnlyList<Attempt> Attempts => attempts;

    protected override void Begin()
    {
        Enter();

        // Later stages are held to the tolerance of the start x₀, wherever they start.
        inside = options with { ResidualTolerance = options.ResidualTolerance + options.RelativeResidualTolerance * current.ResidualNorm, RelativeResidualTolerance = 0.0 };
    }

    protected override Verdict? Judge()
    {
        if (current.ResidualNorm < bestNorm)
        {
            bestNorm = current.ResidualNorm;
            current.X.CopyTo(best);
        }

        Verdict? verdict = current.JudgeNested() ?? Share();
        return verdict is not { } ended ? null
            : ended.Status == Status.Success ? Succeed(ended)
            : StepCount == 0 ? ended
            : Fail(ended);
    }

    protected override Verdict? Advance()
    {
        if (!isFailed && current.AdvanceNested() is { } ended)
        {
            if (Fail(ended) is { } over)
            {
                return over;
            }
        }

        if (isFailed)
        {
            stage = stage.Next;
            Enter();
        }

        ReportStepOf(current);
        return null;
    }

    private void Enter()
    {
        isFailed = false;
        current = stage.Start(f, x0, inside);
        current.BeginNested();
    }

    /// <summary>The end of a stage that is worth no further iterations.</summary>
    private Verdict? Share()
        => current.StepsTaken >= stage.MaxIterations ? new(Status.MaxIterations, $"The {stage.MaxIterations} iterations of {stage} were used up.")
            : null;

    private Verdict Succeed(Verdict verdict)
    {
        string before = attempts.Count == 0 ? "" : $", after {string.Join(", ", attempts.Select(attempt => $"{attempt.Method} ({attempt.Status}, ‖f‖ = {attempt.ResidualNorm:E2})"))}";
        Record(verdict);
        return verdict with { Reason = $"{stage}{before}: {verdict.Reason}" };
    }

    /// <summary>Takes note of a failure.</summary>
    /// <returns>The verdict of the whole after the last stage; else null.</returns>
    private Verdict? Fail(Verdict verdict)
    {
        Record(verdict);
        isFailed = true;
        isOver = stage.IsLast(restarts);
        return isOver ? Conclusion() : null;
    }

    private void Record(Verdict verdict) => attempts.Add(new(stage.ToString(), verdict.Status, current.StepsTaken, current.ResidualNorm, verdict.Reason));

    private Verdict Conclusion()
    {
        double least = attempts.Min(attempt => double.IsNaN(attempt.ResidualNorm) ? double.PositiveInfinity : attempt.ResidualNorm) * (1.0 + 1e-6);
        Attempt[] nearest = [.. attempts.Where(attempt => attempt.ResidualNorm <= least)];
        Attempt telling = nearest.Where(attempt => attempt.Status == Status.Inconsistent).Append(nearest.Append(attempts[0]).First()).First();
        return new(telling.Status, $"None of {attempts.Count} attempts found a root ({string.Join(", ", attempts.Select(attempt => $"{attempt.Method}: {attempt.Status}"))}); the nearest, {telling.Method}, says: {telling.Reason}");
    }
}
