namespace AD.Solvers;

/// <summary>What limits the memory for a forward trajectory: bytes, a number of checkpoints, or nothing.</summary>
/// <param name="Budget">Bytes; 0 for no limit.</param>
/// <param name="Checkpoints">The largest number of checkpoints; 0 for no limit.</param>
internal readonly record struct MemoryLimit(long Budget, int Checkpoints)
{
    /// <summary>Everything may be kept.</summary>
    public bool IsNone => Budget == 0 && Checkpoints == 0;
}
