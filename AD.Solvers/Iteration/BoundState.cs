namespace AD.Solvers;

/// <summary>Where an unknown stands between its bounds.</summary>
public enum BoundState
{
    /// <summary>Between its bounds, or on one that does not hold it back.</summary>
    Free,

    /// <summary>On its lower bound, which holds it: the objective would fall below it.</summary>
    AtLower,

    /// <summary>On its upper bound, which holds it: the objective would fall above it.</summary>
    AtUpper,
}
