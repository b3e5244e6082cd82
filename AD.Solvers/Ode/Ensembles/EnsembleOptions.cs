namespace AD.Solvers;

/// <summary>How to integrate an ensemble.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record EnsembleOptions
{
    /// <summary>How to integrate each trajectory. Without dense output by default, and with every step saved unless <see cref="OdeOptions.SaveAt"/> says which times are.</summary>
    /// <remarks>Its token stops the ensemble: trajectories that it finds unfinished end with <see cref="Status.Cancelled"/>. Its progress is not told, as several trajectories are on their way at once.</remarks>
    public OdeOptions Integration { get; init; } = new() { DenseOutput = false };

    /// <summary>The largest number of threads; null: one for each core.</summary>
    public int? MaxDegreeOfParallelism { get; init; }

    /// <summary>
    /// Integrates several trajectories at once on each thread, their numbers side by side, with the right-hand side evaluated by this backend's batches (<see cref="Backend.PrepareBatch{TFunction}(TFunction, VectorShape, Range?)"/>): worth it
    /// with a backend that computes several points together, such as the compiled tape. For explicit methods. Null: each trajectory by itself.
    /// </summary>
    /// <remarks>
    /// Every trajectory keeps its own steps, and takes those that it would take alone: the result is that of a single solve bit for bit where the batch computes the right-hand side to the same bits, and otherwise differs by what such a
    /// difference of rounding makes of it. It does not depend on how many trajectories there are beside it, nor on the number of threads.
    /// </remarks>
    public Backend? Lanes { get; init; }

    /// <summary>Told how many trajectories are finished, about a hundred times, from the threads that finish them, in increasing order.</summary>
    public IProgress<int>? Progress { get; init; }
}
