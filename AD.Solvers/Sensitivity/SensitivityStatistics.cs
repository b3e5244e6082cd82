namespace AD.Solvers;

/// <summary>What a gradient cost.</summary>
public readonly record struct SensitivityStatistics
{
    /// <summary>Accepted steps of the forward pass.</summary>
    public long Steps { get; init; }

    /// <summary>Rejected steps of the forward pass.</summary>
    public long Rejected { get; init; }

    /// <summary>Accepted steps of the backward pass.</summary>
    public long BackwardSteps { get; init; }

    /// <summary>Rejected steps of the backward pass.</summary>
    public long BackwardRejected { get; init; }

    /// <summary>Evaluations of the right-hand side without its backward derivatives: of the forward pass, with tangents where there are, of replays, of looks for signs of a wrong gradient, and of its confirmation.</summary>
    public long RhsCalls { get; init; }

    /// <summary>Pushforwards of the right-hand side, each with all tangents at once, and those of a confirmation with its one.</summary>
    public long JvpCalls { get; init; }

    /// <summary>Pullbacks of the right-hand side.</summary>
    public long VjpCalls { get; init; }

    /// <summary>Steps that were taken again from a checkpoint.</summary>
    public long ReplayedSteps { get; init; }

    /// <summary>The memory that the forward trajectory took, in bytes: interpolants, recorded steps and checkpoints.</summary>
    public long StoredBytes { get; init; }
}
