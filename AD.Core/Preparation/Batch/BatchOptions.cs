namespace AD;

/// <summary>How a long run over many points is watched.</summary>
public sealed record BatchOptions
{
    /// <summary>Stops the run between points, with an <see cref="OperationCanceledException"/>; the points that were reported done have their results.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Told how many points are done, in order, every few milliseconds or after each point that takes longer.</summary>
    public IProgress<int>? Progress { get; init; }
}
