namespace AD.Solvers;

/// <summary>A run as part of another one, which calls these in the order of the loop.</summary>
public abstract partial class SolverRun
{
    /// <summary>What was tried so far, by a run that is made of several.</summary>
    private protected virtual IReadOnlyList<Attempt> Attempts => [];

    /// <summary>The number of steps taken.</summary>
    internal int StepsTaken => StepCount;

    /// <summary>Begins.</summary>
    internal void BeginNested() => Begin();

    /// <summary>Judges the iterate.</summary>
    internal Verdict? JudgeNested() => Judge();

    /// <summary>Takes one step and counts it.</summary>
    internal Verdict? AdvanceNested()
    {
        Verdict? verdict = Advance();
        StepCount += verdict is null ? 1 : 0;
        return verdict;
    }

    /// <summary>Reports the last step of a run inside as this run's own.</summary>
    private protected void ReportStepOf(SolverRun inner) => (StepNorm, StepLength, Radius) = (inner.StepNorm, inner.StepLength, inner.Radius);
}
