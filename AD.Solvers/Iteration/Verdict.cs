namespace AD.Solvers;

/// <summary>Why an iteration is to stop.</summary>
/// <param name="Status">The status.</param>
/// <param name="Reason">The sentence that explains it, with its numbers.</param>
public readonly record struct Verdict(Status Status, string Reason);
