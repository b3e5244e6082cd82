namespace AD.Solvers;

/// <summary>What an integration cost.</summary>
/// <param name="Steps">Accepted steps.</param>
/// <param name="Rejected">Rejected steps.</param>
/// <param name="RhsCalls">Evaluations of the right-hand side.</param>
public readonly record struct OdeStatistics(long Steps, long Rejected, long RhsCalls);
